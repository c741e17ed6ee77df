// Codes the API document types as plain strings; the server may know more of them than we do.

export const crisisTypes = [
  'food-poisoning',
  'fire',
  'injury',
  'violence',
  'media',
  'authority',
  'group-complaint',
  'data-leak',
  'lift-entrapment',
  'theft',
  'other',
] as const;

export type CrisisType = (typeof crisisTypes)[number];

export const isCrisisType = (code: string): code is CrisisType =>
  (crisisTypes as readonly string[]).includes(code);

/** From the place itself to the top of the business. */
export const crisisLevels = ['site', 'operations', 'company', 'top'] as const;

export type CrisisLevel = (typeof crisisLevels)[number];

export const isCrisisLevel = (code: string): code is CrisisLevel =>
  (crisisLevels as readonly string[]).includes(code);

/** Where people may come to harm those who lead have to hear at once; whoever opens the crisis may know better. */
const grave: readonly CrisisType[] = ['food-poisoning', 'fire', 'injury', 'violence'];

export const usualLevel = (type: CrisisType | undefined): CrisisLevel =>
  type && grave.includes(type) ? 'company' : 'site';
