import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { Icon } from '../../ui/Icon';
import { useCategoryName } from './CaseHead';
import { useSearch, type Wanted } from './queries';
import { useRowKeys } from './rowKeys';
import { Pages } from './SettledList';
import { anyTime } from './wanted';
import chips from './FilterChips.module.css';
import styles from './Queue.module.css';

/** All cases that hold the words, or are of a category, in a state or of a period, newest first. */
export function SearchResults({ wanted }: { wanted: Wanted }) {
  const { t } = useTranslation('console');
  const { id } = useParams();
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  const { q, category, state } = wanted;
  const categoryName = useCategoryName(category);
  const titles = [
    q && t('search.results', { q }),
    categoryName && t('filtered.category', { name: categoryName }),
    state && t('filtered.state', { name: t(`state.${state}`) }),
  ];
  return (
    <>
      <header className={styles.head}>
        <div className={styles.found}>
          <h1>{titles.filter(Boolean).join(' · ') || t('filtered.cases')}</h1>
          <Link to="/cases" aria-label={t('search.clear')} title={t('search.clear')}>
            <Icon name="close" size={20} />
          </Link>
        </div>
        <ReceivedChip from={wanted.receivedFrom} to={wanted.receivedTo} />
      </header>
      <div ref={list} className={styles.list}>
        <Pages
          pages={useSearch(wanted)}
          selected={id}
          empty={q ? t('search.none', { q }) : t('queue.emptyFilter')}
        />
      </div>
    </>
  );
}

/** The days the list is held to; pressing lifts that. */
function ReceivedChip({ from, to }: { from: string | undefined; to: string | undefined }) {
  const { t, i18n } = useTranslation('console');
  const [params] = useSearchParams();
  const days = new Intl.DateTimeFormat(i18n.language, { timeZone: 'UTC', dateStyle: 'medium' });
  const text = () => {
    if (from && to) return t('filtered.received', { period: days.formatRange(new Date(from), new Date(to)) });
    if (from) return t('filtered.since', { day: days.format(new Date(from)) });
    return to && t('filtered.until', { day: days.format(new Date(to)) });
  };
  if (!from && !to) return null;
  return (
    <div className={chips.chips}>
      <Link
        to={{ search: anyTime(params).toString() }}
        className={`${chips.chip} ${chips.on}`}
        aria-label={`${text()}, ${t('filtered.anyTime')}`}
        title={t('filtered.anyTime')}
      >
        {text()} <Icon name="close" size={16} />
      </Link>
    </div>
  );
}
