import type { CaseItem, Channel, Kind, Outcome, Severity } from './types';

/** Lists every code of a union once; a code missing or too many does not compile. */
const every =
  <Code extends string>() =>
  <const List extends readonly Code[]>(...list: [Code] extends [List[number]] ? List : never) =>
    list;

export const kinds = every<Kind>()(
  'complaint',
  'enquiry',
  'repair',
  'help',
  'suggestion',
  'praise',
  'decoration',
  'move-in',
  'return',
  'lost-report',
  'found-item',
  'damage',
  'injury',
  'insurance-claim',
  'service-task',
);

export const isKind = (code: string): code is Kind => (kinds as readonly string[]).includes(code);

export const channels = every<Channel>()(
  'phone',
  'in-person',
  'chat',
  'sms',
  'email',
  'letter',
  'fax',
  'web-form',
  'hotline',
  'referral',
  'visit',
  'questionnaire',
  'suggestion-box',
  'leaflet',
  'packing-slip',
  'interview',
  'gathering',
);
export const caseStates = every<CaseItem['state']>()('received', 'open', 'settled', 'closed', 'merged');
export const severities = every<Severity>()('minor', 'general', 'complex', 'major', 'crisis');
export const outcomes = every<Outcome>()(
  'made-good',
  'partly-upheld',
  'goodwill',
  'not-upheld',
  'answered',
  'declined',
  'no-answer',
  'withdrawn',
  'passed-on',
  'final-position',
);
