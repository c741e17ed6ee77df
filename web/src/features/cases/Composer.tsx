import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/types';
import { Icon } from '../../ui/Icon';
import { allows } from './allowed';
import { NoteBox } from './NoteBox';
import { ReplyBox } from './ReplyBox';
import styles from './Composer.module.css';

export type Mode = 'reply' | 'note';

type Props = {
  file: CaseView;
  mode: Mode;
  onMode: (mode: Mode) => void;
  field: RefObject<HTMLTextAreaElement | null>;
};

/** Two ways to write that nobody can confuse: colour, line, button and reader all differ. */
export function Composer({ file, mode, onMode, field }: Props) {
  const { t } = useTranslation('console');
  if (!allows(file, 'comment')) return null;
  const open = allows(file, 'settle');
  const shown = open ? mode : 'note';
  return (
    <div className={styles.composer}>
      <div className={styles.modes} role="tablist">
        <button
          type="button"
          role="tab"
          id="tab-reply"
          aria-selected={shown === 'reply'}
          disabled={!open}
          className={shown === 'reply' ? styles.replyOn : ''}
          title={open ? undefined : t('composer.settled')}
          onClick={() => onMode('reply')}
        >
          <Icon name="send" />
          {t('composer.reply')}
        </button>
        <button
          type="button"
          role="tab"
          id="tab-note"
          aria-selected={shown === 'note'}
          className={shown === 'note' ? styles.noteOn : ''}
          onClick={() => onMode('note')}
        >
          <Icon name="lock" />
          {t('composer.note')}
        </button>
      </div>
      <div role="tabpanel" aria-labelledby={`tab-${shown}`}>
        {shown === 'reply' ? <ReplyBox file={file} field={field} /> : <NoteBox file={file} field={field} />}
      </div>
    </div>
  );
}
