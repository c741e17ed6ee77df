import { Skeleton } from 'antd';
import { useAfter } from '../../ui/useAfter';

/** The shape of a case while it is fetched. */
export function CaseShape() {
  return useAfter(300) ? <Skeleton style={{ padding: 24 }} paragraph={{ rows: 6 }} /> : <div />;
}
