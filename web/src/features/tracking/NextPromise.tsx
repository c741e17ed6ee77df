import { useTranslation } from 'react-i18next';
import type { TrackingView } from '../../api/types';
import { mostPressing } from '../../ui/clockReading';
import { useMomentText } from '../../ui/Moment';
import { useNow } from '../../ui/now';
import { useLongSpanText } from '../../ui/spanText';
import { span } from '../../ui/time';
import styles from './TrackingPage.module.css';

/** The one thing the reader came for: by when there will be an answer, or the answer. */
export function NextPromise({ tracking }: { tracking: TrackingView }) {
  const { t } = useTranslation('guest');
  const now = useNow(5_000);
  const moment = useMomentText();
  const write = useLongSpanText();
  const answered = tracking.state === 'settled' || tracking.state === 'closed';
  if (answered) {
    return (
      <section className={`${styles.promise} ${styles.answered}`}>
        <div className={styles.kind}>{t(tracking.state === 'closed' ? 'track.done' : 'track.answered')}</div>
        {tracking.reply && (
          <div className={styles.reply} dir="auto">
            {tracking.reply}
          </div>
        )}
        <p>{t('track.answeredText')}</p>
      </section>
    );
  }
  const due = mostPressing(tracking.promises ?? [])?.dueAt;
  if (!due) return null;
  const left = Date.parse(due) - now;
  const words = { moment: moment(due), span: write(span(left)) };
  return (
    <section className={`${styles.promise} ${left < 0 ? styles.late : ''}`}>
      <div className={styles.kind}>{t('track.next')}</div>
      <div className={styles.what}>{left < 0 ? t('track.lateTitle') : t('track.answerBy', words)}</div>
      <p>{t(left < 0 ? 'track.late' : 'track.left', words)}</p>
    </section>
  );
}
