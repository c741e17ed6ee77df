import { useMe } from '../../api/session';
import type { Channel, Kind, OpenCaseRequest, Severity } from '../../api/types';
import { useDraft } from '../../ui/drafts';

export const whens = ['now', 'today', 'yesterday', 'other'] as const;

export type When = (typeof whens)[number];

/** What has been typed so far; a call may break off at any moment. */
export type IntakeDraft = {
  channel: Channel;
  kind: Kind;
  name: string;
  phone: string;
  email: string;
  anonymous: boolean;
  words: string;
  when?: When | undefined;
  /** When that answer was given, so that sending it twice sends the same. */
  whenAt?: number | undefined;
  occurredAt: string;
  told: boolean;
  receivedAt: string;
  place: string;
  category?: string | undefined;
  severity?: Severity | undefined;
  demand: string;
};

export const blank: IntakeDraft = {
  channel: 'phone',
  kind: 'complaint',
  name: '',
  phone: '',
  email: '',
  anonymous: false,
  words: '',
  occurredAt: '',
  told: false,
  receivedAt: '',
  place: '',
  demand: '',
};

export const wordsAtMost = 5000;

export function useIntakeDraft() {
  const me = useMe();
  return useDraft<IntakeDraft>(`${me.user.id}.intake`, blank);
}

export const hasPerson = (draft: IntakeDraft) =>
  draft.anonymous || [draft.name, draft.phone, draft.email].some((each) => each.trim() !== '');

export const hasWords = (draft: IntakeDraft) =>
  draft.words.trim() !== '' && [...draft.words].length <= wordsAtMost;

/** The request for a draft; words go out exactly as they were written. */
export function requestFor(draft: IntakeDraft, zone: string): OpenCaseRequest {
  const given = (text: string) => text.trim() || undefined;
  const occurredAt = occurrence(draft, zone);
  const receivedAt = draft.told && draft.receivedAt ? new Date(draft.receivedAt).toISOString() : undefined;
  const customer = draft.anonymous
    ? { anonymous: true }
    : { name: given(draft.name), phone: given(draft.phone), email: given(draft.email) };
  return {
    kind: draft.kind,
    channel: draft.channel,
    customer,
    words: draft.words,
    place: given(draft.place),
    category: draft.category,
    severity: draft.severity,
    demand: given(draft.demand),
    occurredAt,
    receivedAt,
  };
}

/** A rough time is written down as the middle of what was said: earlier today is half-way since midnight. */
export function occurrence(draft: IntakeDraft, zone: string): string | undefined {
  const now = draft.whenAt ?? 0;
  switch (draft.when) {
    case 'now':
      return new Date(now).toISOString();
    case 'today':
      return new Date((now + midnight(now, zone)) / 2).toISOString();
    case 'yesterday':
      return new Date(midnight(now, zone) - 12 * 3_600_000).toISOString();
    case 'other':
      return draft.occurredAt ? new Date(draft.occurredAt).toISOString() : undefined;
    default:
      return undefined;
  }
}

const day = 86_400_000;

/** The instant at which the day of an instant began in a zone. */
export function midnight(at: number, zone: string): number {
  const guess = at - sinceMidnight(at, zone);
  // On a day on which the clocks change the guess is off by the change; the clock on the wall tells by how much.
  const off = sinceMidnight(guess, zone);
  return off < day / 2 ? guess - off : guess + day - off;
}

function sinceMidnight(at: number, zone: string): number {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium' }).format(at);
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + (at % 1000);
}
