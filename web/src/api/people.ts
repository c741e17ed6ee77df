import { useQuery } from '@tanstack/react-query';
import { answered, api } from './client';
import { Problem } from './problem';
import type { PeopleList, Person } from './types';

export const peopleKey = ['people'] as const;

/** The people of the desk; those who may not read the list see nobody but themselves. */
export function usePeople() {
  return useQuery({
    queryKey: peopleKey,
    staleTime: 60_000,
    queryFn: async (): Promise<Person[]> => {
      try {
        const page = await answered(api.GET('/api/v1/people', { params: { query: { limit: 100 } } }));
        return (page as PeopleList).items;
      } catch (cause) {
        if (cause instanceof Problem && cause.status === 403) return [];
        throw cause;
      }
    },
  });
}
