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
      <dl>
        <dt>{t('intake.thenNow')}</dt>
        <dd>{t('intake.thenNumber')}</dd>
        {length && (
          <>
            <dt>{t('intake.thenBy', { span: write(span(length)) })}</dt>
            <dd>{t('intake.thenAnswer')}</dd>
          </>
        )}
        <dt>{t('intake.thenHalf')}</dt>
        <dd>{t('intake.thenRemind')}</dd>
        <dt>{t('intake.thenLate')}</dt>
        <dd>{t('intake.thenTold')}</dd>
      </dl>
    </aside>
  );
}
