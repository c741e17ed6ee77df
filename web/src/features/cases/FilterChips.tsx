import { useTranslation } from 'react-i18next';
import styles from './FilterChips.module.css';

export const filters = ['all', 'late', 'soon', 'mine', 'done'] as const;

export type Filter = (typeof filters)[number];

type Props = {
  chosen: Filter;
  count: (name: Filter) => number | undefined;
  onChoose: (name: Filter) => void;
};

/** The few questions one asks of a queue, each with its number. */
export function FilterChips({ chosen, count, onChoose }: Props) {
  const { t } = useTranslation('console');
  return (
    <div className={styles.chips} role="group" aria-label={t('queue.filters')}>
      {filters.map((name) => (
        <button
          key={name}
          type="button"
          className={`${styles.chip} ${name === chosen ? styles.on : ''}`}
          aria-pressed={name === chosen}
          onClick={() => onChoose(name)}
        >
          {t(`queue.filter.${name}`)} {count(name) !== undefined && <b>{count(name)}</b>}
        </button>
      ))}
    </div>
  );
}
