import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMomentText } from '../../ui/Moment';
import { useNow } from '../../ui/now';
import { useLongSpanText } from '../../ui/spanText';
import { dayOf, span, useTimeZone } from '../../ui/time';
import { CategoriesFigure } from './CategoriesFigure';
import { sum } from './counting';
import { CrisesFigure } from './CrisesFigure';
import { DaysFigure } from './DaysFigure';
import { DurationsFigure } from './DurationsFigure';
import { ChannelsFigure, StatesFigure } from './KeyFigure';
import { periodOf, type Period } from './period';
import { PeriodChoice } from './PeriodChoice';
import { PromisesFigure } from './PromisesFigure';
import { useCaseCounts, useLiveReports } from './queries';
import styles from './Reports.module.css';

/** What the cases of a period say, question by question. */
export function ReportsPage() {
  const { t, i18n } = useTranslation('console');
  const [params, setParams] = useSearchParams();
  const zone = useTimeZone();
  const today = dayOf(useNow(60_000), zone);
  const period = periodOf(params, today);
  useLiveReports();
  useEffect(() => {
    document.title = `${t('nav.reports')} · ${t('brand')}`;
  }, [t]);
  const write = (day: string) =>
    new Intl.DateTimeFormat(i18n.language, { timeZone: 'UTC', dateStyle: 'long' }).format(new Date(day));
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{t('reports.title')}</h1>
          <p>
            {t('reports.lead', { from: write(period.from), to: write(period.to) })}{' '}
            <Freshness period={period} />
          </p>
        </div>
        <PeriodChoice
          period={period}
          today={today}
          onChange={({ from, to }) => setParams({ from, to }, { replace: true })}
        />
      </header>
      <CategoriesFigure period={period} />
      <div className={styles.two}>
        <PromisesFigure period={period} />
        <DurationsFigure period={period} />
      </div>
      <DaysFigure period={period} />
      <div className={styles.two}>
        <StatesFigure period={period} />
        <ChannelsFigure period={period} />
      </div>
      <CrisesFigure period={period} />
    </div>
  );
}

/** How many there are, and how far the figures have come. */
function Freshness({ period }: { period: Period }) {
  const { t } = useTranslation('console');
  const moment = useMomentText();
  const spanText = useLongSpanText();
  const counts = useCaseCounts('category', period).data;
  if (!counts) return null;
  const behind = counts.lag >= 1 ? t('reports.lag', { span: spanText(span(counts.lag * 1000)) }) : undefined;
  return [
    t('reports.total', { count: sum(counts.items) }),
    counts.asOf && t('reports.asOf', { moment: moment(counts.asOf) }),
    behind,
    counts.parked > 0 && t('reports.parked', { count: counts.parked }),
  ]
    .filter(Boolean)
    .map((part) => ` · ${part}`)
    .join('');
}
