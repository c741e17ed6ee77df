import { expect, it } from 'vitest';
import type { CrisisLogEntry } from '../../api/types';
import { logThreads } from './logThreads';

const entry = (id: string, minute: number, corrects?: string): CrisisLogEntry => ({
  id,
  at: `2026-10-16T04:${minute}:00Z`,
  keptAt: `2026-10-16T04:${minute}:00Z`,
  by: 'u1',
  byName: 'Han',
  text: id,
  corrects: corrects ?? null,
});

const shape = (log: CrisisLogEntry[]) =>
  logThreads(log).map((thread) => [thread.entry.id, thread.corrections.map(({ id }) => id)]);

it('puts a correction beside what it corrects, whenever it was written', () => {
  expect(shape([entry('a', 18), entry('b', 20), entry('c', 31, 'a'), entry('d', 40, 'c')])).toEqual([
    ['a', ['c', 'd']],
    ['b', []],
  ]);
});

it('keeps a correction whose first words it has not been given', () => {
  expect(shape([entry('c', 31, 'gone')])).toEqual([['c', []]]);
});

it('goes by time', () => {
  expect(shape([entry('b', 20), entry('a', 18)])).toEqual([
    ['a', []],
    ['b', []],
  ]);
});
