import { useEffect, useReducer, type RefObject } from 'react';
import type { CaseItem } from '../../api/types';
import { useNow } from '../../ui/now';
import { arrange, newcomers, type Group } from './arrangement';

type Standing = { known: ReadonlyMap<string, CaseItem>; groups: Group[] | undefined };

type Change =
  { type: 'read'; items: readonly CaseItem[] } | { type: 'insert' | 'regroup'; items: readonly CaseItem[] };

/** Contents of rows follow what is read; their order changes only when it is asked for, or nobody looks. */
function stand({ known, groups }: Standing, { type, items }: Change): Standing {
  if (type === 'regroup') {
    const shown = groups?.flatMap((group) => group.ids).flatMap((id) => known.get(id) ?? []);
    return { known, groups: shown && arrange(shown, Date.now()) };
  }
  const next = new Map([...known, ...items.map((item) => [item.id, item] as const)]);
  return { known: next, groups: type === 'insert' || !groups ? arrange(items, Date.now()) : groups };
}

/** The queue in an order that stands still while somebody points at it. */
export function useArrangement(items: readonly CaseItem[] | undefined, list: RefObject<HTMLElement | null>) {
  const [{ known, groups }, change] = useReducer(stand, { known: new Map(), groups: undefined });
  const minute = useNow(60_000);
  useEffect(() => {
    if (items) change({ type: 'read', items });
  }, [items]);
  useEffect(() => {
    // Time alone moves cases from one group to the next; that may happen while nobody is pointing at them.
    if (!list.current?.matches(':hover, :focus-within')) change({ type: 'regroup', items: [] });
  }, [minute, list]);
  return {
    groups: (groups ?? []).map(({ name, ids }) => ({
      name,
      items: ids.flatMap((id) => known.get(id) ?? []),
    })),
    waiting: groups && items ? newcomers(items, groups) : 0,
    insert: () => {
      change({ type: 'insert', items: items ?? [] });
      list.current?.scrollTo({ top: 0 });
    },
  };
}
