import { describe, expect, it } from 'vitest';
import type { CrisisStep, Me } from '../../api/types';
import { byRole, inOrder, nextFor, ticked, wasLate } from './stepOrder';

const step = (id: string, role: string, rest: Partial<CrisisStep> = {}): CrisisStep => ({
  id,
  title: id,
  who: { kind: 'role', role, id: null, name: null },
  state: 'open',
  detail: null,
  dueAt: null,
  doneAt: null,
  doneBy: null,
  doneByName: null,
  duty: false,
  tickable: true,
  untickable: false,
  ...rest,
});

const done = (at: string) => ({ state: 'done' as const, doneAt: at });

const me = { user: { id: 'u1', name: 'Zhu' }, roles: ['cs-lead'] } as unknown as Me;

describe('the steps of a crisis', () => {
  const steps = [
    step('rescue', 'front-line', done('2026-10-16T04:31:00Z')),
    step('inform', 'cs-lead', { duty: true }),
    step('samples', 'cs-lead'),
    step('stop', 'front-line', done('2026-10-16T04:26:00Z')),
  ];

  it('sink when they are done, the latest first', () => {
    expect(inOrder(steps).map(({ id }) => id)).toEqual(['inform', 'samples', 'rescue', 'stop']);
  });

  it('stand under who has to do them', () => {
    expect(byRole(steps).map(({ key, steps: own }) => [key, own.map(({ id }) => id)])).toEqual([
      ['front-line', ['rescue', 'stop']],
      ['cs-lead', ['inform', 'samples']],
    ]);
  });

  it('name the next one of a person, but not the duty to inform', () => {
    expect(nextFor(me, steps)?.id).toBe('samples');
    expect(nextFor({ ...me, roles: ['approver'] } as Me, steps)).toBeUndefined();
  });

  it('are ticked one by one', () => {
    const after = ticked(steps, 'samples', me.user, '2026-10-16T05:00:00Z');
    expect(after.find(({ id }) => id === 'samples')).toMatchObject({ state: 'done', doneByName: 'Zhu' });
    expect(after.find(({ id }) => id === 'inform')).toBe(steps[1]);
  });

  it('remember that they were done late', () => {
    const dueAt = '2026-10-16T04:30:00Z';
    expect(wasLate(step('a', 'cs-lead', { dueAt, ...done('2026-10-16T04:31:00Z') }))).toBe(true);
    expect(wasLate(step('a', 'cs-lead', { dueAt, ...done('2026-10-16T04:29:00Z') }))).toBe(false);
    expect(wasLate(step('a', 'cs-lead', { dueAt }))).toBe(false);
  });
});
