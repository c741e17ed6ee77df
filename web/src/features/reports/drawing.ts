import type { EChartsCoreOption } from 'echarts/core';
import { palette, type Appearance } from '../../ui/palette';

/** What a drawing needs to know of the page it stands on. */
export type Look = { appearance: Appearance; font: string; percent: (share: number) => string };

export type Bar = {
  name: string;
  value: number;
  tone?: 'primary' | 'control' | 'kept' | 'late';
  text?: string;
};

function basics({ appearance, font }: Look) {
  const colors = palette[appearance];
  return {
    animation: false,
    textStyle: { fontFamily: font, color: colors.ink },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: colors.sunken, opacity: 0.6 } },
      backgroundColor: colors.surface,
      borderColor: colors.line,
      textStyle: { color: colors.ink, fontFamily: font },
    },
  };
}

function axes({ appearance }: Look) {
  const colors = palette[appearance];
  return {
    names: {
      type: 'category',
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colors.line } },
      axisLabel: { color: colors.ink, fontSize: 13 },
    },
    numbers: {
      type: 'value',
      minInterval: 1,
      splitLine: { lineStyle: { color: colors.line } },
      axisLabel: { color: colors.muted, fontSize: 12 },
    },
  };
}

const styled = (look: Look, bars: readonly Bar[]) =>
  bars.map((bar) => ({
    value: bar.value,
    itemStyle: { color: palette[look.appearance][bar.tone ?? 'primary'] },
    label: { formatter: bar.text ?? String(bar.value) },
  }));

/** Bars from the left, the first on top; for names that need room. */
export function lyingBars(look: Look, bars: readonly Bar[], series: string): EChartsCoreOption {
  const { names, numbers } = axes(look);
  return {
    ...basics(look),
    grid: { left: 0, right: 80, top: 0, bottom: 0, containLabel: true },
    yAxis: {
      ...names,
      inverse: true,
      data: bars.map((bar) => bar.name),
      axisLabel: { ...names.axisLabel, width: 120, overflow: 'truncate' },
    },
    xAxis: { ...numbers, show: false },
    series: [
      {
        name: series,
        type: 'bar',
        barMaxWidth: 24,
        data: styled(look, bars),
        label: { show: true, position: 'right', color: palette[look.appearance].ink, fontSize: 13 },
        tooltip: { show: false },
      },
    ],
  };
}

/** One bar a day, with as many dates below as fit. */
export function standingBars(look: Look, bars: readonly Bar[], series: string): EChartsCoreOption {
  const { names, numbers } = axes(look);
  return {
    ...basics(look),
    grid: { left: 4, right: 4, top: 12, bottom: 0, containLabel: true },
    xAxis: {
      ...names,
      data: bars.map((bar) => bar.name),
      axisLabel: { ...names.axisLabel, color: palette[look.appearance].muted, hideOverlap: true },
    },
    yAxis: numbers,
    series: [{ name: series, type: 'bar', barMaxWidth: 36, data: styled(look, bars) }],
  };
}

export type ParetoTexts = { count: string; running: string };

/** Bars and the sum of their shares on one scale: the line starts on the first bar and ends at all of them. */
export function paretoBars(
  look: Look,
  bars: readonly (Bar & { running: number })[],
  texts: ParetoTexts,
): EChartsCoreOption {
  const colors = palette[look.appearance];
  const { names, numbers } = axes(look);
  const all = bars.reduce((before, bar) => before + bar.value, 0);
  return {
    ...basics(look),
    grid: { left: 4, right: 4, top: 28, bottom: 8, containLabel: true },
    xAxis: {
      ...names,
      data: bars.map((bar) => bar.name),
      axisLabel: { ...names.axisLabel, interval: 0, width: 84, overflow: 'break' },
    },
    yAxis: [
      { ...numbers, max: all },
      {
        ...numbers,
        min: 0,
        max: 1,
        interval: 0.2,
        minInterval: 0.2,
        splitLine: { show: false },
        axisLabel: { ...numbers.axisLabel, formatter: look.percent },
      },
    ],
    series: [
      {
        name: texts.count,
        type: 'bar',
        barWidth: '70%',
        data: styled(look, bars).map((bar) => ({
          ...bar,
          // A low bar has no room for its number.
          label:
            bar.value > all / 8
              ? { ...bar.label, position: 'inside', color: colors.onFill, fontWeight: 600 }
              : { ...bar.label, position: 'top' },
        })),
        label: { show: true, color: colors.ink, fontSize: 13 },
      },
      {
        name: texts.running,
        type: 'line',
        yAxisIndex: 1,
        data: bars.map((bar) => bar.running),
        tooltip: { valueFormatter: (value: unknown) => look.percent(Number(value)) },
        symbol: 'circle',
        symbolSize: 8,
        itemStyle: { color: colors.surface, borderColor: colors.ink, borderWidth: 1.75 },
        lineStyle: { color: colors.ink, width: 1.75 },
        label: {
          show: true,
          position: 'top',
          color: colors.ink,
          fontSize: 13,
          formatter: ({ value }: { value: number }) => look.percent(value),
        },
      },
    ],
  };
}

/** Parts of a whole on one line. */
export function oneBar(look: Look, parts: readonly Bar[]): EChartsCoreOption {
  const colors = palette[look.appearance];
  const { names, numbers } = axes(look);
  const all = parts.reduce((before, part) => before + part.value, 0);
  return {
    ...basics(look),
    tooltip: { ...basics(look).tooltip, trigger: 'item' },
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: { ...numbers, show: false, max: all },
    yAxis: { ...names, show: false, data: [''] },
    series: parts.map((part) => ({
      name: part.name,
      type: 'bar',
      stack: 'all',
      barWidth: '100%',
      data: [part.value],
      itemStyle: {
        color: colors[part.tone ?? 'primary'],
        borderColor: colors.surface,
        borderWidth: 2,
      },
      label: {
        show: part.value > 0,
        color: colors.onFill,
        fontWeight: 600,
        fontSize: 14,
        formatter: String(part.value),
      },
    })),
  };
}
