import { useQueries } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answered, api } from '../../api/client';
import type { Crisis } from '../../api/types';
import { Icon } from '../../ui/Icon';
import { LinkDialog } from './LinkDialog';
import { allows } from './verbs';
import styles from './About.module.css';

const shownAtMost = 12;

/** The cases that belong to a crisis, each one press away. */
export function LinkedCases({ crisis }: { crisis: Crisis }) {
  const { t } = useTranslation('console');
  const [linking, setLinking] = useState(false);
  const shown = crisis.cases.slice(0, shownAtMost);
  const cases = useQueries({
    queries: shown.map((id) => ({
      queryKey: ['cases', 'file', id],
      staleTime: 60_000,
      queryFn: () => answered(api.GET('/api/v1/cases/{id}', { params: { path: { id } } })),
    })),
  });
  const rest = crisis.cases.length - shown.length;
  return (
    <section>
      <h2>{t('crises.linked.title')}</h2>
      {crisis.cases.length === 0 && <p className={styles.none}>{t('crises.linked.none')}</p>}
      <ul className={styles.cases}>
        {cases.map(({ data }, index) => (
          <li key={shown[index]}>
            <Link to={`/cases/${shown[index]}`} className={styles.case}>
              <b>{data?.number ?? '…'}</b>
              <span dir="auto">{[data?.place, data?.words.trim()].filter(Boolean).join(' · ')}</span>
            </Link>
          </li>
        ))}
      </ul>
      {rest > 0 && <p className={styles.none}>{t('crises.linked.rest', { count: rest })}</p>}
      {allows(crisis, 'link') && (
        <Button block icon={<Icon name="link" />} onClick={() => setLinking(true)}>
          {t('crises.linked.add')}
        </Button>
      )}
      <LinkDialog crisis={crisis} open={linking} onClose={() => setLinking(false)} />
    </section>
  );
}
