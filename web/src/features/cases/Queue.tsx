import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { CaseItem } from '../../api/types';
import { ProblemNotice } from '../../ui/console/ProblemNotice';
import { Icon } from '../../ui/Icon';
import { useNow } from '../../ui/now';
import { arrange, newcomers, type Group } from './arrangement';
import { useDensity } from './density';
import { FilterChips, type Filter, filters } from './FilterChips';
import { useOwners } from './owners';
import { useQueue } from './queries';
import { QueueRow } from './QueueRow';
import { QueueShape } from './QueueShape';
import { SettledList } from './SettledList';
import { useRowKeys } from './rowKeys';
import styles from './Queue.module.css';

/** What is unfinished, the most pressing first. Nothing moves under the hand: new cases wait behind a bar. */
export function Queue() {
  const { t } = useTranslation('console');
  const { id } = useParams();
  const [params, setParams] = useSearchParams();
  const [density, toggleDensity] = useDensity();
  const queue = useQueue();
  const owners = useOwners();
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  const { groups, known, waiting, insert } = useArrangement(queue.data?.items, list);
  const asked = params.get('view') as Filter;
  const filter = filters.includes(asked) ? asked : 'all';
  const mine = (item: CaseItem) => owners(item.assignee).kind === 'me';
  const kept = (group: Group) => (caseId: string) => {
    const item = known.get(caseId);
    if (!item) return false;
    if (filter === 'mine') return mine(item);
    return filter === 'all' || filter === group.name;
  };
  const shown = groups
    .map((group) => ({ ...group, ids: group.ids.filter(kept(group)) }))
    .filter((g) => g.ids.length);
  const total = groups.reduce((sum, group) => sum + group.ids.length, 0);
  const count = (name: Filter) => {
    if (name === 'done') return undefined;
    if (name === 'all') return total;
    if (name === 'mine')
      return [...known.values()].filter((item) => inAny(groups, item.id) && mine(item)).length;
    return groups.find((group) => group.name === name)?.ids.length ?? 0;
  };
  const countText = queue.data?.more ? 'queue.atLeast' : 'queue.count';
  return (
    <>
      <header className={styles.head}>
        <div className={styles.titleLine}>
          <h1>{t('queue.title')}</h1>
          {queue.data && <span className={styles.meta}>{t(countText, { count: total })}</span>}
          <span className={styles.grow} />
          <Button type="text" size="small" onClick={toggleDensity}>
            {t(density === 'dense' ? 'queue.loose' : 'queue.dense')}
          </Button>
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
                {t(`queue.group.${group.name}`)} <span>{group.ids.length}</span>
              </h2>
              <ul>
                {group.ids.map((caseId) => (
                  <QueueRow key={caseId} item={known.get(caseId)!} selected={caseId === id} />
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

const inAny = (groups: Group[], id: string) => groups.some((group) => group.ids.includes(id));

/** Keeps the order as it was when it was last asked for; contents of rows stay current. */
function useArrangement(items: CaseItem[] | undefined, list: React.RefObject<HTMLElement | null>) {
  const [groups, setGroups] = useState<Group[]>();
  const [known, setKnown] = useState<ReadonlyMap<string, CaseItem>>(new Map());
  const minute = useNow(60_000);
  const current = useMemo(() => items ?? [], [items]);
  useEffect(() => {
    if (!items) return;
    setKnown((before) => new Map([...before, ...items.map((item) => [item.id, item] as const)]));
    setGroups((before) => before ?? arrange(items, Date.now()));
  }, [items]);
  useEffect(() => {
    // Time alone moves cases from one group to the next; that may happen while nobody is pointing at them.
    if (list.current?.matches(':hover, :focus-within')) return;
    setGroups((before) => before && arrange(itemsOf(before, known), Date.now()));
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [minute]);
  return {
    groups: groups ?? [],
    known,
    waiting: groups ? newcomers(current, groups) : 0,
    insert: () => {
      setGroups(arrange(current, Date.now()));
      list.current?.scrollTo({ top: 0 });
    },
  };
}

function itemsOf(groups: Group[], known: ReadonlyMap<string, CaseItem>): CaseItem[] {
  return groups.flatMap((group) => group.ids).flatMap((id) => known.get(id) ?? []);
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
