import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useCategories } from '../../api/categories';
import { useCrisisOf } from '../../api/crises';
import type { CaseView } from '../../api/types';
import { Icon } from '../../ui/Icon';
import { Tag } from '../../ui/Tag';
import { useNarrow } from '../../ui/useMedia';
import { assigneeOf, useOwners } from './owners';
import { gist } from './titles';
import styles from './CaseHead.module.css';

type Props = { file: CaseView; onAssign?: (() => void) | undefined };

/** Where and what in one line; kind, weight and state as tags; number and owner. */
export function CaseHead({ file, onAssign }: Props) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation('common');
  const narrow = useNarrow();
  // On a phone the queue is elsewhere, and with it the heading of the page.
  const Heading = narrow ? 'h1' : 'h2';
  const category = useCategoryName(file.category);
  const heavy = file.severity === 'major' || file.severity === 'crisis';
  const words = gist(file.words);
  return (
    <header className={styles.head}>
      <div className={styles.grow}>
        <Heading dir="auto">{file.place ? t('case.title', { place: file.place, words }) : words}</Heading>
        <div className={styles.tags}>
          <Tag>{common(`kind.${file.kind}`)}</Tag>
          {category && <Tag>{category}</Tag>}
          {file.severity && (
            <Tag tone={heavy ? (file.severity === 'crisis' ? 'late' : 'soon') : undefined}>
              {heavy && <Icon name="flag" size={13} />}
              {t(`severity.${file.severity}`)}
            </Tag>
          )}
          <Tag tone={file.state === 'settled' || file.state === 'closed' ? 'kept' : undefined}>
            {t(`state.${file.state}`)}
          </Tag>
          <CrisisLink caseId={file.id} />
          {!narrow && <span>{file.number}</span>}
          <OwnerLine file={file} />
        </div>
      </div>
      {onAssign && (
        <Button onClick={onAssign} icon={<Icon name="user" />}>
          {t('case.assign')} <kbd>a</kbd>
        </Button>
      )}
    </header>
  );
}

/** The way from a case to the crisis it belongs to. */
function CrisisLink({ caseId }: { caseId: string }) {
  const { t } = useTranslation('console');
  const crisis = useCrisisOf(caseId);
  if (!crisis) return null;
  return (
    <Link to={`/crises/${crisis.id}`} className={styles.crisis}>
      <Tag tone={crisis.state === 'open' ? 'late' : undefined}>
        <Icon name="crisis" size={13} />
        {t('crises.ofCase', { number: crisis.number })}
      </Tag>
    </Link>
  );
}

function OwnerLine({ file }: { file: CaseView }) {
  const { t } = useTranslation('console');
  const owner = useOwners()(file.owner ?? assigneeOf(file));
  if (owner.kind === 'nobody') return <span>{t('case.ownerNobody')}</span>;
  return <span>{t(owner.kind === 'me' ? 'case.ownerMe' : 'case.owner', { name: owner.name })}</span>;
}

export function useCategoryName(code: string | null | undefined): string | undefined {
  const { i18n } = useTranslation();
  const categories = useCategories();
  if (!code) return undefined;
  const names = categories.data?.find((category) => category.code === code)?.names;
  return names?.[i18n.language as keyof typeof names] ?? code;
}

/** On a phone: back to the queue, the number, hand over. */
export function PhoneHead({ file, onAssign }: Props) {
  const { t } = useTranslation('console');
  const [params] = useSearchParams();
  return (
    <header className={styles.phone}>
      <Link to={{ pathname: '/cases', search: params.toString() }} className={styles.back}>
        <Icon name="left" size={20} />
        {t('case.back')}
      </Link>
      <span>{file.number}</span>
      {onAssign && (
        <Button
          type="text"
          aria-label={t('case.assign')}
          onClick={onAssign}
          icon={<Icon name="user" size={20} />}
        />
      )}
    </header>
  );
}
