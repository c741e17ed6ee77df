import { useTranslation } from 'react-i18next';
import { useNow } from './now';
import { useLongSpanText } from './spanText';
import { calendarDay, clockTime, daysFromNow, exactTime, span, useTimeZone } from './time';

/** A time as one would say it (in 18 min, yesterday 22:40), exact on hover. */
export function Moment({ at, relative = false }: { at: string; relative?: boolean }) {
  const { i18n } = useTranslation('common');
  const zone = useTimeZone();
  const write = useMomentText();
  return (
    <time dateTime={at} title={exactTime(at, i18n.language, zone)}>
      {write(at, relative)}
    </time>
  );
}

export function useMomentText() {
  const { t, i18n } = useTranslation('common');
  const zone = useTimeZone();
  const now = useNow();
  const spanText = useLongSpanText();
  return (at: string, relative = false) => {
    const distance = Date.parse(at) - now;
    if (relative && Math.abs(distance) < 60_000) return t('moment.now');
    if (relative && Math.abs(distance) < 3 * 3_600_000) {
      return t(distance > 0 ? 'moment.ahead' : 'moment.ago', { span: spanText(span(distance)) });
    }
    const time = clockTime(at, i18n.language, zone);
    const days = daysFromNow(at, now, zone);
    if (days === 0) return t('moment.today', { time });
    if (days === 1) return t('moment.tomorrow', { time });
    if (days === -1) return t('moment.yesterday', { time });
    return t('moment.onDay', { day: calendarDay(at, now, i18n.language, zone), time });
  };
}
