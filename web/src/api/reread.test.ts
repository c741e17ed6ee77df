import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, it } from 'vitest';
import { reread } from './reread';

type Room = { version: number };

const key = ['room'];
let stop = () => {};
afterEach(() => stop());

/** A page that shows what was read; each reading waits until the test answers it. */
function shown() {
  const queries = new QueryClient();
  const readings: ((room: Room) => void)[] = [];
  const observer = new QueryObserver<Room>(queries, {
    queryKey: key,
    queryFn: () => new Promise((resolve) => readings.push(resolve)),
  });
  stop = observer.subscribe(() => {});
  const answer = (nth: number, version: number) => readings[nth]?.({ version });
  return { queries, readings, answer, version: () => observer.getCurrentResult().data?.version };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

it('does not take a first reading that began before the change for the present', async () => {
  const { queries, readings, answer, version } = shown();
  void reread(queries, key);
  answer(0, 1);
  await expect.poll(() => readings.length).toBe(2);
  answer(1, 2);
  await expect.poll(version).toBe(2);
});

it('shows the reading under way however often something changes meanwhile, then reads once more', async () => {
  const { queries, readings, answer, version } = shown();
  for (let change = 1; change <= 5; change++) {
    void reread(queries, key, change);
    await settled();
  }
  expect(readings).toHaveLength(1);
  answer(0, 3);
  await expect.poll(version).toBe(3);
  await settled();
  expect(readings).toHaveLength(2);
  answer(1, 5);
  await expect.poll(version).toBe(5);
  await settled();
  expect(readings).toHaveLength(2);
});

it('does not read a version that is shown already', async () => {
  const { queries, readings, answer, version } = shown();
  answer(0, 7);
  await expect.poll(version).toBe(7);
  await reread(queries, key, 7);
  expect(readings).toHaveLength(1);
  void reread(queries, key, 8);
  await expect.poll(() => readings.length).toBe(2);
});
