import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import { EntryTime } from './LogThreadItem';
import type { Waiting } from './outboxOrder';
import styles from './Log.module.css';

type Props = {
  line: Waiting;
  onRetry: (line: Waiting) => void;
  onTakeBack: (line: Waiting) => void;
};

/** A line of one's own that the server does not have yet. */
export function UnsentLine({ line, onRetry, onTakeBack }: Props) {
  const { t } = useTranslation('console');
  const me = useMe();
  return (
    <li className={styles.entry}>
      <EntryTime at={line.at} />
      <div className={styles.unsent}>
        <b>{me.user.name}</b> <span dir="auto">{line.text}</span>
        {line.failed || line.tries ? (
          <p className={styles.failed} role={line.failed ? 'alert' : 'status'}>
            {t(line.failed ? 'crises.log.failed' : 'crises.log.waiting')}{' '}
            <button type="button" className={styles.small} onClick={() => onRetry(line)}>
              {t('crises.log.retry')}
            </button>{' '}
            <button type="button" className={styles.small} onClick={() => onTakeBack(line)}>
              {t('crises.log.takeBack')}
            </button>
          </p>
        ) : (
          <small> {t('crises.log.sending')}</small>
        )}
      </div>
    </li>
  );
}
