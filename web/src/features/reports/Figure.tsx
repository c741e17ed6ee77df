import type { EChartsCoreOption } from 'echarts/core';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemNotice } from '../../ui/console/ProblemNotice';
import { Icon } from '../../ui/Icon';
import { csvOf, download, type Cell } from './csv';
import type { Period } from './period';
import styles from './Figure.module.css';

const Chart = lazy(() => import('./Chart'));

export type Row = {
  key: string;
  cells: readonly Cell[];
  shown?: readonly Cell[];
  cases?: string | undefined;
  /** The page of what the row is about. */
  self?: string | undefined;
};

type Props = {
  name: string;
  /** What the figure says, in one sentence. */
  answer: string | undefined;
  note?: string;
  period: Period;
  columns: readonly string[];
  rows: readonly Row[];
  drawing: { option: EChartsCoreOption; height: number } | undefined;
  query: { error: unknown; isPending: boolean; refetch: () => unknown };
  children?: ReactNode;
};

/** A question, its answer, the evidence as a drawing, and the table one press away; the table alone where nothing is drawn. */
export function Figure({ name, answer, note, period, columns, rows, drawing, query, children }: Props) {
  const { t } = useTranslation('console');
  const [asTable, setAsTable] = useState(false);
  const save = () =>
    download(
      `${name}-${period.from}-${period.to}.csv`.replace(/[?\uFF1F\s/]+/g, ''),
      csvOf([columns, ...rows.map((row) => row.cells)]),
    );
  return (
    <figure className={styles.figure}>
      <header>
        <div>
          <h2>{name}</h2>
          {answer && <p>{answer}</p>}
        </div>
        {rows.length > 0 && (
          <div className={styles.ways}>
            {drawing && (
              <button
                type="button"
                aria-pressed={asTable}
                aria-label={t(asTable ? 'reports.chartLabel' : 'reports.tableLabel', { name })}
                onClick={() => setAsTable(!asTable)}
              >
                <Icon name={asTable ? 'report' : 'table'} /> {t(asTable ? 'reports.chart' : 'reports.table')}
              </button>
            )}
            <button type="button" aria-label={t('reports.exportLabel', { name })} onClick={save}>
              <Icon name="download" /> {t('reports.export')}
            </button>
          </div>
        )}
      </header>
      {Boolean(query.error) && <ProblemNotice cause={query.error} onRetry={() => void query.refetch()} />}
      {!query.error && !query.isPending && rows.length === 0 && (
        <p className={styles.none}>{t('reports.none')}</p>
      )}
      {(asTable || !drawing) && rows.length > 0 && <Table name={name} columns={columns} rows={rows} />}
      {!asTable && drawing && (
        <div className={styles.body}>
          <Suspense fallback={<div style={{ height: drawing.height }} />}>
            <Chart option={drawing.option} height={drawing.height} label={`${name} ${answer ?? ''}`} />
          </Suspense>
          {children}
        </div>
      )}
      {note && rows.length > 0 && <figcaption>{note}</figcaption>}
    </figure>
  );
}

function Table({ name, columns, rows }: Pick<Props, 'name' | 'columns' | 'rows'>) {
  const { t } = useTranslation('console');
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={name}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells, shown = cells, cases, self }) => (
            <tr key={key}>
              {shown.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    {self ? (
                      <Link to={self} className={styles.cases}>
                        {cell}
                      </Link>
                    ) : (
                      cell
                    )}
                  </th>
                ) : (
                  <td key={index}>
                    {index === 1 && cases ? (
                      <Link
                        to={cases}
                        className={styles.cases}
                        aria-label={`${cell}, ${t('reports.casesOf', { name: shown[0] ?? key })}`}
                      >
                        {cell}
                      </Link>
                    ) : (
                      cell
                    )}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
