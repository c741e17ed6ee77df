import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/**
 * Keeps the end of a growing list in sight for whoever is there or writes the next line, and leaves alone whoever reads
 * further up or corrects a line; those are told how many came since.
 */
export function useFollowing(count: number, own: number) {
  const end = useRef<HTMLSpanElement>(null);
  const inSight = useRef(true);
  const before = useRef({ count, own });
  const [seen, setSeen] = useState(count);
  const show = useCallback(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
    setSeen(before.current.count);
  }, []);

  useEffect(() => {
    if (!end.current) return undefined;
    const watch = new IntersectionObserver((changes) => {
      inSight.current = changes.at(-1)?.isIntersecting ?? true;
      if (inSight.current) setSeen(before.current.count);
    });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, []);

  // Before the browser paints: afterwards what came has pushed the end out of sight.
  useLayoutEffect(() => {
    const wrote = own > before.current.own;
    before.current = { count, own };
    const correcting = end.current?.parentElement?.querySelector('textarea:focus');
    if (wrote || (inSight.current && !correcting)) show();
  }, [count, own, show]);
  return { end, fresh: Math.max(count - seen, 0), show };
}
