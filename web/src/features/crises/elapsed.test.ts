import { expect, it } from 'vitest';
import { elapsed } from './elapsed';

const start = '2026-10-16T04:18:00Z';

it.each([
  ['2026-10-16T05:30:36Z', '01:12:36'],
  ['2026-10-16T04:18:00Z', '00:00:00'],
  ['2026-10-16T04:17:59Z', '00:00:00'],
  ['2026-10-21T04:18:01Z', '120:00:01'],
])('at %s the clock shows %s', (now, shown) => {
  expect(elapsed(start, Date.parse(now))).toBe(shown);
});
