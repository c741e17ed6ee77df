import type { CaseView } from '../../api/types';
import type { Verb } from './verbs';

const byState: Record<CaseView['state'], readonly Verb['verb'][]> = {
  received: ['assign', 'settle', 'comment'],
  open: ['assign', 'settle', 'comment'],
  settled: ['close', 'comment'],
  closed: ['comment'],
  merged: [],
};

/** Whether something can be done to a case as it stands. */
export function allows(file: CaseView, verb: Verb['verb']): boolean {
  return (file.allowed ?? byState[file.state]).includes(verb);
}
