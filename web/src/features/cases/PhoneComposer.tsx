import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { CaseView } from '../../api/types';
import { Icon } from '../../ui/Icon';
import type { Mode } from './Composer';
import { allows } from './allowed';
import { NoteBox } from './NoteBox';
import { ReplyBox } from './ReplyBox';
import { gist } from './titles';
import styles from './Composer.module.css';

/** On a phone each way to write is a page of its own. */
export function PhoneComposer({ file, mode }: { file: CaseView; mode: Mode }) {
  const { t } = useTranslation('console');
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const back = () => {
    const rest = new URLSearchParams(params);
    rest.delete('write');
    void navigate({ search: rest.toString() }, { replace: true });
  };
  return (
    <article className={styles.page}>
      <header>
        <button type="button" className={styles.back} aria-label={t('case.back')} onClick={back}>
          <Icon name="left" size={20} />
        </button>
        <h1>{t(`composer.${mode}`)}</h1>
      </header>
      <div className={styles.pageBody}>
        <blockquote dir="auto">{gist(file.words)}</blockquote>
        {mode === 'reply' ? <ReplyBox file={file} onDone={back} /> : <NoteBox file={file} onDone={back} />}
      </div>
    </article>
  );
}

/** The two buttons under the thumb: dashed for inside, solid for the customer. */
export function PhoneWays({ file, onWrite }: { file: CaseView; onWrite: (mode: Mode) => void }) {
  const { t } = useTranslation('console');
  if (!allows(file, 'comment')) return null;
  const open = allows(file, 'settle');
  return (
    <div className={styles.ways}>
      <button type="button" className={styles.toNote} onClick={() => onWrite('note')}>
        <Icon name="lock" />
        {t('composer.note')}
      </button>
      {open && (
        <button type="button" className={styles.toReply} onClick={() => onWrite('reply')}>
          <Icon name="send" />
          {t('composer.reply')}
        </button>
      )}
    </div>
  );
}
