import { caseStates } from '../../api/codes';
import type { Wanted } from './queries';

/** What the address asks the list for; nothing means the queue. */
export function wantedIn(params: URLSearchParams): Wanted | undefined {
  const q = params.get('q') ?? undefined;
  const category = params.get('category') ?? undefined;
  const state = caseStates.find((each) => each === params.get('state'));
  return q || category || state ? { q, category, state } : undefined;
}
