import { useTranslation } from 'react-i18next';
import type { TrackingView } from '../../api/types';
import { mostPressing } from '../../ui/clockReading';
import { Icon } from '../../ui/Icon';
import { Moment, useMomentText } from '../../ui/Moment';
import { useNow } from '../../ui/now';
import styles from './TrackingPage.module.css';

type Step = {
  label: string;
  state: 'done' | 'now' | 'waiting';
  at?: string | null | undefined;
  planned?: string | undefined;
};

/** The way from "received" to "finished", as a line with a mark for where it stands. */
export function Steps({ tracking }: { tracking: TrackingView }) {
  const steps = useSteps(tracking);
  return (
    <ol className={styles.steps}>
      {steps.map((step, index) => (
        <li
          key={index}
          className={styles[step.state]}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <span className={styles.point}>{step.state === 'done' && <Icon name="check" size={14} />}</span>
          <div className={styles.line}>
            <b>{step.label}</b>
            {step.at && <Moment at={step.at} />}
            {!step.at && step.planned && <span>{step.planned}</span>}
          </div>
        </li>
      ))}
    </ol>
  );
}

const ours = ['record', 'judge', 'tell'];

/** The way every complaint goes; a procedure with steps of its own is told as the business names them. */
function useSteps({ state, steps: told = [], receivedAt, promises }: TrackingView): Step[] {
  const { t } = useTranslation('guest');
  const moment = useMomentText();
  const now = useNow(30_000);
  if (told.some((step) => !ours.includes(step.label))) {
    return told.map(({ label, state: how, at }) => ({ label, state: how, at }));
  }
  const at = (label: string) => told.find((step) => step.label === label)?.at;
  const due = mostPressing(promises ?? [])?.dueAt;
  const late = due ? Date.parse(due) < now : false;
  const settled = state === 'settled' || state === 'closed';
  const judged = settled || state === 'open';
  const planned = due ? t(late ? 'track.planned' : 'track.by', { moment: moment(due) }) : undefined;
  return [
    { label: t('track.step.received'), state: 'done', at: receivedAt },
    {
      label: t(judged ? 'track.step.judged' : 'track.step.judgedWait'),
      state: judged ? 'done' : 'now',
      at: judged ? at('judge') : undefined,
    },
    {
      label: t('track.step.answered'),
      state: settled ? 'done' : judged ? 'now' : 'waiting',
      at: settled ? at('tell') : undefined,
      planned: settled ? undefined : planned,
    },
    {
      label: t(state === 'closed' ? 'track.step.closedDone' : 'track.step.closed'),
      state: state === 'closed' ? 'done' : settled ? 'now' : 'waiting',
    },
  ];
}
