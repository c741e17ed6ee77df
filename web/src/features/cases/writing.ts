import { useMe } from '../../api/session';
import type { CaseView, Outcome } from '../../api/types';
import { useDraft } from '../../ui/drafts';
import { factType } from './facts';
import { useHistory } from './queries';

/** What the writer had before his eyes when he began: a later change by a colleague is shown before sending. */
export type Seen = { version: number; number: number };

export type ReplyDraft = { text: string; outcome?: Outcome | undefined; seen?: Seen | undefined };

/** The reply being written, with the state of the case it answers. */
export function useReplyDraft(file: CaseView) {
  const me = useMe();
  const history = useHistory(file.id);
  const draft = useDraft<ReplyDraft>(`${me.user.id}.${file.id}.reply`, { text: '' });
  const present: Seen = { version: file.version, number: history.data?.at(-1)?.number ?? 0 };
  const seen = draft.value.seen ?? present;
  const changes = (history.data ?? []).filter((item) => item.number > seen.number && seen.number > 0);
  // The clock's own marks contradict nobody.
  const ofOthers = changes.filter((item) => item.by !== me.user.id && !factType(item).startsWith('promise-'));
  const changedByOthers = seen.version !== file.version && ofOthers.length > 0;
  return {
    ...draft,
    changes: changedByOthers ? ofOthers : [],
    /** The version to send against: the one seen, or the present one if only oneself has changed it since. */
    version: changedByOthers ? seen.version : file.version,
    write: (part: Partial<ReplyDraft>) =>
      draft.change({ ...draft.value, seen: draft.value.seen ?? present, ...part }),
    acknowledge: () => draft.change({ ...draft.value, seen: present }),
  };
}

export function useNoteDraft(file: CaseView) {
  const me = useMe();
  return useDraft<string>(`${me.user.id}.${file.id}.note`, '');
}
