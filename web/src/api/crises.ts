import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answered, api } from './client';
import { Problem } from './problem';
import { useStreamState } from './stream';
import type { Crisis, CrisisItem } from './types';

/** Every cached answer about crises, from the general to the particular. */
export const crisisKeys = {
  all: ['crises'] as const,
  lists: () => [...crisisKeys.all, 'list'] as const,
  open: () => [...crisisKeys.lists(), 'open'] as const,
  pages: () => [...crisisKeys.lists(), 'pages'] as const,
  room: (id: string) => [...crisisKeys.all, 'room', id] as const,
  log: (id: string) => [...crisisKeys.all, 'log', id] as const,
};

const listCrises = (query: { state?: CrisisItem['state']; limit?: number; cursor?: string }) =>
  answered(api.GET('/api/v1/crises', { params: { query } }));

/** While nobody tells what changes, it is asked for. */
const usePolling = () => (useStreamState() === 'live' ? false : 10_000);

/** The crises that burn now; those who may not read them see none. */
export function useOpenCrises() {
  return useQuery({
    queryKey: crisisKeys.open(),
    staleTime: 60_000,
    refetchInterval: usePolling(),
    queryFn: async (): Promise<CrisisItem[]> => {
      try {
        return (await listCrises({ state: 'open', limit: 100 })).items;
      } catch (cause) {
        if (cause instanceof Problem && cause.status === 403) return [];
        throw cause;
      }
    },
  });
}

/** All crises, page by page, newest first. */
export function useCrises(enabled = true) {
  return useInfiniteQuery({
    queryKey: crisisKeys.pages(),
    enabled,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => listCrises({ limit: 50, ...(pageParam ? { cursor: pageParam } : {}) }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** Several people act at once, so answers may come in another order than they were made: the newest one counts. */
export const newer = (shown: Crisis | undefined, read: Crisis) =>
  shown && shown.version > read.version ? shown : read;

export function useCrisis(id: string) {
  const queryKey = crisisKeys.room(id);
  return useQuery({
    queryKey,
    refetchInterval: usePolling(),
    queryFn: async ({ client }) => {
      const read = await answered(api.GET('/api/v1/crises/{id}', { params: { path: { id } } }));
      return newer(client.getQueryData<Crisis>(queryKey), read);
    },
  });
}

/** The crisis a case belongs to, an open one before one that is over. */
export function useCrisisOf(caseId: string): CrisisItem | undefined {
  const open = useOpenCrises();
  const found = open.data?.find((crisis) => crisis.cases.includes(caseId));
  const pages = useCrises(open.isSuccess && !found);
  return (
    found ?? pages.data?.pages.flatMap((page) => page.items).find((crisis) => crisis.cases.includes(caseId))
  );
}
