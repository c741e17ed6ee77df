import { expect, it } from 'vitest';
import { Problem } from '../../api/problem';
import { afterFailure, bodyOf, nextOf, pauseBefore, type Waiting } from './outboxOrder';

const line = (id: string): Waiting => ({ id, text: id, at: '2026-11-23T02:00:00Z', tries: 0 });
const failing = (each: Waiting, status: number) =>
  afterFailure(each, new Problem(status, { code: `http-${status}` }));

it.each([0, 401, 429, 500, 503])('keeps the order when the first line meets %i', (status) => {
  const kept = failing(line('one'), status);
  expect(nextOf([kept, line('two')])).toBe(kept);
});

it.each([400, 403, 404, 409])('steps over a line refused for good with %i', (status) => {
  expect(nextOf([failing(line('one'), status), line('two')])).toEqual(line('two'));
});

it('keeps the words when the clock beside them is refused', () => {
  const off = new Problem(400, {
    code: 'invalid-field',
    errors: [{ field: 'at', code: 'in-the-future' }],
  });
  const again = afterFailure(line('one'), off);
  expect(bodyOf(line('one'))).toEqual({ text: 'one', at: '2026-11-23T02:00:00Z' });
  expect(nextOf([again])).toBe(again);
  expect(bodyOf(again)).toEqual({ text: 'one' });
  expect(afterFailure(again, off).failed).toBe('invalid-field');
});

it('waits longer after each failure, but never longer than half a minute', () => {
  const pauses = [0, 1, 2, 3, 4, 5, 9].map((tries) => pauseBefore({ ...line('one'), tries }));
  expect(pauses).toEqual([0, 2, 4, 8, 16, 30, 30].map((seconds) => seconds * 1000));
});
