import type { HistoryItem, Principal } from '../../api/types';

export const factTypes = [
  'received',
  'judged',
  'assigned',
  'note-added',
  'settled',
  'solved-on-the-spot',
  'closed',
  'promise-mark-reached',
  'promise-kept',
  'promise-missed',
] as const;

export type FactType = (typeof factTypes)[number] | 'other';

/** The kind of a fact, whether it is named as on the wire (case.received) or as in the code (CaseReceived). */
export function factType(item: HistoryItem): FactType {
  const name = item.type
    .replace(/^calmdesk\./, '')
    .replace(/\.v\d+$/, '')
    .replace(/^case[.-]/, '')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/^case-/, '');
  return factTypes.find((type) => type === name) ?? 'other';
}

/** A fact's own content stands beside its times or in its data. */
function content(item: HistoryItem, name: string): unknown {
  const data = item['data'] as Record<string, unknown> | undefined;
  return item[name] ?? data?.[name];
}

export function textIn(item: HistoryItem, name: string): string | undefined {
  const value = content(item, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function numberIn(item: HistoryItem, name: string): number | undefined {
  const value = content(item, name);
  return typeof value === 'number' ? value : undefined;
}

export function principalIn(item: HistoryItem, name: string): Principal | undefined {
  const value = content(item, name);
  return typeof value === 'string' || (typeof value === 'object' && value !== null)
    ? (value as Principal)
    : undefined;
}

export function listIn(item: HistoryItem, name: string): string[] {
  const value = content(item, name);
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
