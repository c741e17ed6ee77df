import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Crisis, CrisisLogEntry } from '../../api/types';
import { Icon } from '../../ui/Icon';
import { useNow } from '../../ui/now';
import { calendarDay, clockTime, daysFromNow, exactTime, useTimeZone } from '../../ui/time';
import { CorrectionBox } from './CorrectionBox';
import type { LogThread } from './logThreads';
import { allows } from './verbs';
import styles from './Log.module.css';

/** One entry with its corrections beside it: the first words stay readable. */
export function LogThreadItem({ crisis, thread }: { crisis: Crisis; thread: LogThread }) {
  const { t } = useTranslation('console');
  const [correcting, setCorrecting] = useState(false);
  const { entry, corrections } = thread;
  return (
    <li className={styles.entry}>
      <EntryTime at={entry.at} />
      <div className={styles.words}>
        <Words entry={entry} wrong={corrections.length > 0} />
        <Late entry={entry} />
        {corrections.map((correction) => (
          <div key={correction.id} className={styles.correction}>
            <span className={styles.mark}>
              {t('crises.log.corrected')} <EntryTime at={correction.at} />
            </span>
            <Words entry={correction} />
          </div>
        ))}
        {correcting && <CorrectionBox crisis={crisis} entry={entry} onDone={() => setCorrecting(false)} />}
      </div>
      {allows(crisis, 'correct') && !correcting && (
        <button
          type="button"
          className={styles.correct}
          title={t('crises.log.correct')}
          onClick={() => setCorrecting(true)}
        >
          <Icon name="edit" label={t('crises.log.correct')} />
        </button>
      )}
    </li>
  );
}

/** Whether it came so much later that one should see it: written without a network, or told afterwards. */
const cameLate = ({ at, keptAt }: CrisisLogEntry) => Date.parse(keptAt) - Date.parse(at) > 60_000;

function Late({ entry }: { entry: CrisisLogEntry }) {
  const { t, i18n } = useTranslation('console');
  const zone = useTimeZone();
  if (!cameLate(entry)) return null;
  return (
    <small className={styles.mark}>
      {t('crises.log.keptAt', { time: clockTime(entry.keptAt, i18n.language, zone) })}
    </small>
  );
}

function Words({ entry, wrong = false }: { entry: CrisisLogEntry; wrong?: boolean }) {
  const { t } = useTranslation('console');
  return (
    <p>
      <b>{entry.byName ?? t('story.system')}</b>{' '}
      <span dir="auto" className={wrong ? styles.wrong : ''}>
        {entry.text}
      </span>
      {wrong && <small className={styles.mark}> {t('crises.log.wrong')}</small>}
    </p>
  );
}

export function EntryTime({ at }: { at: string }) {
  const { i18n } = useTranslation('console');
  const zone = useTimeZone();
  const now = useNow(60_000);
  return (
    <time dateTime={at} title={exactTime(at, i18n.language, zone)}>
      {daysFromNow(at, now, zone) !== 0 && <>{calendarDay(at, now, i18n.language, zone)} </>}
      {clockTime(at, i18n.language, zone)}
    </time>
  );
}
