import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Story.module.css';

const longFrom = 600;
const shortTo = 400;

/** Somebody's own words, as they were written; a very long text opens on demand. */
export function LongText({ text, className }: { text: string; className: string | undefined }) {
  const { t } = useTranslation('console');
  const [whole, setWhole] = useState(false);
  if (!text) return null;
  const points = [...text];
  const long = points.length > longFrom;
  return (
    <div className={`${styles.said} ${className ?? ''}`}>
      <div className={styles.asWritten} dir="auto">
        {long && !whole ? `${points.slice(0, shortTo).join('')}…` : text}
      </div>
      {long && (
        <button type="button" className={styles.unfold} onClick={() => setWhole(!whole)}>
          {t(whole ? 'case.fold' : 'case.whole')}
        </button>
      )}
    </div>
  );
}
