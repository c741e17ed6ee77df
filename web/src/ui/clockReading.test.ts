import { describe, expect, it } from 'vitest';
import { mostPressing, readClock } from './clockReading';

const now = Date.parse('2026-10-16T12:31:00Z');
const due = (minutes: number) => new Date(now + minutes * 60_000).toISOString();

describe('a promise’s clock', () => {
  it.each([
    ['running', 18, 'soon'],
    ['running', 61, 'calm'],
    ['running', -1, 'late'],
    ['missed', -1, 'late'],
    ['paused', -1, 'paused'],
    ['kept', -1, 'kept'],
    ['superseded', 5, 'none'],
  ])('that is %s with %d minutes left is %s', (state, left, tone) => {
    expect(readClock({ state, dueAt: due(left) }, now).tone).toBe(tone);
  });

  it('is no clock without a due time', () => {
    expect(readClock({ state: 'running', dueAt: null }, now).tone).toBe('none');
  });
});

describe('the most pressing promise', () => {
  const kept = { state: 'kept', dueAt: due(-50) };
  const paused = { state: 'paused', dueAt: due(1) };
  const near = { state: 'running', dueAt: due(5) };
  const far = { state: 'running', dueAt: due(50) };

  it('is the one that runs and is due first', () => {
    expect(mostPressing([kept, far, paused, near])).toBe(near);
  });

  it('is a paused one before a kept one', () => {
    expect(mostPressing([kept, paused])).toBe(paused);
  });

  it('is the kept one where nothing runs', () => {
    expect(mostPressing([kept])).toBe(kept);
    expect(mostPressing([])).toBeUndefined();
  });
});
