import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCrisis } from '../../api/crises';
import { asProblem } from '../../api/problem';
import { ProblemNotice } from '../../ui/console/ProblemNotice';
import { Note } from '../../ui/Note';
import { useAfter } from '../../ui/useAfter';
import { Room } from './Room';

/** One crisis under its address, or why it cannot be shown. */
export function RoomPage() {
  const { t } = useTranslation('console');
  const { id = '' } = useParams();
  const crisis = useCrisis(id);
  if (crisis.data) return <Room key={id} crisis={crisis.data} />;
  if (crisis.isPending) return <Shape />;
  const { status } = asProblem(crisis.error);
  if (status === 404 || status === 400) {
    return (
      <Note title={t('crises.gone')} text={t('crises.goneTodo')}>
        <Link to="/crises">{t('crises.title')}</Link>
      </Note>
    );
  }
  return (
    <div style={{ padding: 24 }}>
      <ProblemNotice cause={crisis.error} onRetry={() => void crisis.refetch()} />
    </div>
  );
}

function Shape() {
  return useAfter(300) ? <Skeleton style={{ padding: 24 }} paragraph={{ rows: 8 }} /> : null;
}
