import type { ReactNode } from 'react';
import styles from './Page.module.css';

type Props = { title: string; lead: string; action?: ReactNode; children: ReactNode };

/** An administration page: what it is, one action, the content. */
export function Page({ title, lead, action, children }: Props) {
  return (
    <div className={styles.page}>
      <header>
        <div>
          <h1>{title}</h1>
          <p>{lead}</p>
        </div>
        {action}
      </header>
      {children}
    </div>
  );
}
