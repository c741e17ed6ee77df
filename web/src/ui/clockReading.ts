import { span, type Span } from './time';

export type Tone = 'late' | 'soon' | 'calm' | 'paused' | 'kept' | 'missed' | 'none';

export type Clocked = { state: string; dueAt?: string | null };

export type Reading = { tone: Tone; span?: Span; far?: boolean };

export const soonWithin = 60 * 60_000;
const farFrom = 24 * 60 * 60_000;

/** What a promise's clock says at an instant. */
export function readClock(promise: Clocked, now: number): Reading {
  const due = promise.dueAt ? Date.parse(promise.dueAt) : undefined;
  if (promise.state === 'kept') return { tone: 'kept' };
  if (promise.state === 'paused') return { tone: 'paused' };
  if (promise.state === 'superseded' || due === undefined) return { tone: 'none' };
  const left = due - now;
  if (promise.state === 'missed') return { tone: 'late', span: span(Math.min(left, 0)) };
  if (left < 0) return { tone: 'late', span: span(left) };
  if (left <= soonWithin) return { tone: 'soon', span: span(left) };
  return { tone: 'calm', span: span(left), far: left > farFrom };
}

/** The promise that presses most: late before soon before calm, then by due time. */
export function mostPressing<P extends Clocked>(promises: readonly P[]): P | undefined {
  const running = promises.filter((promise) => ['running', 'missed', 'paused'].includes(promise.state));
  const byDue = (a: P, b: P) => Date.parse(a.dueAt ?? '9999-01-01') - Date.parse(b.dueAt ?? '9999-01-01');
  return [...running].sort((a, b) => rank(a) - rank(b) || byDue(a, b))[0] ?? promises[0];
}

function rank(promise: Clocked) {
  return promise.state === 'paused' ? 1 : 0;
}
