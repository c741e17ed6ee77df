import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answered, patientFetch } from './client';
import type { Problem } from './problem';

const busy = () => new Response('{}', { status: 503, headers: { 'Retry-After': '1' } });
const done = () => new Response('{"ok":true}', { status: 201 });
const post = (headers: Record<string, string>) =>
  new Request('http://desk.test/api/v1/cases', { method: 'POST', headers, body: '{}' });

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function answering(...answers: Response[]) {
  const fetching = vi.fn<(request: Request) => Promise<Response>>(async () => answers.shift() ?? busy());
  vi.stubGlobal('fetch', fetching);
  return fetching;
}

it('repeats after 503 with the same key', async () => {
  const fetching = answering(busy(), done());
  const answer = patientFetch(post({ 'Idempotency-Key': 'k1' }));
  await vi.runAllTimersAsync();
  expect((await answer).status).toBe(201);
  expect(fetching.mock.calls.map(([request]) => request.headers.get('Idempotency-Key'))).toEqual([
    'k1',
    'k1',
  ]);
});

it('gives up after three repetitions', async () => {
  const fetching = answering();
  const answer = patientFetch(post({ 'Idempotency-Key': 'k1' }));
  await vi.runAllTimersAsync();
  expect((await answer).status).toBe(503);
  expect(fetching).toHaveBeenCalledTimes(4);
});

it('never repeats what could be done twice', async () => {
  const fetching = answering(busy(), done());
  expect((await patientFetch(post({}))).status).toBe(503);
  expect(fetching).toHaveBeenCalledTimes(1);
});

it('does not wait for ever for a connection that has died', async () => {
  const limit = new AbortController();
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(limit.signal);
  const silence = (_: Request, init?: RequestInit) =>
    new Promise<Response>((_answer, fail) => {
      init?.signal?.addEventListener('abort', () => fail(init.signal?.reason));
    });
  vi.stubGlobal('fetch', silence);
  const answer = patientFetch(post({ 'Idempotency-Key': 'k1' }));
  expect(timeout).toHaveBeenCalledWith(15_000);
  limit.abort(new DOMException('too late', 'TimeoutError'));
  await expect(answer).rejects.toThrow('too late');
});

it('turns a refusal into a problem with its code', async () => {
  const refused = Promise.resolve({
    error: { code: 'slug-taken' },
    response: new Response('{}', { status: 409 }),
  });
  await expect(answered(refused)).rejects.toMatchObject({ code: 'slug-taken', status: 409, final: true });
});

it('turns silence into a problem that can be tried again', async () => {
  const problem = await answered(Promise.reject(new TypeError('failed'))).catch((cause: Problem) => cause);
  expect(problem).toMatchObject({ code: 'unreachable', final: false });
});
