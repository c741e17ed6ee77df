import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import type { Crisis, CrisisStep } from '../../api/types';
import { Icon } from '../../ui/Icon';
import { useRoleText } from '../../ui/roleText';
import { useNarrow } from '../../ui/useMedia';
import { StepRow } from './StepRow';
import { byRole, inOrder, isDone, listed, nextFor } from './stepOrder';
import type { Ticking } from './useTicking';
import styles from './Steps.module.css';

type Props = { crisis: Crisis; ticking: Ticking };

/** What the playbook asks for, in its order or by who does it; what is done sinks and fades. */
export function Steps({ crisis, ticking }: Props) {
  const { t } = useTranslation('console');
  const roleText = useRoleText();
  const [byWhom, setByWhom] = useState(false);
  const steps = listed(crisis.steps);
  const me = useMe();
  // On a phone my own next step stands above the list.
  const above = useNarrow() ? nextFor(me, steps) : undefined;
  const modes = [
    { on: !byWhom, text: t('crises.steps.order'), choose: () => setByWhom(false) },
    { on: byWhom, text: t('crises.steps.role'), choose: () => setByWhom(true) },
  ];
  return (
    <>
      <header className={styles.head}>
        <h2>{t('crises.steps.title')}</h2>
        <span>{t('crises.steps.count', { all: steps.length, done: steps.filter(isDone).length })}</span>
        <div className={styles.modes} role="group" aria-label={t('crises.steps.by')}>
          {modes.map((mode) => (
            <button key={mode.text} type="button" aria-pressed={mode.on} onClick={mode.choose}>
              {mode.text}
            </button>
          ))}
        </div>
      </header>
      {steps.length === 0 && <p className={styles.none}>{t('crises.steps.none')}</p>}
      {byWhom ? (
        byRole(steps).map((group) => (
          <section key={group.key}>
            <h3 className={styles.group}>{group.who.name ?? roleText(group.who.role ?? '')}</h3>
            <StepList steps={group.steps} ticking={ticking} />
          </section>
        ))
      ) : (
        <StepList steps={inOrder(steps).filter((step) => step !== above)} ticking={ticking} foldable />
      )}
    </>
  );
}

type ListProps = {
  steps: readonly CrisisStep[];
  ticking: Ticking;
  foldable?: boolean;
};

function StepList({ steps, ticking, foldable = false }: ListProps) {
  const { t } = useTranslation('console');
  const folding = useNarrow() && foldable;
  const [unfolded, setUnfolded] = useState(false);
  const done = steps.filter(isDone);
  const shown = folding && !unfolded ? steps.filter((step) => !isDone(step)) : steps;
  return (
    <ul className={styles.list}>
      {shown.map((step) => (
        <StepRow key={step.id} step={step} ticking={ticking} />
      ))}
      {folding && done.length > 0 && !unfolded && (
        <li>
          <button type="button" className={styles.fold} onClick={() => setUnfolded(true)}>
            <span className={`${styles.check} ${styles.checked}`}>
              <Icon name="check" size={18} />
            </span>
            {t('crises.steps.finished', { count: done.length })}
            <Icon name="down" />
          </button>
        </li>
      )}
    </ul>
  );
}
