import { useQuery } from '@tanstack/react-query';
import { answered, api } from './client';
import type { Deadline, DeadlineList } from './types';

export const deadlinesKey = ['deadlines'] as const;

/** How long each kind of case may take. */
export function useDeadlines() {
  return useQuery({
    queryKey: deadlinesKey,
    staleTime: 60_000,
    queryFn: async (): Promise<Deadline[]> =>
      ((await answered(api.GET('/api/v1/policies/deadlines'))) as DeadlineList).items,
  });
}
