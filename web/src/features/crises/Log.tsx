import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Crisis } from '../../api/types';
import { LogThreadItem } from './LogThreadItem';
import { logThreads } from './logThreads';
import { UnsentLine } from './UnsentLine';
import type { useOutbox, Waiting } from './outbox';
import styles from './Log.module.css';

type Props = {
  crisis: Crisis;
  outbox: ReturnType<typeof useOutbox>;
  onTakeBack: (line: Waiting) => void;
};

/** What was seen, said and done, in the words of those who were there; newest last, where one types. */
export function Log({ crisis, outbox, onTakeBack }: Props) {
  const { t } = useTranslation('console');
  const end = useRef<HTMLSpanElement>(null);
  const threads = logThreads(crisis.log);
  const count = crisis.log.length + outbox.lines.length;
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  return (
    <>
      <header className={styles.head}>
        <h2>{t('crises.log.title')}</h2>
        <span>{t('crises.log.lead')}</span>
      </header>
      <div className={styles.log} role="log" aria-label={t('crises.log.title')} tabIndex={0}>
        {count === 0 && <p className={styles.empty}>{t('crises.log.empty')}</p>}
        <ol>
          {threads.map((thread) => (
            <LogThreadItem key={thread.entry.id} crisis={crisis} thread={thread} />
          ))}
          {outbox.lines.map((line) => (
            <UnsentLine key={line.id} line={line} onRetry={outbox.retry} onTakeBack={onTakeBack} />
          ))}
        </ol>
        <span ref={end} />
      </div>
    </>
  );
}
