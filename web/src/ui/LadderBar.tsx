import type { Tone } from './clockReading';
import { readLadder, usualMarks, type Mark } from './ladder';
import styles from './LadderBar.module.css';

type Props = {
  start: number;
  due: number;
  until: number;
  tone: Tone;
  marks?: readonly Mark[] | undefined;
  label: string;
  markLabel: (share: number, told: boolean) => string;
};

/** The allowance as a line: what is used, who has been told at which mark (solid) and who will be (hollow). */
export function LadderBar({ start, due, until, tone, marks = usualMarks, label, markLabel }: Props) {
  const ladder = readLadder(start, due, until, marks);
  return (
    <div className={styles.bar} role="img" aria-label={label}>
      <i className={`${styles.used} ${styles[tone] ?? ''}`} style={{ width: `${ladder.used}%` }} />
      <b className={styles.due} style={{ left: `${ladder.due}%` }} />
      {ladder.marks
        .filter((mark) => mark.share !== 100)
        .map((mark) => (
          <em
            key={mark.share}
            className={`${styles.mark} ${mark.told ? styles.told : ''}`}
            style={{ left: `${mark.left}%` }}
            title={markLabel(mark.share, mark.told)}
          />
        ))}
    </div>
  );
}
