import { useTranslation } from 'react-i18next';
import { oneBar } from './drawing';
import { Figure } from './Figure';
import type { Period } from './period';
import { usePromiseCounts } from './queries';
import { useLook } from './useLook';
import styles from './Reports.module.css';

const parts = [
  { key: 'kept', tone: 'kept' },
  { key: 'missed', tone: 'late' },
  { key: 'running', tone: 'control' },
] as const;

/** What became of what was promised. */
export function PromisesFigure({ period }: { period: Period }) {
  const { t } = useTranslation('console');
  const look = useLook();
  const query = usePromiseCounts(period);
  const counts = query.data ?? { kept: 0, missed: 0, running: 0 };
  const all = counts.kept + counts.missed + counts.running;
  const ended = counts.kept + counts.missed;
  const bars = parts.map(({ key, tone }) => ({
    key,
    tone,
    name: t(`reports.promises.${key}`),
    value: counts[key],
  }));
  const answer = () =>
    ended > 0
      ? t('reports.promises.answer', { share: look.percent(counts.kept / ended) })
      : t('reports.promises.unended');
  return (
    <Figure
      name={t('reports.promises.name')}
      answer={all > 0 ? answer() : undefined}
      note={t('reports.promises.note')}
      period={period}
      columns={[t('reports.promises.column'), t('reports.promises.count'), t('reports.share')]}
      rows={
        all > 0
          ? bars.map(({ key, name, value }) => ({ key, cells: [name, value, look.percent(value / all)] }))
          : []
      }
      drawing={all > 0 ? { option: oneBar(look, bars), height: 56 } : undefined}
      query={query}
    >
      <ul className={styles.key}>
        {bars.map(({ key, name, value }) => (
          <li key={key} className={styles[key]}>
            {name} <b>{value}</b>
          </li>
        ))}
      </ul>
    </Figure>
  );
}
