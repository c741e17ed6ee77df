import { Skeleton } from 'antd';
import { useAfter } from '../../ui/useAfter';

/** The shape of the queue while it is fetched. */
export function QueueShape() {
  return useAfter(300) ? <Skeleton style={{ padding: 16 }} title={false} paragraph={{ rows: 8 }} /> : null;
}
