import type { CaseItem } from '../../api/types';
import { mostPressing, readClock } from '../../ui/clockReading';

export const groupNames = ['late', 'soon', 'calm', 'paused', 'done'] as const;

export type GroupName = (typeof groupNames)[number];

export type Group = { name: GroupName; ids: string[] };

/** Where a case belongs in the queue at an instant. */
export function groupOf(item: CaseItem, now: number): GroupName {
  if (item.state !== 'received' && item.state !== 'open') return 'done';
  const promise = mostPressing(item.promises);
  if (!promise) return 'calm';
  const { tone } = readClock(promise, now);
  return tone === 'late' || tone === 'soon' || tone === 'paused' ? tone : 'calm';
}

/** The order of the queue as of an instant: by group, then by due time. It stays until it is asked for again. */
export function arrange(items: readonly CaseItem[], now: number): Group[] {
  const due = (item: CaseItem) => Date.parse(mostPressing(item.promises)?.dueAt ?? '9999-01-01');
  const sorted = [...items].sort((a, b) => due(a) - due(b));
  return groupNames
    .map((name) => ({
      name,
      ids: sorted.filter((item) => groupOf(item, now) === name).map((item) => item.id),
    }))
    .filter((group) => group.ids.length > 0);
}

/** How many cases wait outside of an arrangement. */
export function newcomers(items: readonly CaseItem[], groups: readonly Group[]): number {
  const known = new Set(groups.flatMap((group) => group.ids));
  return items.filter((item) => !known.has(item.id)).length;
}
