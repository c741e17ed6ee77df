import { describe, expect, it } from 'vitest';
import { daysOf, isPeriod, lastDays, periodOf, presetOf } from './period';

const today = '2026-03-01';

describe('a period', () => {
  it('counts its first and its last day', () => {
    expect(lastDays(7, today)).toEqual({ from: '2026-02-23', to: today });
    expect(daysOf({ from: '2026-02-27', to: today })).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
  });

  it('is taken from the address, else it is the last thirty days', () => {
    const asked = new URLSearchParams({ from: '2026-01-05', to: '2026-01-06' });
    expect(periodOf(asked, today)).toEqual({ from: '2026-01-05', to: '2026-01-06' });
    expect(periodOf(new URLSearchParams({ from: 'x', to: today }), today)).toEqual(lastDays(30, today));
  });

  it.each([
    ['2026-03-01', '2026-02-28', false],
    ['2026-03-01', '2026-03-01', true],
    ['2025-01-26', '2026-03-01', true],
    ['2025-01-25', '2026-03-01', false],
    [null, '2026-03-01', false],
  ])('from %s to %s can be counted: %s', (from, to, counted) => {
    expect(isPeriod({ from, to })).toBe(counted);
  });

  it('knows whether it is one of those offered', () => {
    expect(presetOf(lastDays(90, today), today)).toBe(90);
    expect(presetOf({ from: '2026-01-01', to: today }, today)).toBeUndefined();
  });
});
