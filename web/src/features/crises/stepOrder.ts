import type { Crisis, CrisisStep, Me } from '../../api/types';

export const isDone = (step: CrisisStep) => step.state === 'done' || Boolean(step.doneAt);

/** Informing first has a card of its own; these are the others. */
export const listed = (steps: readonly CrisisStep[]) => steps.filter((step) => !step.duty);

/** Ticked, but after its time. */
export const wasLate = (step: CrisisStep) =>
  isDone(step) && Boolean(step.dueAt && step.doneAt && Date.parse(step.doneAt) > Date.parse(step.dueAt));

export const isMine = ({ who }: CrisisStep, me: Me) =>
  who.id ? who.id === me.user.id : me.roles.some((role) => role === who.role);

/** The order of the playbook; what is done sinks to the end, the latest tick first. */
export function inOrder(steps: readonly CrisisStep[]): CrisisStep[] {
  const done = steps.filter(isDone);
  const tickedAt = (step: CrisisStep) => Date.parse(step.doneAt ?? '') || 0;
  return [...steps.filter((step) => !isDone(step)), ...done.sort((a, b) => tickedAt(b) - tickedAt(a))];
}

export type StepGroup = { key: string; who: CrisisStep['who']; steps: CrisisStep[] };

/** Who has what to do, in the order in which they come up first. */
export function byRole(steps: readonly CrisisStep[]): StepGroup[] {
  const groups = new Map<string, StepGroup>();
  for (const step of steps) {
    const key = step.who.id ?? step.who.role ?? '';
    const group = groups.get(key) ?? { key, who: step.who, steps: [] };
    groups.set(key, { ...group, steps: [...group.steps, step] });
  }
  return [...groups.values()].map((group) => ({ ...group, steps: inOrder(group.steps) }));
}

/** The next thing this person has to do, and may. */
export const nextFor = (me: Me, steps: readonly CrisisStep[]) =>
  listed(steps).find((step) => step.tickable && !isDone(step) && isMine(step, me));

/** The steps with one of them ticked; a tick that is there already stays whoever made it. */
export const ticked = (steps: readonly CrisisStep[], id: string, by: Me['user'], at: string): CrisisStep[] =>
  steps.map((step) =>
    step.id === id && !isDone(step)
      ? { ...step, state: 'done', doneAt: at, doneBy: by.id, doneByName: by.name }
      : step,
  );

/** Whether what was still to do, and where it burns, is as somebody saw it. */
export function sameWork(seen: Crisis, now: Crisis): boolean {
  const work = ({ state, level, cases, steps }: Crisis) =>
    JSON.stringify([state, level, [...cases].sort(), steps.filter(isDone).map((step) => step.id)]);
  return work(seen) === work(now);
}
