import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** Reads again what is shown. A first reading still under way may have begun before the change: it is not enough. */
export async function reread(queries: QueryClient, queryKey: QueryKey) {
  await queries.cancelQueries({ queryKey });
  await queries.invalidateQueries({ queryKey });
}
