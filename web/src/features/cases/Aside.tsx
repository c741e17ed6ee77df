import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCrisisOf } from '../../api/crises';
import type { CaseView } from '../../api/types';
import { Moment } from '../../ui/Moment';
import { useCategoryName } from './CaseHead';
import { Proposal } from './Proposal';
import styles from './Aside.module.css';

/** Who the customer is and what is known of the matter. */
export function Aside({ file }: { file: CaseView }) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation('common');
  const customer = file.customer;
  const reachable = Boolean(customer?.name || customer?.phone || customer?.email);
  const category = useCategoryName(file.category);
  return (
    <aside className={styles.aside}>
      <section>
        <h3>{customer?.name ?? t('aside.customer')}</h3>
        {!reachable && <p>{t('aside.anonymous')}</p>}
        <dl>
          <Fact name={t('aside.phone')}>
            {customer?.phone && <a href={`tel:${customer.phone}`}>{customer.phone}</a>}
          </Fact>
          <Fact name={t('aside.email')}>
            {customer?.email && <a href={`mailto:${customer.email}`}>{customer.email}</a>}
          </Fact>
        </dl>
      </section>
      <Proposal file={file} />
      <section>
        <h3>{t('aside.matter')}</h3>
        <dl>
          <Fact name={t('aside.kind')}>{common(`kind.${file.kind}`)}</Fact>
          <Fact name={t('aside.channel')}>{t(`channel.${file.channel}`)}</Fact>
          <Fact name={t('aside.place')}>{file.place}</Fact>
          <Fact name={t('aside.category')}>{category}</Fact>
          <Fact name={t('aside.occurred')}>{file.occurredAt && <Moment at={file.occurredAt} />}</Fact>
          <Fact name={t('aside.received')}>
            <Moment at={file.receivedAt} />
          </Fact>
          <Fact name={t('aside.demand')}>{file.demand}</Fact>
          <Fact name={t('aside.outcome')}>{file.outcome && t(`outcome.${file.outcome}`)}</Fact>
        </dl>
        <OpenCrisis file={file} />
      </section>
    </aside>
  );
}

function OpenCrisis({ file }: { file: CaseView }) {
  const { t } = useTranslation('console');
  const crisis = useCrisisOf(file.id);
  if (crisis || (file.state !== 'received' && file.state !== 'open')) return null;
  return (
    <Link to={`/crises/new?${new URLSearchParams({ case: file.id })}`} className={styles.open}>
      {t('crises.fromCase')}
    </Link>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </>
  );
}
