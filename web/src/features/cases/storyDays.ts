import type { HistoryItem } from '../../api/types';
import { dayOf } from '../../ui/time';
import { factType } from './facts';

export type StoryDay = { day: string; items: HistoryItem[] };

/** Longer than this between happening and being written down, and it is marked as told later. */
const toldLaterAfter = 5 * 60_000;

export function isToldLater(item: HistoryItem): boolean {
  return Date.parse(item.recordedAt) - Date.parse(item.happenedAt) > toldLaterAfter;
}

/** The facts as a story: by the time they happened, day by day in the tenant's zone. */
export function storyDays(items: readonly HistoryItem[], zone: string): StoryDay[] {
  const told = items.filter((item, index) => !isSaidByNext(item, items[index + 1]));
  const ordered = [...told].sort(
    (a, b) => Date.parse(a.happenedAt) - Date.parse(b.happenedAt) || a.number - b.number,
  );
  const days: StoryDay[] = [];
  for (const item of ordered) {
    const day = dayOf(item.happenedAt, zone);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}

/** The first assignment is the judgement: one sentence is enough for both. */
function isSaidByNext(item: HistoryItem, next: HistoryItem | undefined) {
  if (!next || factType(item) !== 'judged' || factType(next) !== 'assigned') return false;
  return item.recordedAt === next.recordedAt;
}
