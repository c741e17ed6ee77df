import { useQuery } from '@tanstack/react-query';
import { answered, api } from './client';
import type { Category, CategoryList } from './types';

/** What complaints can be about, as the tenant has it; empty where it keeps no list. */
export function useCategories() {
  return useQuery({
    queryKey: ['categories'],
    staleTime: 5 * 60_000,
    queryFn: async (): Promise<Category[]> =>
      ((await answered(api.GET('/api/v1/categories'))) as CategoryList).items,
  });
}
