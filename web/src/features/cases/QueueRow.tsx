import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { CaseItem } from '../../api/types';
import { mostPressing } from '../../ui/clockReading';
import { PromiseClock } from '../../ui/PromiseClock';
import { Tag } from '../../ui/Tag';
import { useNow } from '../../ui/now';
import { groupOf } from './arrangement';
import { assigneeOf, useOwners } from './owners';
import styles from './QueueRow.module.css';

/** One case in one line and a half: clock, place, words, who. */
export function QueueRow({ item, selected }: { item: CaseItem; selected: boolean }) {
  const { t: common } = useTranslation('common');
  const { search } = useLocation();
  const now = useNow();
  const done = item.state !== 'received' && item.state !== 'open';
  const promise = mostPressing(item.promises);
  const late = groupOf(item, now) === 'late';
  return (
    <li>
      <Link
        to={`/cases/${item.id}${search}`}
        className={`${styles.row} ${late ? styles.late : ''} ${selected ? styles.selected : ''}`}
        aria-current={selected ? 'true' : undefined}
        data-row
      >
        <span className={styles.clock}>{promise && <PromiseClock promise={promise} />}</span>
        <span className={styles.what}>
          {item.place && <b>{item.place}</b>}
          <span className={styles.words} dir="auto">
            {item.words.trim()}
          </span>
        </span>
        <span className={styles.who}>
          {done ? <Done state={item.state} /> : <Who item={item} />}
          {item.kind !== 'complaint' && <> · {common(`kind.${item.kind}`)}</>}
          <Weight item={item} />
        </span>
      </Link>
    </li>
  );
}

function Who({ item }: { item: CaseItem }) {
  const { t } = useTranslation('console');
  const owner = useOwners()(assigneeOf(item));
  if (owner.kind === 'me') return <em className={styles.me}>{t('queue.mine')}</em>;
  if (owner.kind === 'nobody' || item.state === 'received')
    return <em className={styles.nobody}>{t('queue.nobody')}</em>;
  return t('queue.someone', { name: owner.name });
}

function Done({ state }: { state: CaseItem['state'] }) {
  const { t } = useTranslation('console');
  return t(`state.${state}`);
}

function Weight({ item }: { item: CaseItem }) {
  const { t } = useTranslation('console');
  if (item.severity !== 'major' && item.severity !== 'crisis') return null;
  return (
    <span className={styles.weight}>
      <Tag tone={item.severity === 'crisis' ? 'late' : 'soon'}>{t(`severity.${item.severity}`)}</Tag>
    </span>
  );
}
