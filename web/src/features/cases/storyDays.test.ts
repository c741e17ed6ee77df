import { describe, expect, it } from 'vitest';
import type { HistoryItem } from '../../api/types';
import { factType } from './facts';
import { isToldLater, storyDays } from './storyDays';

const fact = (number: number, type: string, happenedAt: string, recordedAt = happenedAt): HistoryItem => ({
  number,
  type,
  happenedAt,
  recordedAt,
  by: 'u1',
  byName: null,
  data: {},
});

describe('a fact', () => {
  it.each([
    ['CaseReceived', 'received'],
    ['case.received', 'received'],
    ['calmdesk.case.note-added.v1', 'note-added'],
    ['NoteAdded', 'note-added'],
    ['SolvedOnTheSpot', 'solved-on-the-spot'],
    ['case.promise-mark-reached', 'promise-mark-reached'],
    ['CaseMerged', 'other'],
  ])('named %s is %s', (name, type) => {
    expect(factType(fact(1, name, '2026-10-16T11:38:00Z'))).toBe(type);
  });

  it('is marked when it was told later than it happened (R-057)', () => {
    expect(isToldLater(fact(1, 'received', '2026-10-16T11:38:00Z', '2026-10-16T11:42:00Z'))).toBe(false);
    expect(isToldLater(fact(1, 'received', '2026-10-16T11:38:00Z', '2026-10-18T08:00:00Z'))).toBe(true);
  });
});

describe('a story', () => {
  it('is told day by day in the tenant’s zone, by the time things happened (R-297)', () => {
    const days = storyDays(
      [
        fact(1, 'received', '2026-10-16T15:50:00Z'),
        fact(2, 'note-added', '2026-10-16T16:10:00Z'),
        fact(3, 'note-added', '2026-10-16T15:55:00Z', '2026-10-17T02:00:00Z'),
      ],
      'Asia/Shanghai',
    );
    expect(days.map(({ day, items }) => [day, items.map((item) => item.number)])).toEqual([
      ['2026-10-16', [1, 3]],
      ['2026-10-17', [2]],
    ]);
  });

  it('says a first assignment in one sentence', () => {
    const at = '2026-10-16T11:38:00Z';
    const days = storyDays([fact(1, 'received', at), fact(2, 'judged', at), fact(3, 'assigned', at)], 'UTC');
    expect(days[0]?.items.map((item) => item.type)).toEqual(['received', 'assigned']);
  });
});
