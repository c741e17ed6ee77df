import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/types';
import { Tag } from '../../ui/Tag';
import { useCategoryName } from './CaseHead';
import { isSignal } from './signals';
import styles from './Proposal.module.css';

/** What the words give away and by which terms; only a hint, so what is already judged the same is left out. */
export function Proposal({ file }: { file: CaseView }) {
  const { t } = useTranslation('console');
  const proposal = file.proposal;
  const category = useCategoryName(proposal?.category);
  if (!proposal) return null;
  const severity = proposal.severity === file.severity ? null : proposal.severity;
  const found = [...proposal.signals, ...proposal.grounds];
  const other = proposal.category !== file.category && category;
  if (!found.length && !severity && !other) return null;
  return (
    <section className={styles.proposal}>
      <h3>{t('proposal.title')}</h3>
      <ul>
        {found.map(({ code, reasons }) => (
          <li key={code}>
            <Tag tone={proposal.signals.some((signal) => signal.code === code) ? 'soon' : undefined}>
              {isSignal(code) ? t(`signal.${code}`) : code}
            </Tag>
            <Reasons of={reasons} />
          </li>
        ))}
      </ul>
      {other && (
        <p>
          {t('proposal.category', { category })} <Reasons of={proposal.categoryReasons} />
        </p>
      )}
      {severity && <p>{t('proposal.severity', { severity: t(`severity.${severity}`) })}</p>}
    </section>
  );
}

function Reasons({ of }: { of: string[] }) {
  const { t, i18n } = useTranslation('console');
  if (!of.length) return null;
  const quoted = of.map((term) => t('proposal.term', { term }));
  const terms = new Intl.ListFormat(i18n.language, { type: 'unit', style: 'narrow' }).format(quoted);
  return <span className={styles.reason}>{t('proposal.reason', { terms })}</span>;
}
