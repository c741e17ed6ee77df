import type { components } from './schema';

type Schemas = components['schemas'];

export type Me = Schemas['Me'];
export type Role = Schemas['Role'];
export type Kind = Schemas['Kind'];
export type Channel = Schemas['Channel'];
export type Severity = Schemas['Severity'];
export type Outcome = Schemas['Outcome'];
export type Industry = Schemas['Industry'];
export type CaseItem = Schemas['CaseItem'];
export type CaseView = Schemas['CaseView'];
export type CasePromise = Schemas['Promise'];
export type Responsible = Schemas['Responsible'];
export type Profile = Schemas['Profile'];
export type HistoryItem = Schemas['HistoryItem'];
export type OpenCaseRequest = Schemas['OpenCaseRequest'];
export type SignUpRequest = Schemas['SignUpRequest'];
export type Person = Schemas['Person'];
export type Deadline = Schemas['Deadline'];
export type Category = Schemas['Category'];
export type Notification = Schemas['Notification'];
export type PublicBusiness = Schemas['PublicBusiness'];
export type PublicCaseRequest = Schemas['PublicCaseRequest'];
export type PublicCaseView = Schemas['PublicCaseView'];
export type TrackingView = Schemas['TrackingView'];
