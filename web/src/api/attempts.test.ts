// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { attempt } from './attempts';
import { Problem } from './problem';

afterEach(() => sessionStorage.clear());

const failing = (status: number) => () => Promise.reject(new Problem(status, { code: `http-${status}` }));

async function keyOf(scope: string, content: unknown): Promise<string> {
  let used = '';
  await attempt(scope, content, async (key) => {
    used = key;
  });
  return used;
}

it('sends once for a double click', async () => {
  const send = vi.fn(async (key: string) => key);
  const [first, second] = await Promise.all([attempt('s', { a: 1 }, send), attempt('s', { a: 1 }, send)]);
  expect(send).toHaveBeenCalledTimes(1);
  expect(second).toBe(first);
});

it('uses the same key again while the outcome is unknown', async () => {
  const send = vi.fn(failing(503));
  await expect(attempt('s', { a: 1 }, send)).rejects.toThrow();
  const key = (send.mock.calls as unknown as string[][])[0]?.[0];
  expect(await keyOf('s', { a: 1 })).toBe(key);
});

it('takes a new key for other content, after success and after a refusal', async () => {
  const key = await keyOf('s', { a: 1 });
  expect(await keyOf('s', { a: 1 })).not.toBe(key);
  await expect(attempt('s', { a: 1 }, failing(0))).rejects.toThrow();
  const kept = sessionStorage.getItem('calmdesk.attempt.s');
  await expect(attempt('s', { a: 2 }, failing(0))).rejects.toThrow();
  expect(sessionStorage.getItem('calmdesk.attempt.s')).not.toBe(kept);
  await expect(attempt('s', { a: 2 }, failing(409))).rejects.toThrow();
  expect(sessionStorage.getItem('calmdesk.attempt.s')).toBeNull();
});

it('keeps no content of what is sent', async () => {
  await expect(attempt('s', { words: 'private' }, failing(0))).rejects.toThrow();
  expect(sessionStorage.getItem('calmdesk.attempt.s')).not.toContain('private');
});
