import { caseStates } from '../../api/codes';
import type { Wanted } from './queries';

/** What the address asks the list for; nothing means the queue. */
export function wantedIn(params: URLSearchParams): Wanted | undefined {
  const q = params.get('q') ?? undefined;
  const category = params.get('category') ?? undefined;
  const state = caseStates.find((each) => each === params.get('state'));
  const receivedFrom = dayIn(params.get('receivedFrom'));
  const receivedTo = dayIn(params.get('receivedTo'));
  const wanted = { q, category, state, receivedFrom, receivedTo };
  return Object.values(wanted).some(Boolean) ? wanted : undefined;
}

/** The same address for any time. */
export function anyTime(params: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(params);
  rest.delete('receivedFrom');
  rest.delete('receivedTo');
  return rest;
}

/** A day of the calendar; what is none was never asked for. */
const dayIn = (text: string | null) =>
  text && /^\d{4}-\d{2}-\d{2}$/.test(text) && isReal(text) ? text : undefined;

const isReal = (day: string) => {
  const read = new Date(day);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
};
