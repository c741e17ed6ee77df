import { useTranslation } from 'react-i18next';
import { useDeadlines } from '../../api/deadlines';
import { durationOf } from '../../api/duration';
import type { Kind } from '../../api/types';
import { useLongSpanText } from '../../ui/spanText';
import { span } from '../../ui/time';
import styles from './IntakePage.module.css';

/** The promises, before they are made. */
export function WhatFollows({ kind }: { kind: Kind }) {
  const { t } = useTranslation('console');
  const deadlines = useDeadlines();
  const write = useLongSpanText();
  const allowance = deadlines.data?.find((deadline) => deadline.kind === kind)?.allowance;
  const length = allowance ? durationOf(allowance) : undefined;
  return (
    <aside className={styles.follows}>
      <h2>{t('intake.then')}</h2>
      <ul>
        <li>
          <span>{t('intake.thenNow')}</span>
          {t('intake.thenNumber')}
        </li>
        {length && (
          <li>
            <span>{t('intake.thenBy', { span: write(span(length)) })}</span>
            {t('intake.thenAnswer')}
          </li>
        )}
        <li>
          <span>{t('intake.thenHalf')}</span>
          {t('intake.thenRemind')}
        </li>
        <li>
          <span>{t('intake.thenLate')}</span>
          {t('intake.thenTold')}
        </li>
      </ul>
    </aside>
  );
}
