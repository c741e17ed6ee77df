import { App, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { crisisLevels, type CrisisLevel } from '../../api/crisisCodes';
import type { Crisis } from '../../api/types';
import { patient } from '../../ui/console/patient';
import { Choices } from '../../ui/Choices';
import { CrisisProblem } from './CrisisProblem';
import { useCrisisVerb } from './verbs';
import styles from './About.module.css';

type Props = { crisis: Crisis; open: boolean; onClose: () => void };

/** A higher level, with what follows from it said before it is done. */
export function RaiseDialog({ crisis, open, onClose }: Props) {
  const { t } = useTranslation('console');
  const { message } = App.useApp();
  const act = useCrisisVerb(crisis.id);
  const higher = crisisLevels.slice(crisisLevels.findIndex((level) => level === crisis.level) + 1);
  const [chosen, choose] = useState<CrisisLevel>();
  const to = chosen && higher.includes(chosen) ? chosen : higher[0];
  if (!to) return null;
  const level = t(`crisisLevel.${to}`);
  const raise = () =>
    act.mutate(
      { verb: 'raise', body: { level: to } },
      {
        onSuccess: () => {
          void message.success(t('crises.raise.done', { level }));
          onClose();
        },
      },
    );
  return (
    <Modal
      open={open}
      title={t('crises.raise.title')}
      okText={t('crises.raise.do', { level })}
      okButtonProps={{ danger: true, loading: patient(act.isPending) }}
      onOk={raise}
      onCancel={onClose}
      afterClose={() => {
        act.reset();
        choose(undefined);
      }}
      width={440}
    >
      <Choices
        label={t('crises.raise.to')}
        options={higher.map((value) => ({ value, label: t(`crisisLevel.${value}`) }))}
        chosen={to}
        onChoose={choose}
      />
      <p className={styles.consequence}>{t('crises.raise.then', { level })}</p>
      <CrisisProblem cause={act.error} />
    </Modal>
  );
}
