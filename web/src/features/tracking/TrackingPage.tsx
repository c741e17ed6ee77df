import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../ui/now';
import { TimeZone } from '../../ui/time';
import { Missing } from './Missing';
import { NextPromise } from './NextPromise';
import { readTracking } from './publicApi';
import { Shell } from './Shell';
import { Steps } from './Steps';
import { Trouble } from './Trouble';
import { useReading } from './useReading';
import styles from './TrackingPage.module.css';

const step = 30_000;

/** How a complaint goes: the next promise, then the way so far and the way ahead. */
export function TrackingPage({ token }: { token: string }) {
  const { t } = useTranslation('guest');
  const { data, problem, again } = useReading(useCallback(() => readTracking(token), [token]));
  const tick = useNow(step);
  useEffect(() => {
    if (document.visibilityState === 'visible') void again();
  }, [tick, again]);
  if (problem?.status === 404 && !data) return <Missing page="track" />;
  return (
    <Shell business={data?.business?.name} title={t('track.title')}>
      <TimeZone value={data?.business?.timeZone}>
        {problem && !data && <Trouble problem={problem} onRetry={() => void again()} />}
        {data && (
          <>
            <h1 className={styles.title}>{t('track.title')}</h1>
            <p className={styles.number}>{t('track.number', { number: data.number })}</p>
            <NextPromise tracking={data} />
            <Steps tracking={data} />
            <p className={styles.private}>{t('track.private')}</p>
          </>
        )}
      </TimeZone>
    </Shell>
  );
}
