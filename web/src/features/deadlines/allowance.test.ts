import { expect, it } from 'vitest';
import { durationOf } from '../../api/duration';
import { allowanceOf, partsOf } from './allowance';

it.each([
  [20_000, { count: 20, unit: 'S' }],
  [90 * 60_000, { count: 90, unit: 'M' }],
  [24 * 3_600_000, { count: 1, unit: 'D' }],
  [36 * 3_600_000, { count: 36, unit: 'H' }],
] as const)('%d ms is written down and read back unchanged', (milliseconds, parts) => {
  expect(partsOf(milliseconds)).toEqual(parts);
  expect(durationOf(allowanceOf(parts))).toBe(milliseconds);
});
