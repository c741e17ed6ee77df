import { App } from 'antd';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/types';
import { ProblemNotice } from '../../ui/console/ProblemNotice';
import { isSubmitKey } from '../../ui/hotkeys';
import { Icon } from '../../ui/Icon';
import { useVerb } from './verbs';
import { useNoteDraft } from './writing';
import styles from './Composer.module.css';

type Props = { file: CaseView; field?: RefObject<HTMLTextAreaElement | null>; onDone?: () => void };

/** A word to colleagues, in every state; it never leaves the desk. */
export function NoteBox({ file, field, onDone }: Props) {
  const { t } = useTranslation('console');
  const { message } = App.useApp();
  const draft = useNoteDraft(file);
  const comment = useVerb(file.id);
  const empty = draft.value.trim() === '';
  const keep = async () => {
    if (empty || comment.isPending) return;
    try {
      await comment.mutateAsync({ verb: 'comment', body: { text: draft.value } });
      draft.clear();
      void message.success(t('composer.noteKept'));
      onDone?.();
    } catch {
      // Shown below by comment.error; the text stays.
    }
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
        onKeyDown={(event) => isSubmitKey(event) && void keep()}
      />
      {comment.error && <ProblemNotice cause={comment.error} kept />}
      <div className={styles.act}>
        <span className={styles.saved}>{draft.saved && !empty ? t('composer.saved') : ''}</span>
        <button
          type="button"
          className={styles.keep}
          disabled={empty || comment.isPending}
          onClick={() => void keep()}
        >
          <Icon name="lock" />
          {t('composer.keep')} <kbd>Ctrl ↵</kbd>
        </button>
      </div>
    </div>
  );
}
