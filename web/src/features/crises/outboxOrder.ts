import type { Problem } from '../../api/problem';

/** A line typed but not yet kept by the server; how often it failed, and why it was refused, once it was. */
export type Waiting = {
  id: string;
  text: string;
  at: string;
  /** This machine's clock is so far off that the server takes its own. */
  clockOff?: boolean;
  tries: number;
  failed?: string | undefined;
};

/** What is sent: the words, and when they were written, however long they waited for a network. */
export const bodyOf = ({ text, at, clockOff }: Waiting) => (clockOff ? { text } : { text, at });

/** The line to send now: the first, whatever kept it back. Only one the server refused for good is stepped over. */
export const nextOf = (lines: readonly Waiting[]) => lines.find((line) => !line.failed);

/** What becomes of a line after a failure. Whoever is logged out, or told to wait, has not been refused. */
export function afterFailure(line: Waiting, problem: Problem): Waiting {
  if (!line.clockOff && problem.fieldErrors().has('at')) return { ...line, clockOff: true, tries: 1 };
  const refused = problem.final && problem.status !== 401;
  return refused ? { ...line, failed: problem.code } : { ...line, tries: line.tries + 1 };
}

const first = 2_000;
const longest = 30_000;

/** How long to leave a line alone before it is sent again: 2 s, then twice as long each time, 30 s at most. */
export const pauseBefore = ({ tries }: Waiting) =>
  tries === 0 ? 0 : Math.min(first * 2 ** (tries - 1), longest);
