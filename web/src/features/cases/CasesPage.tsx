import { Outlet, useMatch, useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { Suspense } from 'react';
import { Boundary } from '../../ui/Boundary';
import { useNarrow } from '../../ui/useMedia';
import { useLiveCases } from './live';
import { Queue } from './Queue';
import { SearchResults } from './SearchResults';
import { wantedIn } from './wanted';
import styles from './CasesPage.module.css';

/** The queue and one case beside it; on a phone one after the other, under the same addresses. */
export function CasesPage() {
  const narrow = useNarrow();
  const open = useMatch('/cases/:id');
  const [params] = useSearchParams();
  const wanted = wantedIn(params);
  useLiveCases();
  return (
    <div className={styles.split}>
      {!(narrow && open) && (
        <section className={styles.list}>
          <Boundary resetOn={params.toString()}>
            {wanted ? <SearchResults wanted={wanted} /> : <Queue />}
          </Boundary>
        </section>
      )}
      {open ? (
        <Boundary resetOn={open.params.id}>
          <Suspense fallback={null}>
            <Outlet />
          </Suspense>
        </Boundary>
      ) : (
        !narrow && <PickOne />
      )}
    </div>
  );
}

function PickOne() {
  const { t } = useTranslation('console');
  return (
    <div className={styles.pick}>
      <p>{t('queue.pick')}</p>
      <p>
        <kbd>j</kbd> <kbd>k</kbd> {t('queue.pickKeys')}
      </p>
    </div>
  );
}
