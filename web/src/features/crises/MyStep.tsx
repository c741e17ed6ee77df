import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import type { Crisis, CrisisStep } from '../../api/types';
import { strong } from '../../ui/console/strong';
import { Icon } from '../../ui/Icon';
import { PromiseClock } from '../../ui/PromiseClock';
import { isDone, nextFor } from './stepOrder';
import styles from './Cards.module.css';

/** On a phone: my own next action first, under one large button. */
export function MyStep({ crisis, onTick }: { crisis: Crisis; onTick: (step: CrisisStep) => void }) {
  const { t } = useTranslation('console');
  const step = nextFor(useMe(), crisis.steps);
  // One filled button at a time: informing comes first.
  const informed = crisis.steps.every((each) => !each.duty || isDone(each));
  if (!step) return null;
  return (
    <section className={styles.card} aria-labelledby="my-step">
      <div className={styles.head}>
        <span className={styles.whose}>{t('crises.steps.yours')}</span>
        {step.dueAt && <PromiseClock promise={{ state: 'running', dueAt: step.dueAt }} large />}
      </div>
      <h2 id="my-step" className={styles.title}>
        {step.title}
      </h2>
      {step.detail && <p className={styles.detail}>{step.detail}</p>}
      <Button
        type={informed ? 'primary' : 'default'}
        block
        style={{ ...strong, height: 56, fontSize: 18 }}
        icon={<Icon name="check" size={20} />}
        onClick={() => onTick(step)}
      >
        {t('crises.steps.did')}
      </Button>
    </section>
  );
}
