// Codes the API document types as plain strings; the server may know more of them than we do.
const signals = [
  'food-poisoning',
  'injury',
  'fire',
  'violence',
  'threat',
  'media',
  'authority',
  'group',
  'data-leak',
  'death',
  'lift-entrapment',
  'theft',
  'child',
  'loss',
  'repeat',
] as const;

export type Signal = (typeof signals)[number];

export const isSignal = (code: string): code is Signal => (signals as readonly string[]).includes(code);
