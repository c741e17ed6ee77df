export type Count = { key: string; count: number };

export const sum = (items: readonly Count[]) => items.reduce((all, { count }) => all + count, 0);

export const largestFirst = (items: readonly Count[]) => [...items].sort((a, b) => b.count - a.count);

export type ParetoBar = Count & { share: number; running: number };

/** Largest first, each with its share and with the sum of the shares up to it. */
export function pareto(items: readonly Count[]): ParetoBar[] {
  const all = sum(items);
  let before = 0;
  return largestFirst(items).map((item) => {
    before += item.count;
    return { ...item, share: item.count / all, running: before / all };
  });
}

/** How many of the first make up four fifths. */
export const vitalFew = (bars: readonly ParetoBar[]) =>
  Math.min(bars.findIndex(({ running }) => running >= 0.8) + 1, bars.length);

/** The largest few, the rest as one. */
export function atMost(items: readonly Count[], few: number, rest: string): Count[] {
  const ordered = largestFirst(items);
  if (ordered.length <= few) return ordered;
  return [...ordered.slice(0, few - 1), { key: rest, count: sum(ordered.slice(few - 1)) }];
}

/** Days without a case are counted too. */
export const perDay = (items: readonly Count[], days: readonly string[]): Count[] =>
  days.map((key) => ({ key, count: items.find((item) => item.key === key)?.count ?? 0 }));
