import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as include, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

include([BarChart, LineChart, GridComponent, TooltipComponent, SVGRenderer]);

type Props = { option: EChartsCoreOption; height: number; label: string };

/** A drawing of the table behind it; whoever cannot see it is told its one sentence. */
export default function Chart({ option, height, label }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!box.current) return undefined;
    const chart = init(box.current, undefined, { renderer: 'svg' });
    chart.setOption(option);
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(box.current);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [option]);
  return <div ref={box} role="img" aria-label={label} style={{ height, overflow: 'hidden' }} />;
}
