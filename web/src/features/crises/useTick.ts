import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { attempt } from '../../api/attempts';
import { answered, api } from '../../api/client';
import { crisisKeys } from '../../api/crises';
import { asProblem } from '../../api/problem';
import { reread } from '../../api/reread';
import { useMe } from '../../api/session';
import type { Crisis, CrisisStep } from '../../api/types';
import { useProblemText } from '../../ui/problemText';
import { isDone } from './stepOrder';
import { show } from './verbs';

const sendTick = (id: string, step: string) =>
  attempt(`crisis.${id}.tick.${step}`, { step }, (key) =>
    answered(
      api.POST('/api/v1/crises/{id}/tick', {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body: { step },
      }),
    ),
  );

/** Names the ticks of a crisis that are on their way. */
export const tickKey = (id: string) => ['crises', 'tick', id] as const;

/** Ticks a step: shown at once (useRoom), taken back with a word when the server says no. */
export function useTick(id: string): (step: CrisisStep) => void {
  const { t } = useTranslation('console');
  const { message } = App.useApp();
  const me = useMe();
  const queries = useQueryClient();
  const problemText = useProblemText();
  const key = crisisKeys.room(id);

  const tellFaster = (step: CrisisStep) => {
    const who = step.doneByName ?? t('story.someone');
    void message.warning(t('crises.changed.step', { who, title: step.title }));
  };

  const tick = useMutation({
    mutationKey: tickKey(id),
    mutationFn: (step: CrisisStep) => sendTick(id, step.id),
    onSuccess: (changed, step) => {
      show(queries, changed);
      const now = changed.steps.find((each) => each.id === step.id);
      if (now?.doneBy && now.doneBy !== me.user.id) tellFaster(now);
    },
    onError: async (cause, step) => {
      const problem = asProblem(cause);
      const reading = reread(queries, key);
      if (problem.status !== 409) {
        const text = problemText(problem);
        return void message.error(`${text.happened} ${text.todo}`);
      }
      await reading;
      const now = queries.getQueryData<Crisis>(key)?.steps.find((each) => each.id === step.id);
      if (now && isDone(now)) return tellFaster(now);
      return void message.warning(`${t('crises.changed.happened')} ${t('crises.changed.todo')}`);
    },
  });
  return (step) => tick.mutate(step);
}
