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

const unlikeCompany: Partial<Record<CrisisType, CrisisLevel>> = {
  'food-poisoning': 'top',
  violence: 'top',
  'lift-entrapment': 'operations',
  theft: 'operations',
  other: 'site',
};

/** How far up a crisis of the type reaches, as the playbooks have it; whoever opens it may know better. */
export const usualLevel = (type: CrisisType | undefined): CrisisLevel =>
  type ? (unlikeCompany[type] ?? 'company') : 'site';
