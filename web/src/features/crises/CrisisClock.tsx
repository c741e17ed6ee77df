import { useTranslation } from 'react-i18next';
import { useNow } from '../../ui/now';
import { elapsed } from './elapsed';
import styles from './Band.module.css';

/** How long it has been burning, second by second; not read out at each of them. */
export function CrisisClock({ since }: { since: string }) {
  const { t } = useTranslation('console');
  const now = useNow(1000);
  return (
    <span className={styles.clock} role="timer" aria-live="off" title={t('crises.band.clock')}>
      {elapsed(since, now)}
    </span>
  );
}
