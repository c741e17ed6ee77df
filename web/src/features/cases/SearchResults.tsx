import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Icon } from '../../ui/Icon';
import { useCategoryName } from './CaseHead';
import { useSearch, type Wanted } from './queries';
import { useRowKeys } from './rowKeys';
import { Pages } from './SettledList';
import styles from './Queue.module.css';

/** All cases that hold the words, or are of a category or in a state, newest first. */
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
          <h1>{titles.filter(Boolean).join(' · ')}</h1>
          <Link to="/cases" aria-label={t('search.clear')} title={t('search.clear')}>
            <Icon name="close" size={20} />
          </Link>
        </div>
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
