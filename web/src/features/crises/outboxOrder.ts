import type { Problem } from '../../api/problem';

/** A line typed but not yet kept by the server; how often it failed, and why it was refused, once it was. */
export type Waiting = { id: string; text: string; at: string; tries: number; failed?: string | undefined };

/** The line to send now: the first, whatever kept it back. Only one the server refused for good is stepped over. */
export const nextOf = (lines: readonly Waiting[]) => lines.find((line) => !line.failed);

/** What becomes of a line after a failure. Whoever is logged out, or told to wait, has not been refused. */
export const afterFailure = (line: Waiting, { final, status, code }: Problem): Waiting =>
  final && status !== 401 ? { ...line, failed: code } : { ...line, tries: line.tries + 1 };

const first = 2_000;
const longest = 30_000;

/** How long to leave a line alone before it is sent again: 2 s, then twice as long each time, 30 s at most. */
export const pauseBefore = ({ tries }: Waiting) =>
  tries === 0 ? 0 : Math.min(first * 2 ** (tries - 1), longest);
