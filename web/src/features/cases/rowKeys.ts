import type { RefObject } from 'react';
import { useHotkeys } from '../../ui/hotkeys';

/** j and k walk through the rows of a list; Enter on a row opens it like any link. */
export function useRowKeys(list: RefObject<HTMLElement | null>) {
  const step = (by: number) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const focused = rows.indexOf(document.activeElement as HTMLElement);
    const from = focused >= 0 ? focused : rows.findIndex((row) => row.ariaCurrent === 'true');
    const next = rows[Math.min(Math.max(from + by, 0), rows.length - 1)];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  useHotkeys({ j: () => step(1), k: () => step(-1) });
}
