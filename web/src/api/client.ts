import createClient from 'openapi-fetch';
import type { paths } from './schema';
import type { Me } from './types';
import { asProblem, problemOf } from './problem';

let csrf: Me['csrf'];
let language = 'en';

/** The session's own proof that a request comes from this page; sent with every unsafe request. */
export function rememberCsrf(given: typeof csrf) {
  csrf = given;
}

/** The language in which the server words its refusals. */
export function speak(tag: string) {
  language = tag;
}

const safe = ['GET', 'HEAD'];
const repeats = 3;
/** A connection that has died may say nothing for minutes. */
const limit = 15_000;

/** Sends again after 503 and short 429, with the same Idempotency-Key, as long as that cannot do a thing twice. */
export async function patientFetch(request: Request): Promise<Response> {
  const repeatable =
    safe.includes(request.method) || request.method === 'PUT' || request.headers.has('Idempotency-Key');
  for (let sent = 1; ; sent++) {
    const response = await fetch(request.clone(), { signal: AbortSignal.timeout(limit) });
    const seconds = Number(response.headers.get('Retry-After') ?? '1');
    const worthIt = response.status === 503 || (response.status === 429 && seconds <= 2);
    if (!worthIt || !repeatable || sent > repeats) return response;
    await new Promise((resolve) => setTimeout(resolve, Math.min(seconds || 1, 5) * 1000));
  }
}

export const api = createClient<paths>({
  baseUrl: '/',
  credentials: 'same-origin',
  fetch: patientFetch,
});

api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', language);
    if (csrf && !safe.includes(request.method)) request.headers.set(csrf.headerName, csrf.token);
    return request;
  },
});

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** The answer's body, or a Problem thrown. */
export async function answered<T>(call: Promise<Answer<T>>): Promise<T> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch (cause) {
    throw asProblem(cause);
  }
  if (!answer.response.ok) throw problemOf(answer.response, answer.error);
  return answer.data as T;
}
