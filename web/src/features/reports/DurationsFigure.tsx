import { useTranslation } from 'react-i18next';
import type { Durations } from '../../api/types';
import { useLongSpanText } from '../../ui/spanText';
import { span } from '../../ui/time';
import { lyingBars } from './drawing';
import { Figure } from './Figure';
import type { Period } from './period';
import { useDurations } from './queries';
import { useLook } from './useLook';

const parts = ['p50', 'p90', 'p99'] as const;

/** The figures, where there is anything to measure. */
function measured(data: Durations | undefined) {
  const { p50, p90, p99, count = 0 } = data ?? {};
  return p50 != null && p90 != null && p99 != null ? { p50, p90, p99, count } : undefined;
}

/** How long it takes from being told to settled. */
export function DurationsFigure({ period }: { period: Period }) {
  const { t } = useTranslation('console');
  const look = useLook();
  const spanText = useLongSpanText();
  const query = useDurations(period);
  const found = measured(query.data);
  const text = (seconds: number) => spanText(span(seconds * 1000));
  const bars = found
    ? parts.map((key) => ({
        name: t(`reports.durations.${key}`),
        value: found[key],
        text: text(found[key]),
      }))
    : [];
  return (
    <Figure
      name={t('reports.durations.name')}
      answer={found && t('reports.durations.answer', { half: text(found.p50), most: text(found.p90) })}
      note={t('reports.durations.note', { count: found?.count ?? 0 })}
      period={period}
      columns={[t('reports.durations.column'), t('reports.durations.span'), t('reports.durations.seconds')]}
      rows={bars.map((bar) => ({ key: bar.name, cells: [bar.name, bar.text, bar.value] }))}
      drawing={
        found
          ? { option: lyingBars(look, bars, t('reports.durations.seconds')), height: bars.length * 40 }
          : undefined
      }
      query={query}
    />
  );
}
