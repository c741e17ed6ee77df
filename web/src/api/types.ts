import type { NoticeOfCrisis } from './ahead';
import type { components } from './schema';

type Schemas = components['schemas'];

export type { Industry, Role } from './tenantCodes';
export type { Crisis, CrisisItem, CrisisLogEntry, CrisisStep, FirstInform, OpenCrisisRequest } from './ahead';
export type { CaseCounts, Durations, PromiseCounts } from './ahead';

export type Me = Schemas['Me'];
export type Kind = Schemas['ReceiveCaseRequest']['kind'];
export type Channel = Schemas['ReceiveCaseRequest']['channel'];
export type Severity = NonNullable<Schemas['ReceiveCaseRequest']['severity']>;
export type Outcome = Schemas['SettleRequest']['outcome'];
export type CaseItem = Schemas['CaseItem'];
export type CaseView = Schemas['Case'];
export type CasePromise = Schemas['Promise'];
export type Responsible = Schemas['Responsible'];
export type Profile = Schemas['Profile'];
export type HistoryItem = Schemas['HistoryItem'];
export type OpenCaseRequest = Schemas['ReceiveCaseRequest'];
export type SignUpRequest = Schemas['SignUpRequest'];
export type Notification = Schemas['Notification'] & NoticeOfCrisis;
export type PublicBusiness = Schemas['PublicBusiness'];
export type PublicCaseRequest = Schemas['PublicCaseRequest'];
export type PublicCaseView = Schemas['PublicCaseView'];
export type TrackingView = Schemas['TrackingView'];

/**
 * The tenant service's answers always carry these members; its document leaves out to require them.
 */
type Always<Schema, Key extends keyof Schema> = Schema & Required<Pick<Schema, Key>>;

export type Person = Always<Schemas['Person'], 'id' | 'name' | 'roles'>;
export type Deadline = Always<Schemas['Deadline'], 'kind' | 'allowance'>;
export type Category = Always<Schemas['Category'], 'code' | 'names'>;
export type PeopleList = { items: Person[] };
export type DeadlineList = { items: Deadline[] };
export type CategoryList = { items: Category[] };
