import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { ProblemNotice } from '../../ui/console/ProblemNotice';

/** Why something was not done to a crisis; somebody who was faster is no error. */
export function CrisisProblem({ cause }: { cause: unknown }) {
  const { t } = useTranslation('console');
  if (!cause) return null;
  if (asProblem(cause).status !== 409) return <ProblemNotice cause={cause} kept />;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('crises.changed.happened')}
      description={t('crises.changed.todo')}
    />
  );
}
