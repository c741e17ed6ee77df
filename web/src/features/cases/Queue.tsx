import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { ProblemNotice } from '../../ui/console/ProblemNotice';
import { Icon } from '../../ui/Icon';
import { useNarrow } from '../../ui/useMedia';
import { useDensity } from './density';
import { FilterChips, type Filter, filters } from './FilterChips';
import { assigneeOf, useOwners } from './owners';
import { useQueue } from './queries';
import { QueueRow } from './QueueRow';
import { QueueShape } from './QueueShape';
import { SettledList } from './SettledList';
import { useRowKeys } from './rowKeys';
import { useArrangement } from './useArrangement';
import styles from './Queue.module.css';

/** What is unfinished, the most pressing first. Nothing moves under the hand: new cases wait behind a bar. */
export function Queue() {
  const { t } = useTranslation('console');
  const { id } = useParams();
  const [params, setParams] = useSearchParams();
  const narrow = useNarrow();
  const [density, toggleDensity] = useDensity();
  const queue = useQueue();
  const owners = useOwners();
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  const { groups, waiting, insert } = useArrangement(queue.data?.items, list);
  const asked = params.get('view') as Filter;
  const filter = filters.includes(asked) ? asked : 'all';
  const all = groups.flatMap((group) => group.items);
  const mine = all.filter((item) => owners(assigneeOf(item)).kind === 'me');
  const shown = groups
    .filter((group) => filter === 'all' || filter === 'mine' || filter === group.name)
    .map((group) =>
      filter === 'mine' ? { ...group, items: group.items.filter((item) => mine.includes(item)) } : group,
    )
    .filter((group) => group.items.length > 0);
  const count = (name: Filter) => {
    if (name === 'done') return undefined;
    if (name === 'all') return all.length;
    if (name === 'mine') return mine.length;
    return groups.find((group) => group.name === name)?.items.length ?? 0;
  };
  const countText = queue.data?.more ? 'queue.atLeast' : 'queue.count';
  return (
    <>
      <header className={styles.head}>
        <div className={styles.titleLine}>
          <h1>{t('queue.title')}</h1>
          {queue.data && <span className={styles.meta}>{t(countText, { count: all.length })}</span>}
          <span className={styles.grow} />
          {!narrow && (
            <Button type="text" size="small" onClick={toggleDensity}>
              {t(density === 'dense' ? 'queue.loose' : 'queue.dense')}
            </Button>
          )}
        </div>
        <FilterChips
          chosen={filter}
          count={count}
          onChoose={(name) => setParams(name === 'all' ? {} : { view: name }, { replace: true })}
        />
      </header>
      {waiting > 0 && filter !== 'done' && (
        <button type="button" className={styles.fresh} onClick={insert}>
          <Icon name="up" />
          {t('queue.new', { count: waiting })}
        </button>
      )}
      <div ref={list} className={styles.list} data-dense={density === 'dense' || undefined}>
        {queue.error && !queue.data && (
          <div className={styles.notice}>
            <ProblemNotice cause={queue.error} onRetry={() => void queue.refetch()} />
          </div>
        )}
        {queue.isPending && <QueueShape />}
        {filter === 'done' ? (
          <SettledList selected={id} />
        ) : (
          shown.map((group) => (
            <section key={group.name} aria-labelledby={`group-${group.name}`}>
              <h2 id={`group-${group.name}`} className={styles.group}>
                {t(`queue.group.${group.name}`)} <span>{group.items.length}</span>
              </h2>
              <ul>
                {group.items.map((item) => (
                  <QueueRow key={item.id} item={item} selected={item.id === id} />
                ))}
              </ul>
            </section>
          ))
        )}
        {queue.data && filter !== 'done' && shown.length === 0 && <Empty filtered={filter !== 'all'} />}
      </div>
    </>
  );
}

function Empty({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation('console');
  return (
    <div className={styles.empty}>
      <p>{t(filtered ? 'queue.emptyFilter' : 'queue.empty')}</p>
      {filtered ? (
        <Link to="/cases">{t('queue.showAll')}</Link>
      ) : (
        <Link to="/cases/new">{t('nav.newCase')}</Link>
      )}
    </div>
  );
}
