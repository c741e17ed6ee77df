import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../ui/console/ProblemNotice';
import { useSettled } from './queries';
import { QueueRow } from './QueueRow';
import { QueueShape } from './QueueShape';
import styles from './Queue.module.css';

/** What is settled, newest first. */
export function SettledList({ selected }: { selected: string | undefined }) {
  return <Pages pages={useSettled(true)} selected={selected} />;
}

type PagesQuery = ReturnType<typeof useSettled>;

export function Pages({
  pages,
  selected,
  empty,
}: {
  pages: PagesQuery;
  selected: string | undefined;
  empty?: string;
}) {
  const { t } = useTranslation('console');
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  if (pages.isPending) return <QueueShape />;
  if (pages.error) {
    return (
      <div className={styles.notice}>
        <ProblemNotice cause={pages.error} onRetry={() => void pages.refetch()} />
      </div>
    );
  }
  if (items.length === 0) return <p className={styles.empty}>{empty ?? t('queue.emptyFilter')}</p>;
  return (
    <>
      <ul>
        {items.map((item) => (
          <QueueRow key={item.id} item={item} selected={item.id === selected} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <p className={styles.empty}>
          <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('queue.more')}
          </Button>
        </p>
      )}
    </>
  );
}
