import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import type { CrisisStep } from '../../api/types';
import { Icon } from '../../ui/Icon';
import { PromiseClock } from '../../ui/PromiseClock';
import { useRoleText } from '../../ui/roleText';
import { clockTime, useTimeZone } from '../../ui/time';
import { isDone, isMine, wasLate } from './stepOrder';
import type { Ticking } from './useTicking';
import styles from './Steps.module.css';

type Props = { step: CrisisStep; ticking: Ticking };

/** One step: what, who, by when; a large circle ticks it, where one may. */
export function StepRow({ step, ticking }: Props) {
  const { t } = useTranslation('console');
  const me = useMe();
  const roleText = useRoleText();
  const done = isDone(step);
  const mine = isMine(step, me);
  const who = step.who.name ?? (step.who.role ? roleText(step.who.role) : t('story.someone'));
  return (
    <li className={`${styles.step} ${done ? styles.done : ''} ${mine && !done ? styles.mine : ''}`}>
      {done || !step.tickable ? (
        <span className={styles.target}>
          <span className={`${styles.check} ${done ? styles.checked : ''}`}>
            {done && <Icon name="check" size={18} label={t('crises.steps.did')} />}
          </span>
        </span>
      ) : (
        <button
          type="button"
          className={styles.target}
          aria-label={t('crises.steps.tick', { title: step.title })}
          data-tick
          onClick={() => ticking.tick(step)}
        >
          <span className={styles.check} />
        </button>
      )}
      <div className={styles.what}>
        <div className={styles.title}>{step.title}</div>
        {!done && (
          <div className={styles.detail}>
            {mine && <em>{t('crises.steps.mine')} · </em>}
            {[who, step.detail].filter(Boolean).join(' · ')}
          </div>
        )}
      </div>
      {done ? (
        <Ticked step={step} onUntick={ticking.untick} />
      ) : (
        step.dueAt && <PromiseClock promise={{ state: 'running', dueAt: step.dueAt }} />
      )}
    </li>
  );
}

function Ticked({ step, onUntick }: { step: CrisisStep; onUntick: Ticking['untick'] }) {
  const { t, i18n } = useTranslation('console');
  const zone = useTimeZone();
  const who = step.doneByName ?? t('story.someone');
  return (
    <span className={styles.by}>
      {step.doneAt && t('crises.steps.ticked', { who, time: clockTime(step.doneAt, i18n.language, zone) })}
      {wasLate(step) && <em> {t('crises.steps.late')}</em>}
      {step.untickable && (
        <button
          type="button"
          className={styles.undo}
          aria-label={t('crises.steps.untick', { title: step.title })}
          onClick={() => onUntick(step)}
        >
          {t('crises.steps.undo')}
        </button>
      )}
    </span>
  );
}
