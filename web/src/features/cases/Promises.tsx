import { useTranslation } from 'react-i18next';
import type { CasePromise, CaseView } from '../../api/types';
import { readClock } from '../../ui/clockReading';
import { usualMarks, type Mark } from '../../ui/ladder';
import { LadderBar } from '../../ui/LadderBar';
import { Moment, useMomentText } from '../../ui/Moment';
import { useNow } from '../../ui/now';
import { PromiseClock } from '../../ui/PromiseClock';
import { usePromiseLabel } from './labels';
import { useToldNames } from './told';
import styles from './Promises.module.css';

/** What was promised, how much of the time is used up, who has been told and who hears next. */
export function Promises({ file }: { file: CaseView }) {
  const { t } = useTranslation('console');
  if (file.promises.length === 0) return null;
  return (
    <section className={styles.promises} aria-label={t('promises.title')}>
      {file.promises.map((promise, index) => (
        <PromiseLine
          key={promise.id ?? index}
          promise={promise}
          start={promise.startedAt ?? file.receivedAt}
        />
      ))}
    </section>
  );
}

function PromiseLine({ promise, start }: { promise: CasePromise; start: string }) {
  const { t } = useTranslation('console');
  const label = usePromiseLabel()(promise.label);
  const now = useNow(5_000);
  const due = promise.dueAt ? Date.parse(promise.dueAt) : undefined;
  const ended = promise.endedAt ? Date.parse(promise.endedAt) : now;
  const { tone } = readClock(promise, now);
  const toldNames = useToldNames();
  const ladder = useLadderText(promise, Date.parse(start), now);
  return (
    <div className={styles.line}>
      <div className={styles.name}>
        {label}
        {promise.class && <span>{t(`promises.class.${promise.class}`)}</span>}
      </div>
      {due !== undefined && (
        <div className={styles.bar}>
          <LadderBar
            start={Date.parse(start)}
            due={due}
            until={ended}
            tone={tone}
            marks={promise.marks}
            label={[label, ladder].filter(Boolean).join('. ')}
            markLabel={(share, told) =>
              t(told ? 'promises.told' : 'promises.toTell', {
                share,
                who: toldNames(promise.marks?.find((mark) => mark.share === share)?.tell ?? []),
              })
            }
          />
        </div>
      )}
      <div className={styles.due}>
        <PromiseClock promise={promise} />
        {promise.dueAt && (
          <span>
            <Moment at={promise.dueAt} />
          </span>
        )}
      </div>
      {ladder && <div className={styles.told}>{ladder}</div>}
    </div>
  );
}

function useLadderText(promise: CasePromise, start: number, now: number): string | undefined {
  const { t } = useTranslation('console');
  const moment = useMomentText();
  const toldNames = useToldNames();
  if (!promise.dueAt || (promise.state !== 'running' && promise.state !== 'missed')) return undefined;
  const allowance = Date.parse(promise.dueAt) - start;
  const marks: readonly Mark[] = promise.marks ?? usualMarks;
  const at = (mark: Mark) => (mark.at ? Date.parse(mark.at) : start + (allowance * mark.share) / 100);
  const ahead = marks.find((mark) => at(mark) > now && !mark.told);
  if (!ahead) return t('promises.allTold');
  return t('promises.nextTold', {
    moment: moment(new Date(at(ahead)).toISOString(), true),
    who: toldNames(ahead.tell ?? []),
  });
}
