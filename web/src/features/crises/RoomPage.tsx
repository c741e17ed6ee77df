import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { asProblem } from '../../api/problem';
import { ProblemNotice } from '../../ui/console/ProblemNotice';
import { Note } from '../../ui/Note';
import { useAfter } from '../../ui/useAfter';
import { Room } from './Room';
import { useRoom } from './useRoom';

/** One crisis under its address, or why it cannot be shown. */
export function RoomPage() {
  const { t } = useTranslation('console');
  const { id = '' } = useParams();
  const { read, crisis } = useRoom(id);
  if (crisis) return <Room key={id} crisis={crisis} />;
  if (read.isPending) return <Shape />;
  const { status } = asProblem(read.error);
  if (status === 404 || status === 400) {
    return (
      <Note title={t('crises.gone')} text={t('crises.goneTodo')}>
        <Link to="/crises">{t('crises.title')}</Link>
      </Note>
    );
  }
  return (
    <div style={{ padding: 24 }}>
      <ProblemNotice cause={read.error} onRetry={() => void read.refetch()} />
    </div>
  );
}

function Shape() {
  return useAfter(300) ? <Skeleton style={{ padding: 24 }} paragraph={{ rows: 8 }} /> : null;
}
