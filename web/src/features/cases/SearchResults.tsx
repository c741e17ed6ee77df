import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Icon } from '../../ui/Icon';
import { useSearch } from './queries';
import { useRowKeys } from './rowKeys';
import { Pages } from './SettledList';
import styles from './Queue.module.css';

/** All cases that hold the words, newest first. */
export function SearchResults({ q }: { q: string }) {
  const { t } = useTranslation('console');
  const { id } = useParams();
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  return (
    <>
      <header className={styles.head}>
        <div className={styles.found}>
          <h1>{t('search.results', { q })}</h1>
          <Link to="/cases" aria-label={t('search.clear')} title={t('search.clear')}>
            <Icon name="close" size={20} />
          </Link>
        </div>
      </header>
      <div ref={list} className={styles.list}>
        <Pages pages={useSearch(q)} selected={id} empty={t('search.none', { q })} />
      </div>
    </>
  );
}
