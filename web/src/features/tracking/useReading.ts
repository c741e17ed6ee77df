import { useCallback, useEffect, useState } from 'react';
import { asProblem, type Problem } from '../../api/problem';

type Reading<T> = { data?: T; problem?: Problem };

/** Reads once, and again when asked; what was read stays while a later reading fails. */
export function useReading<T>(read: () => Promise<T>) {
  const [reading, setReading] = useState<Reading<T>>({});
  const again = useCallback(async () => {
    try {
      setReading({ data: await read() });
    } catch (cause) {
      setReading((before) => ({ ...before, problem: asProblem(cause) }));
    }
  }, [read]);
  useEffect(() => {
    void again();
  }, [again]);
  return { ...reading, again };
}
