import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const near = 3 * 60_000;
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(() => listeners.forEach((tell) => tell()), 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** The present, second by second near a due time and calmly otherwise. */
export function useClockNow(due: number | undefined): number {
  return useSyncExternalStore(subscribe, () => {
    const now = Date.now();
    const step = due !== undefined && Math.abs(due - now) < near ? 1000 : 15_000;
    return Math.floor(now / step) * step;
  });
}

/** The present, moving in the given step; one timer serves the whole page. */
export function useNow(step = 15_000): number {
  return useSyncExternalStore(subscribe, () => Math.floor(Date.now() / step) * step);
}
