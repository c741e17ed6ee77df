import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseView, HistoryItem } from '../../api/types';
import { Icon } from '../../ui/Icon';
import { Moment } from '../../ui/Moment';
import { useOwners } from './owners';
import { useFactSentence } from './sentences';
import styles from './ConflictNotice.module.css';

type Props = { file: CaseView; changes: readonly HistoryItem[]; onSeen: () => void };

/** A colleague was faster: what changed stands beside one's own text, which stays. */
export function ConflictNotice({ file, changes, onSeen }: Props) {
  const { t } = useTranslation('console');
  const owners = useOwners();
  const write = useFactSentence();
  const last = changes.at(-1);
  const who = owners({ id: last?.by, name: last?.byName });
  return (
    <div className={styles.notice} role="alert">
      <Icon name="people" size={20} />
      <div>
        <b>{t('composer.conflict', { who: who.kind === 'nobody' ? t('story.system') : who.name })}</b>
        <p>{t('composer.conflictText')}</p>
        <ul>
          {changes.map((item) => (
            <li key={item.number}>
              {write(item, file)} <Moment at={item.recordedAt} relative />
            </li>
          ))}
        </ul>
        <Button size="small" onClick={onSeen}>
          {t('composer.seen')}
        </Button>
      </div>
    </div>
  );
}
