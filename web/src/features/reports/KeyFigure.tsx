import { useTranslation } from 'react-i18next';
import { casesOf } from './casesOf';
import { largestFirst, sum, type Count } from './counting';
import { lyingBars } from './drawing';
import { Figure } from './Figure';
import type { Period } from './period';
import { useCaseCounts } from './queries';
import { useKeyText } from './useKeyText';
import { useLook } from './useLook';

/** By which way people reach us. */
export function ChannelsFigure({ period }: { period: Period }) {
  const { t } = useTranslation('console');
  const { percent } = useLook();
  const name = useKeyText('channel');
  return (
    <KeyFigure
      grouping="channel"
      period={period}
      answer={([first], all) =>
        first && t('reports.channels.answer', { name: name(first.key), share: percent(first.count / all) })
      }
    />
  );
}

/** How far the cases of the period are. */
export function StatesFigure({ period }: { period: Period }) {
  const { t } = useTranslation('console');
  const { percent } = useLook();
  return (
    <KeyFigure
      grouping="state"
      period={period}
      answer={(items, all) => {
        const left = sum(items.filter(({ key }) => key === 'received' || key === 'open'));
        return t('reports.states.answer', { count: left, share: percent(left / all) });
      }}
      link={(state) => casesOf({ state }, period)}
    />
  );
}

type Props = {
  grouping: 'channel' | 'state';
  period: Period;
  answer: (items: readonly Count[], all: number) => string | undefined;
  link?: (key: string) => string;
};

function KeyFigure({ grouping, period, answer, link }: Props) {
  const { t } = useTranslation('console');
  const look = useLook();
  const name = useKeyText(grouping);
  const query = useCaseCounts(grouping, period);
  const items = largestFirst(query.data?.items ?? []);
  const all = sum(items);
  const bars = items.map(({ key, count }) => ({ name: name(key), value: count }));
  const count = t('reports.count');
  return (
    <Figure
      name={t(`reports.${grouping}s.name`)}
      answer={all > 0 ? answer(items, all) : undefined}
      period={period}
      columns={[t(`reports.${grouping}s.column`), count, t('reports.share')]}
      rows={items.map((item) => ({
        key: item.key,
        cells: [name(item.key), item.count, look.percent(item.count / all)],
        cases: link?.(item.key),
      }))}
      drawing={
        bars.length > 0 ? { option: lyingBars(look, bars, count), height: bars.length * 40 } : undefined
      }
      query={query}
    />
  );
}
