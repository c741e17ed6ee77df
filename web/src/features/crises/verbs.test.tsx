// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider, QueryObserver } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { api } from '../../api/client';
import { crisisKeys } from '../../api/crises';
import type { Crisis } from '../../api/types';
import { useCrisisVerb } from './verbs';

const seen = {
  id: 'x1',
  version: 4,
  state: 'open',
  level: 'site',
  cases: ['c1'],
  steps: [{ id: 's1', state: 'open' }],
} as unknown as Crisis;
const conflict = { error: { code: 'version-conflict' }, response: new Response('{}', { status: 409 }) };
const done = (crisis: Crisis) => ({ data: crisis, response: new Response('{}') });

beforeEach(() => sessionStorage.clear());

/** A page that shows the crisis as it was seen, on a server that has it as it is now. */
function room(now: Crisis) {
  const queries = new QueryClient();
  const queryKey = crisisKeys.room('x1');
  queries.setQueryData(queryKey, seen);
  new QueryObserver(queries, { queryKey, queryFn: () => now, staleTime: Infinity }).subscribe(() => {});
  const posted = vi.spyOn(api, 'POST').mockImplementation((async (_: string, { params }: Sent) => {
    const expected = params.header['If-Match'];
    return !expected || expected === `"${now.version}"` ? done(now) : conflict;
  }) as unknown as typeof api.POST);
  const verb = renderHook(() => useCrisisVerb('x1'), {
    wrapper: ({ children }) => <QueryClientProvider client={queries}>{children}</QueryClientProvider>,
  }).result.current;
  const calls = posted.mock.calls as unknown as [string, Sent][];
  const versions = () => calls.map(([, { params }]) => params.header['If-Match']);
  return { verb, versions };
}

type Sent = { params: { header: Record<string, string> } };

const settle = { verb: 'settle', version: 4, body: {} } as const;

it('settles although somebody wrote a line meanwhile', async () => {
  const { verb, versions } = room({ ...seen, version: 6 });
  await verb.mutateAsync(settle);
  expect(versions()).toEqual(['"4"', '"6"']);
});

it.each([
  ['a step was ticked', { steps: [{ id: 's1', state: 'done' }] }],
  ['a case was linked', { cases: ['c1', 'c2'] }],
  ['the level was raised', { level: 'top' }],
])('asks to look again when %s meanwhile', async (_, change) => {
  const { verb, versions } = room({ ...seen, ...change, version: 5 } as Crisis);
  await expect(verb.mutateAsync(settle)).rejects.toMatchObject({ code: 'version-conflict' });
  expect(versions()).toEqual(['"4"']);
});
