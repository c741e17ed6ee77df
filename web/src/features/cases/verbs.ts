import { useMutation, useQueryClient } from '@tanstack/react-query';
import { attempt } from '../../api/attempts';
import { answered, api } from '../../api/client';
import { asProblem } from '../../api/problem';
import type { CaseView, Outcome } from '../../api/types';
import { caseKeys } from './keys';
import type { Queue } from './queries';

export type Verb =
  | { verb: 'assign'; version: number; body: { to: string } }
  | { verb: 'settle'; version: number; body: { outcome: Outcome; reply?: string } }
  | { verb: 'close'; version: number; body: Record<string, never> }
  | { verb: 'comment'; body: { text: string } };

function send(id: string, act: Verb, key: string): Promise<CaseView> {
  const header = {
    'Idempotency-Key': key,
    // An inside note contradicts nobody, so it is taken whatever the version.
    ...('version' in act ? { 'If-Match': `"${act.version}"` } : {}),
  };
  const params = { path: { id }, header };
  switch (act.verb) {
    case 'assign':
      return answered(api.POST('/api/v1/cases/{id}/assign', { params, body: act.body }));
    case 'settle':
      return answered(api.POST('/api/v1/cases/{id}/settle', { params, body: act.body }));
    case 'close':
      return answered(api.POST('/api/v1/cases/{id}/close', { params, body: act.body }));
    case 'comment':
      return answered(api.POST('/api/v1/cases/{id}/comment', { params, body: act.body }));
  }
}

/** Does something to a case; what the server answers replaces what is shown. */
export function useVerb(id: string) {
  const queries = useQueryClient();
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: caseKeys.file(id) }),
      queries.invalidateQueries({ queryKey: caseKeys.history(id) }),
    ]);
  return useMutation({
    mutationFn: (act: Verb) => attempt(`case.${id}.${act.verb}`, act, (key) => send(id, act, key)),
    onSuccess: async (changed) => {
      queries.setQueryData(caseKeys.file(id), changed);
      queries.setQueryData<Queue>(caseKeys.queue(), (queue) => queue && withItem(queue, changed));
      await queries.invalidateQueries({ queryKey: caseKeys.history(id) });
    },
    onError: (cause) => {
      if (asProblem(cause).status === 409) void refresh();
    },
  });
}

/** The queue with one case as it is now; its place does not change. */
export function withItem(queue: Queue, changed: CaseView): Queue {
  return {
    ...queue,
    items: queue.items.map((item) => (item.id === changed.id ? { ...item, ...changed } : item)),
  };
}
