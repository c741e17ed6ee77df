import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, HistoryItem } from '../../api/types';
import { Icon } from '../../ui/Icon';
import { Tag } from '../../ui/Tag';
import { clockTime, exactTime, useTimeZone } from '../../ui/time';
import { factType, textIn } from './facts';
import { LongText } from './LongText';
import { useOwners } from './owners';
import { useFactSentence } from './sentences';
import { isToldLater } from './storyDays';
import styles from './Story.module.css';

type Props = { item: HistoryItem; file: CaseView };

/** One fact: when, who did what, and the words that go with it in the frame of their audience. */
export function StoryItem({ item, file }: Props) {
  const { t, i18n } = useTranslation('console');
  const zone = useTimeZone();
  const write = useFactSentence();
  const type = factType(item);
  const exact = (at: string) => exactTime(at, i18n.language, zone);
  return (
    <li className={styles.item}>
      <time dateTime={item.happenedAt} title={exact(item.happenedAt)}>
        {clockTime(item.happenedAt, i18n.language, zone)}
      </time>
      <div className={`${styles.what} ${quiet.has(type) ? styles.quiet : ''}`}>
        <span dir="auto">{write(item, file)}</span> <Aside item={item} file={file} />
        {isToldLater(item) && (
          <span title={t('story.toldLaterHint', { recorded: exact(item.recordedAt) })}>
            <Tag>{t('story.toldLater')}</Tag>
          </span>
        )}
        <Words item={item} file={file} />
      </div>
    </li>
  );
}

const quiet = new Set([
  'assigned',
  'judged',
  'closed',
  'promise-mark-reached',
  'promise-kept',
  'promise-missed',
  'other',
]);

function Aside({ item, file }: Props) {
  const { t } = useTranslation('console');
  const owners = useOwners();
  const type = factType(item);
  if (type === 'note-added') {
    return (
      <Tag tone="inside">
        <Icon name="lock" size={13} />
        {t('story.note')}
      </Tag>
    );
  }
  if (type !== 'received') return null;
  const who = owners({ id: item.by, name: item.byName });
  const channel = t(`channel.${file.channel}`);
  const byStaff = who.kind === 'me' || who.kind === 'person';
  return <small>{byStaff ? t('story.receivedBy', { channel, who: who.name }) : channel}</small>;
}

function Words({ item, file }: Props): ReactNode {
  const type = factType(item);
  if (type === 'received')
    return <LongText className={styles.guest} text={textIn(item, 'words') ?? file.words} />;
  if (type === 'note-added') return <LongText className={styles.note} text={textIn(item, 'text') ?? ''} />;
  if (type !== 'settled' && type !== 'solved-on-the-spot') return null;
  const reply = textIn(item, 'reply') ?? file.reply;
  return reply ? <LongText className={styles.sent} text={reply} /> : null;
}
