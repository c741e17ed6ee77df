import { describe, expect, it } from 'vitest';
import { dayOf, daysFromNow, exactTime, span } from './time';

const minute = 60_000;

describe('a span', () => {
  it.each([
    [20_000, { unit: 'seconds', count: 20, rest: 0 }],
    [-12 * minute, { unit: 'minutes', count: 12, rest: 0 }],
    [120 * minute, { unit: 'hours', count: 2, rest: 0 }],
    [220 * minute, { unit: 'hoursMinutes', count: 3, rest: 40 }],
    [26 * 60 * minute, { unit: 'hours', count: 26, rest: 0 }],
    [72 * 60 * minute, { unit: 'days', count: 3, rest: 0 }],
  ])('of %d ms is said as %j', (milliseconds, said) => {
    expect(span(milliseconds)).toEqual(said);
  });
});

describe('a day', () => {
  const at = '2026-10-16T16:30:00Z';

  it('depends on the zone', () => {
    expect(dayOf(at, 'Asia/Shanghai')).toBe('2026-10-17');
    expect(dayOf(at, 'Europe/London')).toBe('2026-10-16');
  });

  it('is counted by calendar, not by 24 hours', () => {
    expect(daysFromNow(at, Date.parse('2026-10-16T15:59:00Z'), 'Asia/Shanghai')).toBe(1);
    expect(daysFromNow(at, Date.parse('2026-10-17T15:59:00Z'), 'Asia/Shanghai')).toBe(0);
  });

  it('is one day long when the clocks change too', () => {
    expect(daysFromNow('2026-10-25T22:00:00Z', Date.parse('2026-10-24T22:30:00Z'), 'Europe/Berlin')).toBe(0);
    expect(daysFromNow('2026-10-25T23:00:00Z', Date.parse('2026-10-24T22:30:00Z'), 'Europe/Berlin')).toBe(1);
  });
});

it('names the zone only where it is not the reader’s', () => {
  const readers = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const at = '2026-10-16T12:31:00Z';
  expect(exactTime(at, 'en', readers)).not.toMatch(/Time/);
  const other = readers === 'Asia/Shanghai' ? 'Europe/Paris' : 'Asia/Shanghai';
  expect(exactTime(at, 'en', other)).toMatch(/Time/);
});
