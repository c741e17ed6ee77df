import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useNarrow } from '../../ui/useMedia';
import { casesOf } from './casesOf';
import { atMost, pareto, vitalFew } from './counting';
import { lyingBars, paretoBars } from './drawing';
import { Figure } from './Figure';
import type { Period } from './period';
import { useCaseCounts } from './queries';
import { others, uncategorised, useKeyText } from './useKeyText';
import { useLook } from './useLook';
import styles from './Reports.module.css';

const drawnAtMost = 8;

const casesIn = (category: string, period: Period) =>
  category === uncategorised || category === '' || category === others
    ? undefined
    : casesOf({ category }, period);

/** What it is about: the few causes that make up most of it. */
export function CategoriesFigure({ period }: { period: Period }) {
  const { t } = useTranslation('console');
  const narrow = useNarrow();
  const look = useLook();
  const name = useKeyText('category');
  const query = useCaseCounts('category', period);
  const all = pareto(query.data?.items ?? []);
  const few = vitalFew(all);
  const first = all[0];
  const answer =
    first &&
    (few > 0 && few <= 4 && all.length > few
      ? t('reports.categories.most', { count: few, share: look.percent(all[few - 1]?.running ?? 1) })
      : t('reports.categories.answer', { name: name(first.key), share: look.percent(first.share) }));
  const bars = pareto(atMost(query.data?.items ?? [], drawnAtMost, others)).map((bar, index) => ({
    name: name(bar.key),
    value: bar.count,
    running: bar.running,
    tone: index < few ? ('primary' as const) : ('control' as const),
  }));
  const texts = { count: t('reports.count'), running: t('reports.running') };
  return (
    <Figure
      name={t('reports.categories.name')}
      answer={answer}
      note={narrow ? '' : t('reports.categories.note')}
      period={period}
      columns={[t('reports.categories.column'), texts.count, t('reports.share'), texts.running]}
      rows={all.map(({ key, count, share, running }) => ({
        key,
        cells: [name(key), count, look.percent(share), look.percent(running)],
        cases: casesIn(key, period),
      }))}
      drawing={
        bars.length > 0
          ? narrow
            ? { option: lyingBars(look, bars, texts.count), height: bars.length * 40 }
            : { option: paretoBars(look, bars, texts), height: 340 }
          : undefined
      }
      query={query}
    >
      <ol className={styles.top}>
        {all.slice(0, 4).map(({ key, count }) => (
          <li key={key}>
            <b>{name(key)}</b>
            <Behind to={casesIn(key, period)} text={t('reports.total', { count })} name={name(key)} />
          </li>
        ))}
      </ol>
    </Figure>
  );
}

function Behind({ to, text, name }: { to: string | undefined; text: string; name: string }) {
  const { t } = useTranslation('console');
  if (!to) return <span>{text}</span>;
  return (
    <Link to={to} aria-label={`${text}, ${t('reports.casesOf', { name })}`}>
      {text}
    </Link>
  );
}
