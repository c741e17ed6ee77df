import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Crisis, CrisisStep } from '../../api/types';
import { readClock } from '../../ui/clockReading';
import { strong } from '../../ui/console/strong';
import { Icon } from '../../ui/Icon';
import { useNow } from '../../ui/now';
import { PromiseClock } from '../../ui/PromiseClock';
import { clockTime, useTimeZone } from '../../ui/time';
import { useNarrow } from '../../ui/useMedia';
import { isDone } from './stepOrder';
import type { Ticking } from './useTicking';
import styles from './Cards.module.css';

type Props = { crisis: Crisis; ticking: Ticking };

/** Whoever is in charge hears first: the time left for it and one button, until it is done. */
export function FirstInformCard({ crisis, ticking }: Props) {
  const { t, i18n } = useTranslation('console');
  const zone = useTimeZone();
  const narrow = useNarrow();
  const now = useNow(5_000);
  const step = crisis.steps.find((each) => each.duty);
  const dueAt = crisis.firstInform?.dueAt ?? step?.dueAt ?? undefined;
  const at = crisis.firstInform?.at ?? step?.doneAt ?? undefined;
  if (at || (step && isDone(step)))
    return <Informed at={at} dueAt={dueAt} step={step} onUntick={ticking.untick} />;
  if (!dueAt) return null;
  const clock = { state: 'running', dueAt };
  const late = readClock(clock, now).tone === 'late';
  return (
    <section className={`${styles.card} ${late ? styles.late : ''}`} aria-labelledby="first-inform">
      <div className={styles.head}>
        <span className={styles.whose}>{t(late ? 'crises.inform.late' : 'crises.inform.open')}</span>
        <PromiseClock promise={clock} large />
      </div>
      <h2 id="first-inform" className={styles.title}>
        {step?.title ?? t('crises.inform.open')}
      </h2>
      <p className={styles.detail}>
        {step?.detail ?? t('crises.inform.text')}{' '}
        {t('crises.inform.due', { time: clockTime(dueAt, i18n.language, zone) })}
      </p>
      {step?.tickable && (
        <Button
          type="primary"
          size="large"
          block={narrow}
          danger={late}
          style={{ ...strong, height: 56, minWidth: 240, fontSize: 18 }}
          icon={<Icon name="phone" size={20} />}
          data-tick
          onClick={() => ticking.tick(step)}
        >
          {t('crises.inform.did')}
        </Button>
      )}
    </section>
  );
}

type InformedProps = {
  at: string | undefined;
  dueAt: string | undefined;
  step: CrisisStep | undefined;
  onUntick: Ticking['untick'];
};

function Informed({ at, dueAt, step, onUntick }: InformedProps) {
  const { t, i18n } = useTranslation('console');
  const zone = useTimeZone();
  const late = Boolean(at && dueAt && Date.parse(at) > Date.parse(dueAt));
  return (
    <p className={`${styles.informed} ${late ? styles.informedLate : ''}`}>
      <Icon name={late ? 'missed' : 'kept'} size={20} />
      <b>{t(late ? 'crises.inform.doneLate' : 'crises.inform.done')}</b>
      <span>
        {step?.doneByName} {at && clockTime(at, i18n.language, zone)}
      </span>
      {step?.untickable && (
        <Button type="link" onClick={() => onUntick(step)}>
          {t('crises.steps.undo')}
        </Button>
      )}
    </p>
  );
}
