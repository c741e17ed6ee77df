import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem } from '../api/problem';
import { sessionKey } from '../api/session';

/** A 401 anywhere means that the session is over: asking again who we are brings up the log-in. */
function noticeSignedOut(cause: unknown) {
  if (cause instanceof Problem && cause.status === 401)
    void client.invalidateQueries({ queryKey: sessionKey });
}

const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  mutationCache: new MutationCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, cause) =>
        failures < 2 && cause instanceof Problem && !cause.final && cause.status !== 503,
    },
    mutations: { retry: false },
  },
});

export const queryClient = client;
