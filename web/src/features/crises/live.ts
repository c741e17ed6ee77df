import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { crisisKeys } from '../../api/crises';
import { reread } from '../../api/reread';
import { useStreamEvents, type StreamEvent } from '../../api/stream';

const pause = 300;

/** Follows crises wherever one is in the console: many changes at once become one reading. */
export function useLiveCrises() {
  const queries = useQueryClient();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const hear = useCallback(
    (event: StreamEvent) => {
      if (event.type === 'resync') void reread(queries, crisisKeys.all);
      if (event.type !== 'crisis.changed') return;
      void reread(queries, crisisKeys.room(event.id), event.version);
      waiting.current ??= setTimeout(() => {
        waiting.current = undefined;
        void reread(queries, crisisKeys.lists());
      }, pause);
    },
    [queries],
  );
  useStreamEvents(hear);
}
