import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/types';
import { ProblemNotice } from '../../ui/console/ProblemNotice';
import { useSending } from '../../ui/console/useSending';
import { isSubmitKey } from '../../ui/hotkeys';
import { Icon } from '../../ui/Icon';
import { useVerb } from './verbs';
import { useNoteDraft } from './writing';
import styles from './Composer.module.css';

type Props = { file: CaseView; field?: RefObject<HTMLTextAreaElement | null>; onDone?: () => void };

/** A word to colleagues, in every state; it never leaves the desk. */
export function NoteBox({ file, field, onDone }: Props) {
  const { t } = useTranslation('console');
  const draft = useNoteDraft(file);
  const sending = useSending(useVerb(file.id), { draft, told: t('composer.noteKept'), onDone });
  const empty = draft.value.trim() === '';
  const keep = () => {
    if (!empty) void sending.send({ verb: 'comment', body: { text: draft.value } });
  };
  return (
    <div className={styles.noteBox}>
      <div className={styles.to}>
        <b>{t('composer.insideOnly')}</b>
        <span className={styles.unseen}>
          <Icon name="eyeOff" /> {t('composer.hidden')}
        </span>
      </div>
      <textarea
        ref={field}
        rows={3}
        dir="auto"
        value={draft.value}
        maxLength={5000}
        placeholder={t('composer.noteHint')}
        aria-label={t('composer.note')}
        onChange={(event) => draft.change(event.target.value)}
        onKeyDown={(event) => isSubmitKey(event) && keep()}
      />
      {sending.error && <ProblemNotice cause={sending.error} kept />}
      <div className={styles.act}>
        <span className={styles.saved}>{draft.saved && !empty ? t('composer.saved') : ''}</span>
        <button type="button" className={styles.keep} disabled={empty || sending.busy} onClick={keep}>
          <Icon name="lock" />
          {t('composer.keep')} <kbd>Ctrl ↵</kbd>
        </button>
      </div>
    </div>
  );
}
