import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, InputNumber, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { isKind } from '../../api/codes';
import { deadlinesKey, useDeadlines } from '../../api/deadlines';
import { durationOf } from '../../api/duration';
import type { Deadline } from '../../api/types';
import { ProblemNotice } from '../../ui/console/ProblemNotice';
import { usualMarks } from '../../ui/ladder';
import { useLongSpanText } from '../../ui/spanText';
import { Page } from '../../ui/Page';
import { span } from '../../ui/time';
import { allowanceOf, partsOf, units, type Unit } from './allowance';
import styles from './DeadlinesPage.module.css';

const told = { 50: 'owner', 80: 'owner', 100: 'cs-lead', 150: 'approver' } as const;

/** How long each kind of case may take, and who hears on the way. */
export function DeadlinesPage() {
  const { t } = useTranslation('console');
  const deadlines = useDeadlines();
  return (
    <Page title={t('deadlines.title')} lead={t('deadlines.lead')}>
      <div className={styles.columns}>
        <section>
          {deadlines.error && (
            <ProblemNotice cause={deadlines.error} onRetry={() => void deadlines.refetch()} />
          )}
          <ul className={styles.list}>
            {deadlines.data?.map((deadline) => (
              <DeadlineRow key={deadline.kind} deadline={deadline} />
            ))}
          </ul>
        </section>
        <aside className={styles.ladder}>
          <h2>{t('deadlines.ladder')}</h2>
          <ol>
            {usualMarks.map(({ share }) => (
              <li key={share}>
                <span>{t('deadlines.at', { share })}</span>
                {t('deadlines.tells', { who: t(`promises.who.${told[share as keyof typeof told]}`) })}
              </li>
            ))}
          </ol>
        </aside>
      </div>
    </Page>
  );
}

/** Names a kind of case; one we do not know yet keeps its code. */
function useKindText(): (code: string) => string {
  const { t } = useTranslation('common');
  return (code) => (isKind(code) ? t(`kind.${code}`) : code);
}

function DeadlineRow({ deadline }: { deadline: Deadline }) {
  const { t } = useTranslation('console');
  const [editing, setEditing] = useState(false);
  const write = useLongSpanText();
  const kind = useKindText()(deadline.kind);
  return (
    <li className={styles.row}>
      <span className={styles.kind}>{kind}</span>
      {editing ? (
        <AllowanceForm deadline={deadline} onDone={() => setEditing(false)} />
      ) : (
        <>
          <span className={styles.allowance}>{write(span(durationOf(deadline.allowance) ?? 0))}</span>
          {deadline.version !== undefined && (
            <span className={styles.version}>{t('deadlines.version', { version: deadline.version })}</span>
          )}
          <Button
            size="small"
            style={{ minWidth: 44 }}
            aria-label={`${t('deadlines.change')} ${kind}`}
            onClick={() => setEditing(true)}
          >
            {t('deadlines.change')}
          </Button>
        </>
      )}
    </li>
  );
}

function AllowanceForm({ deadline, onDone }: { deadline: Deadline; onDone: () => void }) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation('common');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const write = useLongSpanText();
  const kindText = useKindText();
  const [parts, setParts] = useState(() => partsOf(durationOf(deadline.allowance) ?? 3_600_000));
  const change = useMutation({
    mutationFn: (allowance: string) =>
      answered(
        api.PUT('/api/v1/policies/deadlines/{kind}', {
          params: { path: { kind: deadline.kind } },
          body: { allowance },
        }),
      ),
    onSuccess: async (changed, asked) => {
      const length = write(span(durationOf(changed.allowance ?? asked) ?? 0));
      void message.success(t('deadlines.saved', { kind: kindText(deadline.kind), span: length }));
      await queries.invalidateQueries({ queryKey: deadlinesKey });
      onDone();
    },
  });
  const valid = Number.isInteger(parts.count) && parts.count > 0;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (valid) change.mutate(allowanceOf(parts));
      }}
    >
      <Space.Compact>
        <InputNumber
          aria-label={t('deadlines.allowance')}
          autoFocus
          min={1}
          precision={0}
          value={parts.count}
          onChange={(count) => setParts({ ...parts, count: count ?? 0 })}
          style={{ width: 96 }}
        />
        <Select<Unit>
          aria-label={t('deadlines.allowance')}
          value={parts.unit}
          onChange={(unit) => setParts({ ...parts, unit })}
          options={units.map((unit) => ({ value: unit, label: t(`deadlines.unit.${unit}`) }))}
          style={{ width: 104 }}
        />
      </Space.Compact>
      <Button type="primary" htmlType="submit" disabled={!valid} loading={change.isPending}>
        {t('deadlines.save')}
      </Button>
      <Button onClick={onDone}>{common('action.cancel')}</Button>
      {!valid && <span role="alert">{t('deadlines.wrong')}</span>}
      {change.error && <ProblemNotice cause={change.error} kept />}
    </form>
  );
}
