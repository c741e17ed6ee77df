/** Whole days in the time zone of the business, first and last included. */
export type Period = { from: string; to: string };

export const presets = [7, 30, 90] as const;

const longest = 400;
const day = 86_400_000;
const date = /^\d{4}-\d{2}-\d{2}$/;

const shifted = (from: string, days: number) =>
  new Date(Date.parse(from) + days * day).toISOString().slice(0, 10);

export const lastDays = (count: number, today: string): Period => ({
  from: shifted(today, 1 - count),
  to: today,
});

export function isPeriod({ from, to }: { from: string | null; to: string | null }): boolean {
  if (!from || !to || !date.test(from) || !date.test(to)) return false;
  const length = (Date.parse(to) - Date.parse(from)) / day + 1;
  return length >= 1 && length <= longest;
}

/** What the address asks for; the last thirty days where it asks for nothing that can be counted. */
export function periodOf(params: URLSearchParams, today: string): Period {
  const asked = { from: params.get('from'), to: params.get('to') };
  return isPeriod(asked) ? (asked as Period) : lastDays(30, today);
}

export function daysOf({ from, to }: Period): string[] {
  const count = Math.round((Date.parse(to) - Date.parse(from)) / day) + 1;
  return Array.from({ length: count }, (_, index) => shifted(from, index));
}

/** The preset a period is, if it is one. */
export const presetOf = (period: Period, today: string) =>
  presets.find((count) => {
    const preset = lastDays(count, today);
    return preset.from === period.from && preset.to === period.to;
  });
