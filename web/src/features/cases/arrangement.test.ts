import { describe, expect, it } from 'vitest';
import type { CaseItem } from '../../api/types';
import { arrange, groupOf, newcomers } from './arrangement';

const now = Date.parse('2026-10-16T12:31:00Z');

function waiting(id: string, minutesLeft: number, changes: Partial<CaseItem> = {}): CaseItem {
  const dueAt = new Date(now + minutesLeft * 60_000).toISOString();
  return {
    id,
    number: id,
    state: 'open',
    kind: 'complaint',
    channel: 'phone',
    words: 'w',
    category: null,
    severity: 'general',
    place: null,
    assignee: null,
    assigneeName: null,
    signals: [],
    promises: [
      {
        id: 'p1',
        label: 'solution',
        class: 'outward',
        state: 'running',
        startedAt: dueAt,
        dueAt,
        endedAt: null,
        marks: [],
      },
    ],
    receivedAt: dueAt,
    recordedAt: dueAt,
    version: 1,
    ...changes,
  };
}

describe('the queue', () => {
  it('puts the latest first and what is far away last', () => {
    const groups = arrange(
      [waiting('far', 300), waiting('late', -5), waiting('soon', 30), waiting('later', -70)],
      now,
    );
    expect(groups).toEqual([
      { name: 'late', ids: ['later', 'late'] },
      { name: 'soon', ids: ['soon'] },
      { name: 'calm', ids: ['far'] },
    ]);
  });

  it('has a place for every case exactly once', () => {
    const items = Array.from({ length: 200 }, (_, index) => waiting(`c${index}`, ((index * 37) % 400) - 100));
    const ids = arrange(items, now).flatMap((group) => group.ids);
    expect([...ids].sort()).toEqual(items.map((item) => item.id).sort());
  });

  it('counts settled cases as done whatever their clock', () => {
    expect(groupOf(waiting('c', -5, { state: 'settled' }), now)).toBe('done');
  });

  it('lets newcomers wait outside', () => {
    const groups = arrange([waiting('a', 5)], now);
    expect(newcomers([waiting('a', 5), waiting('b', 5), waiting('c', 5)], groups)).toBe(2);
  });
});
