import { useTranslation } from 'react-i18next';
import type { Crisis } from '../../api/types';
import { ProblemNotice } from '../../ui/console/ProblemNotice';
import { Icon } from '../../ui/Icon';
import { LogThreadItem } from './LogThreadItem';
import { logThreads } from './logThreads';
import { UnsentLine } from './UnsentLine';
import { useFollowing } from './useFollowing';
import { useWholeLog } from './wholeLog';
import type { useOutbox } from './outbox';
import type { Waiting } from './outboxOrder';
import styles from './Log.module.css';

type Props = {
  crisis: Crisis;
  outbox: ReturnType<typeof useOutbox>;
  onTakeBack: (line: Waiting) => void;
};

/** What was seen, said and done, in the words of those who were there; newest last, where one types. */
export function Log({ crisis, outbox, onTakeBack }: Props) {
  const { t } = useTranslation('console');
  const whole = useWholeLog(crisis);
  const threads = logThreads(whole.entries);
  const count = threads.length + outbox.lines.length;
  const { end, fresh, show } = useFollowing(count, outbox.lines.length);
  return (
    <>
      <header className={styles.head}>
        <h2>{t('crises.log.title')}</h2>
        <span>{t('crises.log.lead')}</span>
      </header>
      <div className={styles.log} role="log" aria-label={t('crises.log.title')} tabIndex={0}>
        {whole.error && <ProblemNotice cause={whole.error} onRetry={() => void whole.refetch()} />}
        {count === 0 && <p className={styles.empty}>{t('crises.log.empty')}</p>}
        <ol>
          {threads.map((thread) => (
            <LogThreadItem key={thread.entry.id} crisis={crisis} thread={thread} />
          ))}
          {outbox.lines.map((line) => (
            <UnsentLine key={line.id} line={line} onRetry={outbox.retry} onTakeBack={onTakeBack} />
          ))}
        </ol>
        <span ref={end} className={styles.end} />
        {fresh > 0 && (
          <button type="button" className={styles.fresh} onClick={show}>
            <Icon name="down" /> {t('crises.log.fresh', { count: fresh })}
          </button>
        )}
      </div>
    </>
  );
}
