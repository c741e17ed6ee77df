import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answered, api } from '../../api/client';
import type { CaseItem, CaseView, HistoryItem } from '../../api/types';
import { caseKeys } from './keys';

const pageSize = 100;
/** The queue holds what is unfinished; beyond this it says "and more" instead of fetching on. */
const pagesAtMost = 5;

export type Queue = { items: CaseItem[]; more: boolean };

/** What a list of cases is asked for: words, a category, a state, the days on which they were received. */
export type Wanted = {
  state?: CaseItem['state'] | undefined;
  category?: string | undefined;
  q?: string | undefined;
  receivedFrom?: string | undefined;
  receivedTo?: string | undefined;
};

type ListQuery = Wanted & { cursor?: string; limit?: number };

const listCases = (query: ListQuery) => answered(api.GET('/api/v1/cases', { params: { query } }));

async function allIn(state: 'received' | 'open'): Promise<Queue> {
  const items: CaseItem[] = [];
  let cursor: string | null | undefined;
  for (let page = 0; page < pagesAtMost; page++) {
    const answer = await listCases({ state, limit: pageSize, ...(cursor ? { cursor } : {}) });
    items.push(...answer.items);
    cursor = answer.nextCursor;
    if (!cursor) return { items, more: false };
  }
  return { items, more: true };
}

/** Everything that is not settled: the oldest promise is often the most pressing, so pages alone will not do. */
export function useQueue() {
  return useQuery({
    queryKey: caseKeys.queue(),
    queryFn: async (): Promise<Queue> => {
      const [received, open] = await Promise.all([allIn('received'), allIn('open')]);
      return { items: [...received.items, ...open.items], more: received.more || open.more };
    },
  });
}

function usePages(key: readonly unknown[], query: ListQuery, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: key,
    enabled,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      listCases({ ...query, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export const useSettled = (enabled: boolean) => usePages(caseKeys.settled(), { state: 'settled' }, enabled);

export const useSearch = (wanted: Wanted) => usePages(caseKeys.search(wanted), wanted, true);

export const readCase = (id: string): Promise<CaseView> =>
  answered(api.GET('/api/v1/cases/{id}', { params: { path: { id } } }));

export function useCase(id: string) {
  return useQuery({ queryKey: caseKeys.file(id), queryFn: () => readCase(id) });
}

/** The whole story of a case; long ones are read to their end. */
export function useHistory(id: string) {
  return useQuery({
    queryKey: caseKeys.history(id),
    queryFn: async (): Promise<HistoryItem[]> => {
      const items: HistoryItem[] = [];
      let cursor: string | null | undefined;
      do {
        const query = { limit: pageSize, ...(cursor ? { cursor } : {}) };
        const page = await answered(
          api.GET('/api/v1/cases/{id}/history', { params: { path: { id }, query } }),
        );
        items.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor);
      return items;
    },
  });
}
