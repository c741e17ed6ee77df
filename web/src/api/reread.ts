import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';

/** The newest version somebody has heard of, for what waits for its next reading. */
const heard = new WeakMap<Query, number>();

const versionOf = (query: Query) => (query.state.data as { version?: number } | undefined)?.version ?? -1;

/**
 * Reads again what is shown. A reading under way may have begun before the change, so it is not enough; on a weak
 * network it is all there is. It is let finish and shown, then one more follows however much came meanwhile, unless
 * the version heard of is shown by then.
 */
export async function reread(queries: QueryClient, queryKey: QueryKey, version = Infinity) {
  await Promise.all(
    queries
      .getQueryCache()
      .findAll({ queryKey })
      .map((query) => onceMore(queries, query, version)),
  );
}

async function onceMore(queries: QueryClient, query: Query, version: number) {
  const waiting = heard.get(query);
  heard.set(query, Math.max(waiting ?? 0, version));
  if (waiting !== undefined) return;
  await query.promise?.catch(() => undefined);
  const newest = heard.get(query) ?? version;
  heard.delete(query);
  if (versionOf(query) >= newest) return;
  await queries.invalidateQueries({ queryKey: query.queryKey, exact: true }, { cancelRefetch: false });
}
