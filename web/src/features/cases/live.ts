import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { reread } from '../../api/reread';
import { useStreamEvents, type StreamEvent } from '../../api/stream';
import { caseKeys } from './keys';

const pause = 400;

/** Follows the live stream: many changes at once become one reading of the queue. */
export function useLiveCases() {
  const queries = useQueryClient();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const hear = useCallback(
    (event: StreamEvent) => {
      if (event.type === 'resync') void queries.invalidateQueries({ queryKey: caseKeys.all });
      if (event.type !== 'case.changed') return;
      void reread(queries, caseKeys.file(event.id));
      void reread(queries, caseKeys.history(event.id));
      clearTimeout(waiting.current);
      waiting.current = setTimeout(() => void reread(queries, caseKeys.queue()), pause);
    },
    [queries],
  );
  useStreamEvents(hear);
}
