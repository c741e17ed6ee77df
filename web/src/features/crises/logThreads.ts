import type { CrisisLogEntry } from '../../api/types';

export type LogThread = { entry: CrisisLogEntry; corrections: CrisisLogEntry[] };

/** The log by time, each entry with what corrects it; a correction of a correction stands with the first words. */
export function logThreads(log: readonly CrisisLogEntry[]): LogThread[] {
  const byId = new Map(log.map((entry) => [entry.id, entry]));
  const first = (entry: CrisisLogEntry, steps = 0): CrisisLogEntry => {
    const corrected = entry.corrects ? byId.get(entry.corrects) : undefined;
    return corrected && steps < log.length ? first(corrected, steps + 1) : entry;
  };
  const ordered = [...log].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const threads = new Map<string, LogThread>();
  for (const entry of ordered) {
    const root = first(entry);
    const thread = threads.get(root.id) ?? { entry: root, corrections: [] };
    threads.set(root.id, thread);
    if (root !== entry) thread.corrections.push(entry);
  }
  return [...threads.values()];
}
