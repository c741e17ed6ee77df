import { expect, it } from 'vitest';
import { readLadder, usualMarks } from './ladder';

const hour = 3_600_000;

it('lays allowance, due time and marks on one line', () => {
  const ladder = readLadder(0, hour, hour * 0.6, usualMarks);
  expect(ladder.due).toBeCloseTo(62.5);
  expect(ladder.used).toBeCloseTo(37.5);
  expect(ladder.marks.map((mark) => mark.left)).toEqual([31.25, 50, 62.5, 93.75]);
  expect(ladder.marks.map((mark) => mark.told)).toEqual([true, false, false, false]);
});

it('never leaves its line', () => {
  expect(readLadder(0, hour, 100 * hour, usualMarks).used).toBe(100);
  expect(readLadder(0, hour, -hour, usualMarks).used).toBe(0);
  expect(readLadder(hour, hour, hour, usualMarks).used).toBe(0);
});

it('believes what the desk says of a mark more than its own reckoning', () => {
  expect(readLadder(0, hour, hour, [{ share: 50, told: false }]).marks[0]?.told).toBe(false);
});
