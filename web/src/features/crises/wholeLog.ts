import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answered, api } from '../../api/client';
import { crisisKeys } from '../../api/crises';
import type { Crisis, CrisisLogEntry } from '../../api/types';

/** So many entries a crisis comes with; one that comes with fewer has no more. */
const newest = 50;

/** The entries after those that are known, to the end. */
async function readOn(id: string, known: readonly CrisisLogEntry[]): Promise<CrisisLogEntry[]> {
  const entries = [...known];
  const last = known.at(-1)?.id;
  let cursor: string | null | undefined;
  do {
    const query = { limit: 100, ...(last ? { after: last } : {}), ...(cursor ? { cursor } : {}) };
    const page = await answered(api.GET('/api/v1/crises/{id}/log', { params: { path: { id }, query } }));
    entries.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return entries;
}

/** The whole log: entries never change, so only those are asked for that neither are known nor come with the crisis. */
export function useWholeLog({ id, log }: Crisis) {
  const queries = useQueryClient();
  const queryKey = crisisKeys.log(id);
  const { data, error, refetch } = useQuery({
    queryKey,
    enabled: log.length >= newest,
    staleTime: Infinity,
    queryFn: () => readOn(id, queries.getQueryData<CrisisLogEntry[]>(queryKey) ?? []),
  });
  const known = data ?? [];
  const ids = new Set(known.map((entry) => entry.id));
  const fresh = log.filter((entry) => !ids.has(entry.id));
  const missing = known.length > 0 && fresh.length >= newest;
  useEffect(() => {
    if (missing) void refetch();
  }, [missing, refetch]);
  return { entries: [...known, ...fresh], error, refetch };
}
