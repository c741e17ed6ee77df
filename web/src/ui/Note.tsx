import type { ReactNode } from 'react';
import styles from './Note.module.css';

/** One sentence and one way on, where there is nothing else to show. */
export function Note({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <div className={styles.note}>
      <h1>{title}</h1>
      {text && <p>{text}</p>}
      {children && <div>{children}</div>}
    </div>
  );
}
