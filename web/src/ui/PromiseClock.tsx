import { useTranslation } from 'react-i18next';
import { readClock, type Clocked, type Tone } from './clockReading';
import { Icon, type IconName } from './Icon';
import { useClockNow } from './now';
import { useSpanText } from './spanText';
import { calendarDay, clockTime, daysFromNow, exactTime, useTimeZone } from './time';
import styles from './PromiseClock.module.css';

const icons: Record<Tone, IconName> = {
  late: 'late',
  soon: 'soon',
  calm: 'calm',
  paused: 'pause',
  kept: 'kept',
  missed: 'missed',
  none: 'calm',
};

/** One chip that says by word, glyph and form how a promise stands. */
export function PromiseClock({ promise, large = false }: { promise: Clocked; large?: boolean }) {
  const { t, i18n } = useTranslation('common');
  const zone = useTimeZone();
  const due = promise.dueAt ? Date.parse(promise.dueAt) : undefined;
  const now = useClockNow(due);
  const spanText = useSpanText();
  const reading = readClock(promise, now);
  const words = () => {
    if (reading.tone === 'kept') return t('clock.kept');
    if (reading.tone === 'paused') return t('clock.paused');
    if (!reading.span || due === undefined) return t('clock.none');
    if (reading.tone === 'late') return t('clock.late', { span: spanText(reading.span) });
    if (!reading.far) return t('clock.left', { span: spanText(reading.span) });
    const time = clockTime(due, i18n.language, zone);
    const days = daysFromNow(due, now, zone);
    if (days === 1) return t('clock.tomorrow', { time });
    return t('clock.onDay', { day: calendarDay(due, now, i18n.language, zone), time });
  };
  return (
    <span
      className={[styles.clock, styles[reading.tone], large && styles.large].filter(Boolean).join(' ')}
      title={due === undefined ? undefined : t('clock.due', { time: exactTime(due, i18n.language, zone) })}
    >
      <Icon name={icons[reading.tone]} size={15} />
      {words()}
    </span>
  );
}
