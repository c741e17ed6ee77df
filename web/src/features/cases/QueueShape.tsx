import { useEffect, useState } from 'react';
import { Skeleton } from 'antd';

/** The shape of the queue while it is fetched; a quick answer never shows it. */
export function QueueShape() {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return shown ? (
    <Skeleton style={{ padding: 16 }} title={false} paragraph={{ rows: 8, width: '100%' }} />
  ) : null;
}
