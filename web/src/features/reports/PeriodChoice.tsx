import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon';
import { isPeriod, lastDays, presetOf, presets, type Period } from './period';
import styles from './Reports.module.css';

type Props = { period: Period; today: string; onChange: (period: Period) => void };

const own = 0;

/** The days that are counted: a few one asks for often, or one's own. */
export function PeriodChoice({ period, today, onChange }: Props) {
  const { t } = useTranslation('console');
  const preset = presetOf(period, today);
  const [choosing, setChoosing] = useState(false);
  const [typed, setTyped] = useState(period);
  const open = choosing || preset === undefined;
  const choose = (count: number) => {
    setChoosing(count === own);
    setTyped(period);
    if (count !== own) onChange(lastDays(count, today));
  };
  const change = (part: Partial<Period>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    if (isPeriod(next)) onChange(next);
  };
  return (
    <div className={styles.period}>
      <Select
        aria-label={t('reports.period')}
        prefix={<Icon name="calendar" />}
        value={open ? own : preset}
        options={[
          ...presets.map((count) => ({ value: count as number, label: t('reports.last', { count }) })),
          { value: own, label: t('reports.ownPeriod') },
        ]}
        onChange={choose}
        style={{ minWidth: 160 }}
      />
      {open &&
        (['from', 'to'] as const).map((end) => (
          <Input
            key={end}
            type="date"
            aria-label={t(`reports.${end}`)}
            max={today}
            value={typed[end]}
            status={isPeriod(typed) ? '' : 'error'}
            onChange={(event) => change({ [end]: event.target.value })}
            style={{ width: 156 }}
          />
        ))}
      {open && !isPeriod(typed) && (
        <p className={styles.wrong} role="alert">
          {t('reports.wrongPeriod')}
        </p>
      )}
    </div>
  );
}
