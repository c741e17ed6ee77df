import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
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

export type Ticking = { tick: (step: CrisisStep) => void; untick: (step: CrisisStep) => void };

/** How long the way back stands at hand; after that it is with the step itself. */
const undoSeconds = 8;

const sendTick = (id: string, step: string, verb: 'tick' | 'untick') =>
  attempt(`crisis.${id}.${verb}.${step}`, { step }, (key) =>
    answered(
      api.POST(`/api/v1/crises/{id}/${verb}`, {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body: { step },
      }),
    ),
  );

/** Names the ticks of a crisis that are on their way. */
export const tickKey = (id: string) => ['crises', 'tick', id] as const;

/** Ticks a step: shown at once (useRoom), taken back with a word when the server says no, or by whoever slipped. */
export function useTicking(id: string): Ticking {
  const { t } = useTranslation('console');
  const { message } = App.useApp();
  const me = useMe();
  const queries = useQueryClient();
  const problemText = useProblemText();
  const key = crisisKeys.room(id);
  const toast = (step: string) => `crisis.${id}.ticked.${step}`;

  const tellFaster = (step: CrisisStep) => {
    const who = step.doneByName ?? t('story.someone');
    void message.warning(t('crises.changed.step', { who, title: step.title }));
  };

  const fail = async (cause: unknown, step: CrisisStep) => {
    const problem = asProblem(cause);
    const reading = reread(queries, key);
    if (problem.status !== 409) {
      const text = problemText(problem);
      return void message.error(`${text.happened} ${text.todo}`);
    }
    await reading;
    const now = queries.getQueryData<Crisis>(key)?.steps.find((each) => each.id === step.id);
    if (now && isDone(now) && !isDone(step)) return tellFaster(now);
    return void message.warning(`${t('crises.changed.happened')} ${t('crises.changed.todo')}`);
  };

  const untick = useMutation({
    mutationFn: (step: CrisisStep) => sendTick(id, step.id, 'untick'),
    onMutate: (step) => message.destroy(toast(step.id)),
    onSuccess: (changed) => show(queries, changed),
    onError: fail,
  });

  const offerUndo = (step: CrisisStep) =>
    void message.open({
      key: toast(step.id),
      type: 'success',
      duration: undoSeconds,
      content: (
        <>
          {t('crises.steps.kept', { title: step.title })}{' '}
          <Button type="link" size="small" onClick={() => untick.mutate(step)}>
            {t('crises.steps.undo')}
          </Button>
        </>
      ),
    });

  const tick = useMutation({
    mutationKey: tickKey(id),
    mutationFn: (step: CrisisStep) => sendTick(id, step.id, 'tick'),
    onSuccess: (changed, step) => {
      show(queries, changed);
      const now = changed.steps.find((each) => each.id === step.id);
      if (now?.doneBy && now.doneBy !== me.user.id) tellFaster(now);
      else if (now?.untickable) offerUndo(now);
    },
    onError: fail,
  });
  return { tick: (step) => tick.mutate(step), untick: (step) => untick.mutate(step) };
}
