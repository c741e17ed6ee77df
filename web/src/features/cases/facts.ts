import type { HistoryItem } from '../../api/types';

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

export function textIn({ data }: HistoryItem, name: string): string | undefined {
  const value = data?.[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function numberIn({ data }: HistoryItem, name: string): number | undefined {
  const value = data?.[name];
  return typeof value === 'number' ? value : undefined;
}

export function listIn({ data }: HistoryItem, name: string): string[] {
  const value = data?.[name];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
