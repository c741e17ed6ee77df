import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/types';
import { mostPressing, readClock } from '../../ui/clockReading';
import { strong } from '../../ui/console/strong';
import { Icon } from '../../ui/Icon';
import { useMomentText } from '../../ui/Moment';
import { useNow } from '../../ui/now';
import { PromiseClock } from '../../ui/PromiseClock';
import { useNarrow } from '../../ui/useMedia';
import { assigneeOf, useOwners, type Owner } from './owners';
import { useStepText } from './steps';
import styles from './NextStep.module.css';

type Props = { file: CaseView; busy: boolean; onTake: () => void; onAnswer: () => void; onClose: () => void };

/** What comes next, for whom and by when, with the one button that does it. */
export function NextStep({ file, busy, onTake, onAnswer, onClose }: Props) {
  const { t } = useTranslation('console');
  const owner = useOwners()(file.next?.who ?? file.owner ?? assigneeOf(file));
  const moment = useMomentText();
  const narrow = useNarrow();
  const step = useStepText()(file);
  const now = useNow(5_000);
  const promise = mostPressing(file.promises);
  const dueAt = file.next?.dueAt ?? promise?.dueAt;
  const open = file.state === 'received' || file.state === 'open';
  const clocked =
    open && dueAt ? { state: promise?.state === 'paused' ? 'paused' : 'running', dueAt } : undefined;
  const late = clocked !== undefined && readClock(clocked, now).tone === 'late';
  const look = lookOf(file, owner, late);
  return (
    <section
      className={`${styles.next} ${styles[look]} ${late ? styles.late : ''}`}
      aria-labelledby="next-step"
    >
      <div className={styles.text}>
        <div className={styles.whose}>{useWhose(file, owner, late)}</div>
        <div id="next-step" className={styles.step}>
          {step}
        </div>
      </div>
      {clocked && (
        <div className={styles.due}>
          <PromiseClock promise={clocked} large />
          {!narrow && <span>{t('next.due', { moment: moment(clocked.dueAt) })}</span>}
        </div>
      )}
      <Action file={file} owner={owner} late={late} busy={busy} on={{ onTake, onAnswer, onClose }} />
    </section>
  );
}

type Look = 'mine' | 'theirs' | 'done' | 'closed';

function lookOf(file: CaseView, owner: Owner, late: boolean): Look {
  if (file.state === 'settled') return 'done';
  if (file.state === 'closed' || file.state === 'merged') return 'closed';
  return owner.kind === 'me' || file.state === 'received' || late ? 'mine' : 'theirs';
}

function useWhose(file: CaseView, owner: Owner, late: boolean) {
  const { t } = useTranslation('console');
  if (file.state === 'settled') return t('next.done');
  if (file.state === 'closed' || file.state === 'merged') return t('next.closed');
  if (owner.kind === 'me') return t(late ? 'next.mineLate' : 'next.mine');
  if (file.state === 'received') return t(late ? 'next.openLate' : 'next.open');
  return t(late ? 'next.theirsLate' : 'next.theirs', { name: owner.name });
}

type ActionProps = {
  file: CaseView;
  owner: Owner;
  late: boolean;
  busy: boolean;
  on: Omit<Props, 'file' | 'busy'>;
};

function Action({ file, owner, late, busy, on }: ActionProps) {
  const { t } = useTranslation('console');
  const narrow = useNarrow();
  const big = { size: 'large' as const, block: narrow, loading: busy, danger: late };
  if (file.state === 'received') {
    return (
      <Button
        type="primary"
        style={strong}
        {...big}
        onClick={on.onTake}
        icon={<Icon name="user" size={20} />}
      >
        {t('next.take')}
      </Button>
    );
  }
  if (file.state === 'open' && owner.kind === 'me') {
    return (
      <Button
        type="primary"
        style={strong}
        {...big}
        onClick={on.onAnswer}
        icon={<Icon name="message" size={20} />}
      >
        {t('next.answer')}
      </Button>
    );
  }
  if (file.state === 'open') {
    return (
      <Button size="large" block={narrow} loading={busy} onClick={on.onTake}>
        {t('next.remind')}
      </Button>
    );
  }
  if (file.state !== 'settled') return null;
  return (
    <Button size="large" block={narrow} loading={busy} onClick={on.onClose}>
      {t('next.close')}
    </Button>
  );
}
