import type { components } from './schema';

type Schemas = components['schemas'];

export type { Industry, Role } from './tenantCodes';

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
export type Notification = Schemas['Notification'];
export type PublicBusiness = Schemas['PublicBusiness'];
export type PublicCaseRequest = Schemas['PublicCaseRequest'];
export type PublicCaseView = Schemas['PublicCaseView'];
export type TrackingView = Schemas['TrackingView'];

export type Person = Schemas['Person'];
export type Deadline = Schemas['Deadline'];
export type Category = Schemas['Category'];
export type PeopleList = Schemas['PeoplePage'];
export type DeadlineList = Schemas['DeadlineList'];
export type CategoryList = Schemas['Categories'];

export type Crisis = Schemas['Crisis'];
export type CrisisItem = Schemas['CrisisItem'];
export type CrisisStep = Schemas['CrisisStep'];
export type CrisisLevel = Schemas['Crisis']['level'];
export type CrisisType = Schemas['Crisis']['type'];
export type CrisisLogEntry = Schemas['LogEntry'];
export type FirstInform = Schemas['FirstInform'];
export type OpenCrisisRequest = Schemas['OpenCrisisRequest'];

export type CaseCounts = Schemas['CaseCounts'];
export type CrisisCounts = Schemas['CrisisCounts'];
export type ReportedCrisis = Schemas['ReportedCrisis'];
export type PromiseCounts = Schemas['PromiseCounts'];
export type Durations = Schemas['Durations'];
