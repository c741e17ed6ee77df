import { useMutationState } from '@tanstack/react-query';
import { useCrisis } from '../../api/crises';
import { useMe } from '../../api/session';
import type { Crisis, CrisisStep } from '../../api/types';
import { ticked } from './stepOrder';
import { tickKey } from './useTicking';

/** A crisis as the server told it last, and as it is shown: with one's own ticks that are still on their way. */
export function useRoom(id: string) {
  const read = useCrisis(id);
  const { user } = useMe();
  const ticks = useMutationState({
    filters: { mutationKey: tickKey(id), status: 'pending' },
    select: ({ state }) => ({ step: state.variables as CrisisStep, at: state.submittedAt }),
  });
  const shown = (crisis: Crisis): Crisis => ({
    ...crisis,
    steps: ticks.reduce(
      (steps, { step, at }) => ticked(steps, step.id, user, new Date(at).toISOString()),
      crisis.steps,
    ),
  });
  return { read, crisis: read.data && shown(read.data) };
}
