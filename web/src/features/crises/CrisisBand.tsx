import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOpenCrises } from '../../api/crises';
import type { CrisisItem } from '../../api/types';
import { Icon } from '../../ui/Icon';
import { useCrisisText } from '../../ui/crisisText';
import { CrisisClock } from './CrisisClock';
import { useLiveCrises } from './live';
import { RoomBand } from './RoomBand';
import styles from './Band.module.css';

/** A crisis that burns is seen on every page of the console; in its room the band says more. */
export function CrisisBand({ room }: { room: string | undefined }) {
  useLiveCrises();
  const open = [...(useOpenCrises().data ?? [])].sort(byWeight);
  if (room) return <RoomBand id={room} others={open.filter((crisis) => crisis.id !== room)} />;
  const [first, ...others] = open;
  return first ? <SlimBand crisis={first} others={others.length} /> : null;
}

const levels = ['top', 'company', 'operations', 'site'];

const byWeight = (a: CrisisItem, b: CrisisItem) =>
  levels.indexOf(a.level) - levels.indexOf(b.level) || Date.parse(b.openedAt) - Date.parse(a.openedAt);

function SlimBand({ crisis, others }: { crisis: CrisisItem; others: number }) {
  const { t } = useTranslation('console');
  const { title } = useCrisisText();
  return (
    <section className={`${styles.band} ${styles.slim}`} aria-label={t('crises.band.label')}>
      <Link to={`/crises/${crisis.id}`} className={styles.way}>
        <Icon name="crisis" size={20} />
        <CrisisClock since={crisis.openedAt} />
        <b>{title(crisis)}</b>
        <span className={styles.go}>
          {t('crises.band.go')} <Icon name="right" />
        </span>
      </Link>
      {others > 0 && (
        <Link to="/crises" className={styles.others}>
          {t('crises.band.others', { count: others })}
        </Link>
      )}
    </section>
  );
}
