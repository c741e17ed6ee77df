import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useStreamState } from '../../api/stream';
import type { Crisis, CrisisItem } from '../../api/types';
import { Icon } from '../../ui/Icon';
import { LiveState } from '../../ui/LiveState';
import { useMomentText } from '../../ui/Moment';
import { clockTime, useTimeZone } from '../../ui/time';
import { useCrisisText } from '../../ui/crisisText';
import { CrisisClock } from './CrisisClock';
import { isDone, listed } from './stepOrder';
import { useRoom } from './useRoom';
import styles from './Band.module.css';

/** What everybody asks of a crisis: how long, what, where, how far; red while it burns. */
export function RoomBand({ id, others }: { id: string; others: readonly CrisisItem[] }) {
  const { t } = useTranslation('console');
  const { read, crisis } = useRoom(id);
  const burning = !crisis || crisis.state === 'open';
  return (
    <section
      className={`${styles.band} ${styles.room} ${burning ? '' : styles.over}`}
      aria-label={t('crises.band.label')}
    >
      <Link to="/crises" className={styles.back}>
        <Icon name="left" size={20} label={t('crises.back')} />
      </Link>
      {crisis && <What crisis={crisis} burning={burning} readAt={read.dataUpdatedAt} />}
      {others.length > 0 && (
        <Link to={others.length === 1 ? `/crises/${others[0]?.id}` : '/crises'} className={styles.others}>
          {t('crises.band.others', { count: others.length })}
        </Link>
      )}
    </section>
  );
}

type WhatProps = { crisis: Crisis; burning: boolean; readAt: number };

function What({ crisis, burning, readAt }: WhatProps) {
  const { t, i18n } = useTranslation('console');
  const { title, levelText } = useCrisisText();
  const moment = useMomentText();
  const zone = useTimeZone();
  const broken = useStreamState() === 'broken';
  const heading = title(crisis);
  useEffect(() => {
    document.title = `${heading} · ${t('brand')}`;
  }, [heading, t]);
  const steps = listed(crisis.steps);
  const since = clockTime(crisis.openedAt, i18n.language, zone);
  return (
    <>
      {burning && (
        <div className={styles.since}>
          <CrisisClock since={crisis.openedAt} />
          <small>{t('crises.band.since', { time: since })}</small>
        </div>
      )}
      <div className={styles.what}>
        <h1>{heading}</h1>
        <p>
          {t('crises.band.level', { number: crisis.number, level: levelText(crisis.level) })}
          {!burning && (
            <>
              {' · '}
              {t('crises.band.over', {
                state: t(`crisisState.${crisis.state}`),
                moment: moment(crisis.openedAt),
              })}
            </>
          )}
          {' · '}
          <LiveState plain />
        </p>
        {broken && (
          <p className={styles.stale}>
            {t('crises.band.stale', { time: clockTime(new Date(readAt).toISOString(), i18n.language, zone) })}
          </p>
        )}
      </div>
      <dl className={styles.facts}>
        <div>
          <dt>{t('crises.band.cases')}</dt>
          <dd>{crisis.cases.length}</dd>
        </div>
        <div>
          <dt>{t('crises.band.done')}</dt>
          <dd>
            {steps.filter(isDone).length}/{steps.length}
          </dd>
        </div>
      </dl>
    </>
  );
}
