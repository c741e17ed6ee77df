import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Badge, Button, Popover } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answered, api } from '../api/client';
import { useStreamEvents, type StreamEvent } from '../api/stream';
import type { Notification } from '../api/types';
import { Icon } from '../ui/Icon';
import { Moment } from '../ui/Moment';
import styles from './Notices.module.css';

const noticesKey = ['notices'] as const;

/** What the desk has told me, newest first; new ones are counted until the list is opened. */
export function Notices() {
  const { t } = useTranslation('console');
  const queries = useQueryClient();
  const [fresh, setFresh] = useState(0);
  const [open, setOpen] = useState(false);
  const hear = useCallback(
    (event: StreamEvent) => {
      if (event.type === 'notification.created') setFresh((count) => count + 1);
      if (event.type === 'notification.created' || event.type === 'resync')
        void queries.invalidateQueries({ queryKey: noticesKey });
    },
    [queries],
  );
  useStreamEvents(hear);
  const show = (next: boolean) => {
    setOpen(next);
    if (next) setFresh(0);
  };
  const label = fresh ? t('notices.unread', { count: fresh }) : t('notices.title');
  return (
    <Popover
      open={open}
      onOpenChange={show}
      trigger="click"
      placement="bottomRight"
      title={t('notices.title')}
      content={<NoticeList onPick={() => setOpen(false)} />}
    >
      <Button type="text" aria-label={label} title={label}>
        <Badge count={fresh} size="small" offset={[2, -2]}>
          <Icon name="bell" size={20} />
        </Badge>
      </Button>
    </Popover>
  );
}

function NoticeList({ onPick }: { onPick: () => void }) {
  const { t } = useTranslation('console');
  const { data } = useQuery({
    queryKey: noticesKey,
    queryFn: async () =>
      (await answered(api.GET('/api/v1/notifications', { params: { query: { limit: 20 } } }))).items,
  });
  if (data?.length === 0) return <p className={styles.empty}>{t('notices.empty')}</p>;
  return (
    <ul className={styles.list}>
      {data?.map((notice) => (
        <li key={notice.id}>
          <Link to={addressOf(notice)} onClick={onPick}>
            {numberOf(notice)} <Reason notice={notice} />
          </Link>
          <span>
            <Moment at={notice.at} relative /> · {t(`notices.channel.${notice.channel}`)}{' '}
            {t(`notices.state.${notice.state}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}

const numberOf = ({ crisisNumber, caseNumber }: Notification) => crisisNumber ?? caseNumber;

const addressOf = ({ crisisId, caseId }: Notification) =>
  crisisId ? `/crises/${crisisId}` : `/cases/${caseId}`;

function Reason({ notice }: { notice: Notification }) {
  const { t } = useTranslation('console');
  const share = Number(/(\d+)$/.exec(notice.reason)?.[1]);
  if (notice.reason === 'crisis.opened') return t('notices.crisisOpened');
  if (notice.reason === 'crisis.level') return t('notices.crisisLevel');
  if (!share) return t('notices.other');
  if (share < 100) return t('notices.mark', { share });
  return share === 100 ? t('notices.late') : t('notices.farLate', { share });
}
