/** Every cached answer about cases, from the general to the particular. */
export const caseKeys = {
  all: ['cases'] as const,
  queue: () => [...caseKeys.all, 'queue'] as const,
  settled: () => [...caseKeys.all, 'settled'] as const,
  search: (wanted: object) => [...caseKeys.all, 'search', wanted] as const,
  file: (id: string) => [...caseKeys.all, 'file', id] as const,
  history: (id: string) => [...caseKeys.all, 'history', id] as const,
};
