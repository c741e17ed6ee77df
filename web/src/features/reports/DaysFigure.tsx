import { useTranslation } from 'react-i18next';
import { casesOf } from './casesOf';
import { largestFirst, perDay, sum } from './counting';
import { standingBars } from './drawing';
import { Figure } from './Figure';
import { daysOf, type Period } from './period';
import { useCaseCounts } from './queries';
import { useLook } from './useLook';

/** On which days they come. */
export function DaysFigure({ period }: { period: Period }) {
  const { t, i18n } = useTranslation('console');
  const look = useLook();
  const query = useCaseCounts('day', period);
  const days = perDay(query.data?.items ?? [], daysOf(period));
  const all = sum(days);
  const most = largestFirst(days)[0];
  const write = (day: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(i18n.language, { timeZone: 'UTC', ...options }).format(new Date(day));
  const mean = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(all / days.length);
  const short = (day: string) => write(day, { month: 'numeric', day: 'numeric' });
  const count = t('reports.count');
  return (
    <Figure
      name={t('reports.days.name')}
      answer={
        most && all > 0
          ? t('reports.days.answer', {
              day: write(most.key, { month: 'long', day: 'numeric', weekday: 'long' }),
              count: most.count,
              mean,
            })
          : undefined
      }
      note={t('reports.days.note')}
      period={period}
      columns={[t('reports.days.column'), count]}
      rows={
        all > 0
          ? days.map(({ key, count }) => ({
              key,
              cells: [key, count],
              cases: casesOf({}, { from: key, to: key }),
            }))
          : []
      }
      drawing={
        all > 0
          ? {
              option: standingBars(
                look,
                days.map((day) => ({ name: short(day.key), value: day.count })),
                count,
              ),
              height: 220,
            }
          : undefined
      }
      query={query}
    />
  );
}
