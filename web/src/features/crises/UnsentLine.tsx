import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import { EntryTime } from './LogThreadItem';
import type { Waiting } from './outbox';
import styles from './Log.module.css';

/** A line of one's own that the server does not have yet. */
export function UnsentLine({ line, onRetry }: { line: Waiting; onRetry: (line: Waiting) => void }) {
  const { t } = useTranslation('console');
  const me = useMe();
  return (
    <li className={styles.entry}>
      <EntryTime at={line.at} />
      <div className={styles.unsent}>
        <b>{me.user.name}</b> <span dir="auto">{line.text}</span>
        {line.failed ? (
          <p className={styles.failed} role="alert">
            {t('crises.log.failed')}{' '}
            <button type="button" className={styles.small} onClick={() => onRetry(line)}>
              {t('crises.log.retry')}
            </button>
          </p>
        ) : (
          <small> {t('crises.log.sending')}</small>
        )}
      </div>
    </li>
  );
}
