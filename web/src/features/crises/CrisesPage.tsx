import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCrises } from '../../api/crises';
import type { CrisisItem } from '../../api/types';
import { ProblemNotice } from '../../ui/console/ProblemNotice';
import { Icon } from '../../ui/Icon';
import { useMomentText } from '../../ui/Moment';
import { Page } from '../../ui/Page';
import { Tag } from '../../ui/Tag';
import { useCrisisText } from '../../ui/crisisText';
import { CrisisClock } from './CrisisClock';
import styles from './CrisesPage.module.css';

/** Every crisis there was, the burning ones first. */
export function CrisesPage() {
  const { t } = useTranslation('console');
  const crises = useCrises();
  const items = crises.data?.pages.flatMap((page) => page.items) ?? [];
  const ordered = [...items].sort((a, b) => Number(b.state === 'open') - Number(a.state === 'open'));
  useEffect(() => {
    document.title = `${t('crises.title')} · ${t('brand')}`;
  }, [t]);
  const open = (
    <Link to="/crises/new" className={styles.open}>
      <Icon name="crisis" />
      {t('crises.open')}
    </Link>
  );
  return (
    <Page title={t('crises.title')} lead={t('crises.lead')} action={items.length > 0 && open}>
      {crises.error && <ProblemNotice cause={crises.error} onRetry={() => void crises.refetch()} />}
      {crises.isSuccess && items.length === 0 && (
        <div className={styles.empty}>
          <p>{t('crises.empty')}</p>
          {open}
        </div>
      )}
      {items.length > 0 && (
        <ul className={styles.list}>
          {ordered.map((crisis) => (
            <Row key={crisis.id} crisis={crisis} />
          ))}
        </ul>
      )}
      {crises.hasNextPage && (
        <Button loading={crises.isFetchingNextPage} onClick={() => void crises.fetchNextPage()}>
          {t('crises.more')}
        </Button>
      )}
    </Page>
  );
}

function Row({ crisis }: { crisis: CrisisItem }) {
  const { t } = useTranslation('console');
  const { title, levelText } = useCrisisText();
  const moment = useMomentText();
  const burning = crisis.state === 'open';
  return (
    <li className={burning ? styles.burning : ''}>
      <Link to={`/crises/${crisis.id}`} className={styles.row}>
        <b>{title(crisis)}</b>
        <span className={styles.state}>
          {burning && <CrisisClock since={crisis.openedAt} />}
          <Tag tone={burning ? 'late' : 'kept'}>{t(`crisisState.${crisis.state}`)}</Tag>
        </span>
        <span className={styles.meta}>
          {[
            crisis.number,
            levelText(crisis.level),
            t('crises.cases', { count: crisis.cases.length }),
            t('crises.opened', { moment: moment(crisis.openedAt) }),
          ].join(' · ')}
        </span>
      </Link>
    </li>
  );
}
