import { App, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Crisis } from '../../api/types';
import { patient } from '../../ui/console/patient';
import { CrisisProblem } from './CrisisProblem';
import { isDone } from './stepOrder';
import { useCrisisVerb } from './verbs';
import styles from './About.module.css';

type Props = { crisis: Crisis; open: boolean; onClose: () => void };

/** The end of the alarm; what is still open is named before. */
export function SettleDialog({ crisis, open, onClose }: Props) {
  const { t } = useTranslation('console');
  const { message } = App.useApp();
  const act = useCrisisVerb(crisis.id);
  const left = crisis.steps.filter((step) => !isDone(step));
  const settle = () =>
    act.mutate(
      { verb: 'settle', version: crisis.version, body: {} },
      {
        onSuccess: () => {
          void message.success(t('crises.settle.done'));
          onClose();
        },
      },
    );
  return (
    <Modal
      open={open}
      title={t('crises.settle.title')}
      okText={t('crises.settle.do')}
      okButtonProps={{ loading: patient(act.isPending) }}
      onOk={settle}
      onCancel={onClose}
      afterClose={act.reset}
      width={440}
    >
      <p>{left.length ? t('crises.settle.left', { count: left.length }) : t('crises.settle.clear')}</p>
      <ul className={styles.left}>
        {left.map((step) => (
          <li key={step.id}>{step.title}</li>
        ))}
      </ul>
      <p className={styles.consequence}>{t('crises.settle.then')}</p>
      <CrisisProblem cause={act.error} />
    </Modal>
  );
}
