import type { RefObject } from 'react';
import { useHotkeys } from '../../ui/hotkeys';

/** j and k walk through the steps that can be ticked; Enter or the space bar ticks like any button. */
export function useStepKeys(list: RefObject<HTMLElement | null>, id: string) {
  const go = (by: number) => {
    const ticks = [...(list.current?.querySelectorAll<HTMLElement>('[data-tick]') ?? [])];
    const at = ticks.indexOf(document.activeElement as HTMLElement);
    const next = ticks[at < 0 ? 0 : Math.min(Math.max(at + by, 0), ticks.length - 1)];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  useHotkeys({ j: () => go(1), k: () => go(-1) }, `/crises/${id}`);
}
