import { expect, it } from 'vitest';
import { atMost, pareto, perDay, vitalFew } from './counting';

const items = [
  { key: 'noise', count: 10 },
  { key: 'room', count: 60 },
  { key: 'food', count: 25 },
  { key: 'bill', count: 5 },
];

it('adds the shares up from the largest', () => {
  const bars = pareto(items);
  expect(bars.map(({ key }) => key)).toEqual(['room', 'food', 'noise', 'bill']);
  expect(bars.map(({ running }) => running)).toEqual([0.6, 0.85, 0.95, 1]);
  expect(vitalFew(bars)).toBe(2);
});

it('holds the rest together', () => {
  expect(atMost(items, 3, 'rest')).toEqual([
    { key: 'room', count: 60 },
    { key: 'food', count: 25 },
    { key: 'rest', count: 15 },
  ]);
  expect(atMost(items, 4, 'rest')).toHaveLength(4);
});

it('counts days on which nobody complained', () => {
  expect(perDay([{ key: '2026-03-01', count: 2 }], ['2026-02-28', '2026-03-01'])).toEqual([
    { key: '2026-02-28', count: 0 },
    { key: '2026-03-01', count: 2 },
  ]);
});
