import { Button, Select } from 'antd';
import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { outcomes } from '../../api/codes';
import type { CaseView, Outcome } from '../../api/types';
import { ProblemNotice } from '../../ui/console/ProblemNotice';
import { strong } from '../../ui/console/strong';
import { useSending } from '../../ui/console/useSending';
import { isSubmitKey } from '../../ui/hotkeys';
import { Icon } from '../../ui/Icon';
import { ConflictNotice } from './ConflictNotice';
import { useVerb } from './verbs';
import { useReplyDraft } from './writing';
import styles from './Composer.module.css';

type Props = { file: CaseView; field?: RefObject<HTMLTextAreaElement | null>; onDone?: () => void };

/** The answer to the customer; sending it settles the case. */
export function ReplyBox({ file, field, onDone }: Props) {
  const { t } = useTranslation('console');
  const draft = useReplyDraft(file);
  const sending = useSending(useVerb(file.id), { draft, told: t('composer.sent'), onDone });
  const [wanting, setWanting] = useState(false);
  const { text, outcome } = draft.value;
  const conflict = draft.changes.length > 0;

  const send = () => {
    if (sending.busy || conflict) return;
    if (!outcome) return setWanting(true);
    const body = { outcome, ...(text.trim() && { reply: text }) };
    void sending.send({ verb: 'settle', version: draft.version, body });
  };

  return (
    <div className={styles.reply}>
      <div className={styles.to}>
        <b>{t('composer.to', { name: file.customer?.name ?? t('story.customer') })}</b>
        <span>{t('composer.byTracking')}</span>
        <span className={styles.seen}>
          <Icon name="eye" /> {t('composer.visible')}
        </span>
      </div>
      <textarea
        ref={field}
        rows={3}
        dir="auto"
        value={text}
        maxLength={5000}
        placeholder={t('composer.replyHint')}
        aria-label={t('composer.reply')}
        onChange={(event) => draft.write({ text: event.target.value })}
        onKeyDown={(event) => isSubmitKey(event) && send()}
      />
      {conflict && <ConflictNotice file={file} changes={draft.changes} onSeen={draft.acknowledge} />}
      {sending.error && !conflict && <ProblemNotice cause={sending.error} kept />}
      <div className={styles.act}>
        <Select<Outcome>
          aria-label={t('composer.outcome')}
          placeholder={t('composer.pickOutcome')}
          status={wanting && !outcome ? 'error' : ''}
          open={wanting && !outcome ? true : undefined}
          value={outcome ?? null}
          style={{ minWidth: 168 }}
          options={outcomes.map((code) => ({ value: code, label: t(`outcome.${code}`) }))}
          onChange={(chosen) => {
            setWanting(false);
            draft.write({ outcome: chosen });
          }}
          onBlur={() => setWanting(false)}
        />
        <span className={styles.saved}>{draft.saved && text ? t('composer.saved') : ''}</span>
        <Button
          type={text.trim() ? 'primary' : 'default'}
          style={strong}
          loading={sending.busy}
          disabled={conflict}
          icon={<Icon name="send" />}
          onClick={send}
        >
          {text.trim() ? t('composer.send') : t('composer.settleOnly')} <kbd>Ctrl ↵</kbd>
        </Button>
      </div>
    </div>
  );
}
