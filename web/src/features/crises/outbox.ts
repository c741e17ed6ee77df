import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { attempt } from '../../api/attempts';
import { answered, api } from '../../api/client';
import { asProblem } from '../../api/problem';
import { useMe } from '../../api/session';
import { useStreamEvents, type StreamEvent } from '../../api/stream';
import { useDraft } from '../../ui/drafts';
import { afterFailure, bodyOf, nextOf, pauseBefore, type Waiting } from './outboxOrder';
import { show } from './verbs';

function sendLine(id: string, line: Waiting) {
  const body = bodyOf(line);
  return attempt(`crisis.${id}.log.${line.id}`, body, (key) =>
    answered(
      api.POST('/api/v1/crises/{id}/log', {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body,
      }),
    ),
  );
}

/** The lines go out one after the other, in the order they were typed; a reload loses none and sends none twice. */
export function useOutbox(id: string) {
  const me = useMe();
  const queries = useQueryClient();
  const stored = useDraft<Waiting[]>(`${me.user.id}.crisis.${id}.outbox`, []);
  // Whoever comes back is not made to wait for what went wrong before.
  const [lines, setLines] = useState<Waiting[]>(() => stored.value.map((line) => ({ ...line, tries: 0 })));
  const { change } = stored;
  useEffect(() => change(lines), [lines, change]);

  const next = nextOf(lines);
  useEffect(() => {
    if (!next) return undefined;
    const sending = setTimeout(() => {
      sendLine(id, next).then(
        (changed) => {
          show(queries, changed);
          setLines((all) => all.filter((line) => line.id !== next.id));
        },
        (cause: unknown) => {
          const problem = asProblem(cause);
          setLines((all) => all.map((line) => (line.id === next.id ? afterFailure(line, problem) : line)));
        },
      );
    }, pauseBefore(next));
    return () => clearTimeout(sending);
    // Another object for the same line is no reason to send it again; another try is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [next?.id, next?.tries, id, queries]);

  const again = useCallback(
    (which: (line: Waiting) => boolean) =>
      setLines((all) => all.map((line) => (which(line) ? { ...line, tries: 0, failed: undefined } : line))),
    [],
  );
  const reconnected = useCallback(() => again((line) => !line.failed), [again]);
  useStreamEvents(
    useCallback((event: StreamEvent) => event.type === 'resync' && reconnected(), [reconnected]),
  );
  useEffect(() => {
    addEventListener('online', reconnected);
    return () => removeEventListener('online', reconnected);
  }, [reconnected]);

  return {
    lines,
    add: (text: string) =>
      setLines((all) => [
        ...all,
        {
          id: crypto.getRandomValues(new Uint32Array(2)).join('-'),
          text,
          at: new Date().toISOString(),
          tries: 0,
        },
      ]),
    retry: (line: Waiting) => again((each) => each.id === line.id),
    drop: (line: Waiting) => setLines((all) => all.filter((each) => each.id !== line.id)),
  };
}
