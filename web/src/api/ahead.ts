/**
 * What crisis-service and reporting-service answer, agreed on before their documents are there. This file goes as
 * soon as the types generated from those documents hold the same.
 */
import type { components } from './schema';

type Schemas = components['schemas'];

export type CrisisItem = {
  id: string;
  number: string;
  type: string;
  name?: string;
  level: string;
  state: 'open' | 'settled' | 'reviewed';
  cases: string[];
  openedAt: string;
  place?: string | null;
};

export type CrisisStep = {
  id: string;
  title: string;
  detail?: string | null;
  who: Schemas['Responsible'];
  state: 'open' | 'done' | 'late';
  dueAt?: string | null;
  doneAt?: string | null;
  doneBy?: string | null;
  doneByName?: string | null;
  duty?: boolean;
};

export type FirstInform = { dueAt: string; state: string; at?: string | null };

export type CrisisLogEntry = {
  id: string;
  at: string;
  by: string;
  byName: string | null;
  text: string;
  corrects?: string | null;
};

export type Crisis = CrisisItem & {
  name: string;
  cause: 'case' | 'cluster' | 'person';
  steps: CrisisStep[];
  firstInform?: FirstInform | null;
  log: CrisisLogEntry[];
  review?: { at: string; by: string; byName: string | null; text: string } | null;
  allowed: string[];
  version: number;
};

export type OpenCrisisRequest = {
  type: string;
  level?: string | undefined;
  place?: string | undefined;
  caseId?: string | undefined;
  words?: string | undefined;
};

export type CaseCounts = { items: { key: string; count: number }[]; asOf: string | null; lag: number };
export type PromiseCounts = { kept: number; missed: number; running: number };
export type Durations = { p50: number | null; p90: number | null; p99: number | null; count: number };

/** A notification may be about a crisis instead of a case. */
export type NoticeOfCrisis = { crisisId?: string | null; crisisNumber?: string | null };

type Period = { from?: string; to?: string };

type Answers<Body> = {
  responses: {
    200: { headers: Record<string, unknown>; content: { 'application/json': Body } };
    default: {
      headers: Record<string, unknown>;
      content: { 'application/problem+json': Schemas['Problem'] };
    };
  };
};

type Header = { 'Idempotency-Key'?: string; 'If-Match'?: string };

type Parameters<Query, Path> = { query?: Query; header?: Header; cookie?: never } & ([Path] extends [never]
  ? { path?: never }
  : { path: Path });

type Get<Body, Query, Path = never> = {
  parameters: Parameters<Query, Path>;
  get: Answers<Body> & { parameters: Parameters<Query, Path> };
};

type Post<Body, Request, Path = never> = {
  parameters: Parameters<never, Path>;
  post: Answers<Body> & {
    parameters: Parameters<never, Path>;
    requestBody: { content: { 'application/json': Request } };
  };
};

type One = { id: string };

export interface AheadPaths {
  '/api/v1/crises': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: Get<
      { items: CrisisItem[]; nextCursor: string | null },
      { state?: string; limit?: number; cursor?: string }
    >['get'];
    post: Post<Crisis, OpenCrisisRequest>['post'];
  };
  '/api/v1/crises/{id}': Get<Crisis, never, One>;
  '/api/v1/crises/{id}/tick': Post<Crisis, { step: string }, One>;
  '/api/v1/crises/{id}/log': Post<Crisis, { text: string }, One>;
  '/api/v1/crises/{id}/correct': Post<Crisis, { entry: string; text: string }, One>;
  '/api/v1/crises/{id}/raise': Post<Crisis, { level: string }, One>;
  '/api/v1/crises/{id}/link': Post<Crisis, { caseId: string }, One>;
  '/api/v1/crises/{id}/settle': Post<Crisis, Record<string, never>, One>;
  '/api/v1/crises/{id}/review': Post<Crisis, { text: string }, One>;
  '/api/v1/reports/cases': Get<CaseCounts, Period & { groupBy: 'day' | 'category' | 'state' | 'channel' }>;
  '/api/v1/reports/promises': Get<PromiseCounts, Period>;
  '/api/v1/reports/durations': Get<Durations, Period>;
}
