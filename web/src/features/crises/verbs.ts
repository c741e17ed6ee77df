import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { attempt } from '../../api/attempts';
import { answered, api } from '../../api/client';
import { crisisKeys, newer } from '../../api/crises';
import { asProblem } from '../../api/problem';
import { reread } from '../../api/reread';
import type { Crisis, CrisisLevel } from '../../api/types';
import { sameWork } from './stepOrder';

export type CrisisVerb =
  | { verb: 'correct'; body: { entry: string; text: string } }
  | { verb: 'link'; body: { caseId: string } }
  | { verb: 'raise'; body: { level: CrisisLevel } }
  | { verb: 'settle'; version: number; body: Record<string, never> }
  | { verb: 'review'; version: number; body: { text: string } };

const conflict = 'version-conflict';

/** Whether something can be done to a crisis as it stands. */
export const allows = (crisis: Crisis, verb: string) => crisis.allowed.includes(verb);

function send(id: string, act: CrisisVerb, key: string): Promise<Crisis> {
  const header = {
    'Idempotency-Key': key,
    // What is added contradicts nobody; what decides is decided on what was seen.
    ...('version' in act ? { 'If-Match': `"${act.version}"` } : {}),
  };
  const params = { path: { id }, header };
  switch (act.verb) {
    case 'correct':
      return answered(api.POST('/api/v1/crises/{id}/correct', { params, body: act.body }));
    case 'link':
      return answered(api.POST('/api/v1/crises/{id}/link', { params, body: act.body }));
    case 'raise':
      return answered(api.POST('/api/v1/crises/{id}/raise', { params, body: act.body }));
    case 'settle':
      return answered(api.POST('/api/v1/crises/{id}/settle', { params, body: act.body }));
    case 'review':
      return answered(api.POST('/api/v1/crises/{id}/review', { params, body: act.body }));
  }
}

/** Shows what the server answered, unless something newer is shown already. */
export function show(queries: QueryClient, changed: Crisis) {
  queries.setQueryData<Crisis>(crisisKeys.room(changed.id), (shown) => newer(shown, changed));
}

const sendOnce = (id: string, act: CrisisVerb) =>
  attempt(`crisis.${id}.${act.verb}`, act, (key) => send(id, act, key));

/** A crisis in which something happens cannot be settled on the version seen; a line in the log is no reason to ask again. */
async function settleAgain(queries: QueryClient, id: string, seen: Crisis): Promise<Crisis | undefined> {
  await reread(queries, crisisKeys.room(id));
  const now = queries.getQueryData<Crisis>(crisisKeys.room(id));
  if (!now || now.version === seen.version || !sameWork(seen, now)) return undefined;
  return sendOnce(id, { verb: 'settle', version: now.version, body: {} });
}

/** Does something to a crisis; what the server answers replaces what is shown. */
export function useCrisisVerb(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (act: CrisisVerb) => {
      const seen = queries.getQueryData<Crisis>(crisisKeys.room(id));
      try {
        return await sendOnce(id, act);
      } catch (cause) {
        const again =
          act.verb === 'settle' && seen?.version === act.version && asProblem(cause).code === conflict;
        const settled = again && (await settleAgain(queries, id, seen));
        if (!settled) throw cause;
        return settled;
      }
    },
    onSuccess: async (changed) => {
      show(queries, changed);
      await queries.invalidateQueries({ queryKey: crisisKeys.lists() });
    },
    onError: (cause) => {
      if (asProblem(cause).status === 409) void queries.invalidateQueries({ queryKey: crisisKeys.room(id) });
    },
  });
}
