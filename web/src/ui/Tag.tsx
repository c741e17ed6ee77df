import type { ReactNode } from 'react';
import styles from './Tag.module.css';

type Props = { children: ReactNode; tone?: 'late' | 'soon' | 'kept' | 'primary' | 'inside' | undefined };

/** A short word in a frame; coloured only where it is a signal. */
export function Tag({ children, tone }: Props) {
  return <span className={`${styles.tag} ${tone ? styles[tone] : ''}`}>{children}</span>;
}
