import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { answered, api } from '../../api/client';
import { useStreamEvents, type StreamEvent } from '../../api/stream';
import type { CaseCounts, CrisisCounts, Durations, PromiseCounts } from '../../api/types';
import type { Period } from './period';

const reportsKey = ['reports'] as const;

export type Grouping = 'day' | 'category' | 'state' | 'channel';

export function useCaseCounts(groupBy: Grouping, period: Period) {
  return useQuery({
    queryKey: [...reportsKey, 'cases', groupBy, period],
    placeholderData: keepPreviousData,
    queryFn: (): Promise<CaseCounts> =>
      answered(api.GET('/api/v1/reports/cases', { params: { query: { ...period, groupBy } } })),
  });
}

export function usePromiseCounts(period: Period) {
  return useQuery({
    queryKey: [...reportsKey, 'promises', period],
    placeholderData: keepPreviousData,
    queryFn: (): Promise<PromiseCounts> =>
      answered(api.GET('/api/v1/reports/promises', { params: { query: period } })),
  });
}

export function useDurations(period: Period) {
  return useQuery({
    queryKey: [...reportsKey, 'durations', period],
    placeholderData: keepPreviousData,
    queryFn: (): Promise<Durations> =>
      answered(api.GET('/api/v1/reports/durations', { params: { query: period } })),
  });
}

export function useCrisisCounts(period: Period) {
  return useQuery({
    queryKey: [...reportsKey, 'crises', period],
    placeholderData: keepPreviousData,
    queryFn: (): Promise<CrisisCounts> =>
      answered(api.GET('/api/v1/reports/crises', { params: { query: period } })),
  });
}

const heard = ['case.changed', 'crisis.changed', 'resync'];

/** The figures follow the facts within two seconds; they are read again a little later. */
const pause = 2500;

export function useLiveReports() {
  const queries = useQueryClient();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const hear = useCallback(
    (event: StreamEvent) => {
      if (!heard.includes(event.type)) return;
      clearTimeout(waiting.current);
      waiting.current = setTimeout(() => void queries.invalidateQueries({ queryKey: reportsKey }), pause);
    },
    [queries],
  );
  useStreamEvents(hear);
}
