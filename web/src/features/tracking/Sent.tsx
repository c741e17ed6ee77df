import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicCaseView } from '../../api/types';
import { Icon } from '../../ui/Icon';
import { useMomentText } from '../../ui/Moment';
import { useFirstClicks } from '../../ui/useFirstClicks';
import styles from './Sent.module.css';

/** The number, by when there will be an answer, and the link to follow it. */
export function Sent({ sent, onAnother }: { sent: PublicCaseView; onAnother: () => void }) {
  const { t } = useTranslation('guest');
  const moment = useMomentText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useFirstClicks();
  const due = sent.promises?.find((promise) => promise.dueAt)?.dueAt;
  // The address as this browser reaches it; behind a tunnel or proxy the server may know itself by another name.
  const link = new URL(`/t/${sent.trackingUrl.split('/').pop() ?? ''}`, location.origin).href;
  return (
    <div className={styles.sent}>
      <span className={styles.tick}>
        <Icon name="check" size={24} />
      </span>
      <h1 ref={heading} tabIndex={-1}>
        {t('sent.title')}
      </h1>
      <dl>
        <dt>{t('sent.number')}</dt>
        <dd>{sent.number}</dd>
      </dl>
      {due && <p className={styles.promise}>{t('sent.promise', { moment: moment(due) })}</p>}
      <a className={styles.open} href={link}>
        {t('sent.open')}
      </a>
      <p className={styles.link}>{link}</p>
      <CopyLink link={link} />
      <p className={styles.keep}>{t('sent.keep')}</p>
      <button type="button" className={styles.quiet} onClick={onAnother}>
        {t('sent.another')}
      </button>
    </div>
  );
}

function CopyLink({ link }: { link: string }) {
  const { t } = useTranslation('guest');
  const { t: common } = useTranslation('common');
  const [copied, setCopied] = useState(false);
  if (!navigator.clipboard) return null;
  return (
    <button
      type="button"
      className={styles.quiet}
      onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}
    >
      <Icon name={copied ? 'check' : 'copy'} /> {copied ? common('action.copied') : t('sent.copyLink')}
    </button>
  );
}
