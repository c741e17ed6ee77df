import type { Period } from './period';

/** Where the cases are listed that a figure of the period counts. */
export const casesOf = (of: Record<string, string>, { from, to }: Period) =>
  `/cases?${new URLSearchParams({ ...of, receivedFrom: from, receivedTo: to })}`;
