// Stands in for the gateway in the browser tests: serves the built pages and answers the fixed surface from
// fixtures, with just enough memory to file, assign and settle.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { announce, refuse } from './mock-answers.mjs';
import { actOn, crisisRoutes, openFixture } from './mock-crises.mjs';
import { reportRoutes } from './mock-reports.mjs';

const port = Number(process.env.MOCK_PORT ?? 4181);
const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const desk = JSON.parse(await readFile(new URL('fixtures/desk.json', import.meta.url), 'utf8'));
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const minute = 60_000;

/** Each test gets a desk of its own, named by a cookie, and can bend it by POSTs to /mock. */
const desks = new Map();

function deskOf(request) {
  const name = /desk=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? 'default';
  if (!desks.has(name)) desks.set(name, fresh());
  return desks.get(name);
}

function fresh() {
  const now = Date.now();
  const at = (minutes) => new Date(now + minutes * minute).toISOString();
  const state = { me: desk.me, cases: new Map(), histories: new Map(), people: [...desk.people] };
  for (const { allowance, left, by = 'customer', ...file } of desk.cases) {
    const promise = promiseOf(at(left - allowance), allowance * minute);
    const history = [];
    const tell = (minutes, type, data = {}, who = by) =>
      history.push({
        number: history.length + 1,
        type,
        happenedAt: at(minutes),
        recordedAt: at(minutes),
        by: who,
        data,
      });
    tell(left - allowance, 'CaseReceived', { words: file.words });
    if (file.assignee) {
      tell(left - allowance * 0.8, 'CaseJudged', { kind: file.kind });
      tell(left - allowance * 0.8, 'CaseAssigned', { assignee: file.assignee });
    }
    for (const { share } of promise.marks.filter(
      (mark) => Date.parse(mark.at) < now && file.state !== 'settled',
    )) {
      const reached = left - allowance * (1 - share / 100);
      tell(reached, 'PromiseMarkReached', { label: 'solution', share, tell: toldAt[share] }, 'clock');
    }
    if (file.note) tell(-3, 'NoteAdded', { text: file.note }, 'u-lu');
    if (file.state === 'settled') {
      Object.assign(promise, { state: 'kept', endedAt: at(left - allowance / 2) });
      tell(left - allowance / 2, 'CaseSettled', { outcome: file.outcome, reply: file.reply });
    } else if (left < 0) promise.state = 'missed';
    const times = { receivedAt: promise.startedAt, recordedAt: promise.startedAt };
    state.cases.set(file.id, { ...file, ...times, promises: [promise], version: history.length });
    state.histories.set(file.id, history);
  }
  const kinds = ['complaint', 'enquiry', 'repair', 'help', 'suggestion', 'praise', 'damage', 'injury'];
  const deadlines = kinds.map((kind) => ({
    kind,
    allowance: kind === 'injury' ? 'PT30M' : 'PT24H',
    version: 1,
  }));
  const crises = new Map();
  return { ...state, crises, deadlines, streams: new Set(), keys: [], bodies: [], faults: [] };
}

const toldAt = { 50: ['owner'], 80: ['owner'], 100: ['cs-lead'], 150: ['approver'] };

function promiseOf(startedAt, allowance) {
  const after = (share) => new Date(Date.parse(startedAt) + (allowance * share) / 100).toISOString();
  const marks = Object.entries(toldAt).map(([share, tell]) => {
    return { share: Number(share), at: after(share), tell, told: Date.parse(after(share)) < Date.now() };
  });
  return {
    id: 'p1',
    label: 'solution',
    class: 'outward',
    state: 'running',
    startedAt,
    dueAt: after(100),
    marks,
  };
}

const nameOf = (id) => desk.people.find((person) => person.id === id)?.name;

/** The day it is for the business. */
const dayOf = (at) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: desk.profile.timeZone }).format(new Date(at));

/** A case as staff read it. */
function view(file) {
  const assigneeName = nameOf(file.assignee);
  const owner = file.assignee
    ? { kind: 'person', id: file.assignee, name: assigneeName }
    : { kind: 'role', role: 'cs-lead' };
  const [dueAt] = file.promises.filter((promise) => promise.state !== 'kept').map((promise) => promise.dueAt);
  const step = { received: 'judge', open: 'tell', settled: 'close' }[file.state];
  const allowed = {
    received: ['assign', 'settle', 'comment'],
    open: ['assign', 'settle', 'comment'],
    settled: ['close', 'comment'],
    closed: ['comment'],
  }[file.state];
  return {
    ...file,
    assigneeName,
    owner,
    allowed,
    next: step ? { step, name: step, who: owner, dueAt } : null,
  };
}

function record(state, id, type, data = {}, changes = {}, by = state.me?.user.id) {
  const file = state.cases.get(id);
  const history = state.histories.get(id);
  const at = new Date().toISOString();
  const byName = nameOf(by);
  history.push({ number: history.length + 1, type, happenedAt: at, recordedAt: at, by, byName, data });
  Object.assign(file, changes, { version: history.length });
  announce(state, 'case.changed', { id, version: file.version });
  return view(file);
}

function receive(state, body, by) {
  const id = `n${state.cases.size + 1}`;
  const at = new Date().toISOString();
  const number = `2026-00${4200 + state.cases.size}`;
  const file = {
    id,
    number,
    state: 'received',
    kind: 'complaint',
    channel: 'web-form',
    severity: 'general',
    ...body,
  };
  const promises = [promiseOf(body.receivedAt ?? at, 24 * 60 * minute)];
  state.cases.set(id, { ...file, promises, receivedAt: body.receivedAt ?? at, recordedAt: at, version: 0 });
  state.histories.set(id, []);
  return record(state, id, 'CaseReceived', { words: body.words }, {}, by);
}

/** method, path, answer; a path's groups are handed over. */
const routes = [
  ['GET', /^\/api\/v1\/me$/, ({ state }) => (state.me ? state.me : refuse(401, 'unauthenticated'))],
  ['POST', /^\/logout$/, ({ state }) => ((state.me = null), { status: 204 })],
  [
    'POST',
    /^\/api\/v1\/signups$/,
    ({ body }) =>
      body.slug === 'taken'
        ? refuse(409, 'slug-taken')
        : { status: 201, body: { tenantId: 't9', slug: body.slug } },
  ],
  [
    'GET',
    /^\/api\/v1\/cases$/,
    ({ state, query }) => {
      const q = query.get('q');
      const wanted = query.get('state');
      const category = query.get('category');
      const [from, to] = [query.get('receivedFrom'), query.get('receivedTo')];
      const items = [...state.cases.values()]
        .filter((file) => !wanted || file.state === wanted)
        .filter((file) => !category || file.category === category)
        .filter((file) => !from || dayOf(file.receivedAt) >= from)
        .filter((file) => !to || dayOf(file.receivedAt) <= to)
        .filter((file) => !q || `${file.number} ${file.place} ${file.words}`.includes(q))
        .reverse();
      return { items: items.map(view), nextCursor: null };
    },
  ],
  [
    'POST',
    /^\/api\/v1\/cases$/,
    ({ state, body }) => ({ status: 201, body: receive(state, body, state.me.user.id) }),
  ],
  [
    'GET',
    /^\/api\/v1\/cases\/(\w+)$/,
    ({ state, path }) =>
      state.cases.has(path[1]) ? view(state.cases.get(path[1])) : refuse(404, 'not-found'),
  ],
  [
    'GET',
    /^\/api\/v1\/cases\/(\w+)\/history$/,
    ({ state, path }) => ({ items: state.histories.get(path[1]) ?? [], nextCursor: null }),
  ],
  [
    'POST',
    /^\/api\/v1\/cases\/(\w+)\/(assign|settle|close|comment)$/,
    ({ state, path: [, id, verb], body, request }) => {
      const file = state.cases.get(id);
      const expected = request.headers['if-match']?.replaceAll('"', '');
      if (expected && Number(expected) !== file.version)
        return refuse(409, 'version-conflict', { currentVersion: file.version });
      if (verb === 'comment') return record(state, id, 'NoteAdded', { text: body.text });
      if (verb === 'close') return record(state, id, 'CaseClosed', {}, { state: 'closed' });
      if (verb === 'assign') {
        const assignee = body.to === 'me' ? state.me.user.id : body.to;
        return record(state, id, 'CaseAssigned', { assignee }, { state: 'open', assignee });
      }
      const endedAt = new Date().toISOString();
      const promises = file.promises.map((promise) => ({ ...promise, state: 'kept', endedAt }));
      return record(state, id, 'CaseSettled', body, { ...body, state: 'settled', promises });
    },
  ],
  ...crisisRoutes,
  ...reportRoutes,
  ['GET', /^\/api\/v1\/settings\/profile$/, () => desk.profile],
  ['GET', /^\/api\/v1\/categories$/, () => ({ items: desk.categories })],
  ['GET', /^\/api\/v1\/people$/, ({ state }) => ({ items: state.people })],
  [
    'POST',
    /^\/api\/v1\/people$/,
    ({ state, body }) => {
      const person = { id: `u${state.people.length}`, kind: 'person', active: true, ...body };
      state.people.push(person);
      return { status: 201, body: person };
    },
  ],
  ['GET', /^\/api\/v1\/policies\/deadlines$/, ({ state }) => ({ items: state.deadlines })],
  [
    'PUT',
    /^\/api\/v1\/policies\/deadlines\/([\w-]+)$/,
    ({ state, path, body }) => {
      const deadline = state.deadlines.find((each) => each.kind === path[1]);
      return Object.assign(deadline, body, { version: deadline.version + 1 });
    },
  ],
  [
    'GET',
    /^\/api\/v1\/notifications$/,
    () => ({
      items: [50, 100, 150].map((share) => ({
        id: `n${share}`,
        caseId: 'c2',
        reason: `promise.mark.${share}`,
        channel: share === 150 ? 'email' : 'stream',
        state: 'handed-over',
        at: new Date(Date.now() - (200 - share) * minute).toISOString(),
      })),
      nextCursor: null,
    }),
  ],
  ['GET', /^\/api\/v1\/public\/tracking\/(\w+)$/, ({ state, path }) => tracking(state, path[1])],
  [
    'GET',
    /^\/api\/v1\/public\/([\w-]+)$/,
    ({ path }) => (path[1] === desk.business.slug ? desk.business : refuse(404, 'unknown-business')),
  ],
  [
    'POST',
    /^\/api\/v1\/public\/([\w-]+)\/cases$/,
    ({ state, body, request }) => {
      const file = receive(state, body, 'customer');
      const trackingUrl = `http://${request.headers.host}/t/${file.id}`;
      return { status: 201, body: { number: file.number, trackingUrl, promises: file.promises } };
    },
  ],
];

function tracking(state, token) {
  const file = state.cases.get(token);
  if (!file) return refuse(404, 'unknown-token');
  const { number, state: at, kind, receivedAt, promises, reply } = file;
  const done = { received: 1, open: 2, settled: 3, closed: 3 }[at];
  const steps = ['record', 'judge', 'tell'].map((label, index) => ({
    label,
    state: index < done ? 'done' : index === done ? 'now' : 'waiting',
    at: index < done ? receivedAt : null,
  }));
  return { number, state: at, kind, receivedAt, promises, reply, steps, business: desk.business };
}

async function answer(request, response) {
  const url = new URL(request.url, 'http://mock');
  const state = deskOf(request);
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  const body = text ? JSON.parse(text) : {};

  if (url.pathname === '/mock') return bend(state, body, response);
  if (url.pathname === '/api/v1/stream') return stream(state, request, response);

  const fault = state.faults.find(
    (each) => each.method === request.method && url.pathname.includes(each.path),
  );
  if (fault && fault.times-- > 0) {
    return reply(response, refuse(fault.status, fault.code ?? 'fault', fault.more), { 'Retry-After': '1' });
  }
  const open = /^\/api\/v1\/(me$|signups$|public\/)/.test(url.pathname);
  if (!state.me && !open && url.pathname.startsWith('/api/'))
    return reply(response, refuse(401, 'unauthenticated'));
  for (const [method, pattern, handle] of routes) {
    const path = request.method === method && pattern.exec(url.pathname);
    if (!path) continue;
    if (request.method === 'POST') {
      state.keys.push(request.headers['idempotency-key']);
      state.bodies.push(body);
    }
    return reply(response, handle({ state, request, path, query: url.searchParams, body }));
  }
  if (url.pathname.startsWith('/api/')) return reply(response, refuse(404, 'not-found'));
  return file(url.pathname, response);
}

/** What a test does behind the page's back: log out, let a colleague act, break the next requests. */
function bend(state, body, response) {
  if (body.loggedOut) state.me = null;
  if (body.roles) state.me = { ...state.me, roles: body.roles };
  if (body.fault) state.faults.push(body.fault);
  if ('quiet' in body) state.quiet = body.quiet;
  if ('lag' in body) state.lag = body.lag;
  if ('parked' in body) state.parked = body.parked;
  if ('mute' in body) state.mute = body.mute;
  if ('deaf' in body) state.deaf = body.deaf;
  if (body.crisis) openFixture(state, body.crisis);
  if (body.act) actOn(state, body.act);
  if (body.receive) receive(state, body.receive, 'customer');
  if (body.record) {
    const { id, type, data, changes, by } = body.record;
    record(state, id, type, data, changes, by);
  }
  if (body.drop) for (const open of state.streams) open.destroy();
  return reply(response, { keys: state.keys, bodies: state.bodies, streams: state.streams.size });
}

function stream(state, request, response) {
  if (!state.me) return reply(response, refuse(401, 'unauthenticated'));
  if (state.mute) return reply(response, refuse(503, 'mute'));
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write('retry: 300\n\n');
  state.streams.add(response);
  response.on('close', () => state.streams.delete(response));
  return undefined;
}

function reply(response, given, headers = {}) {
  if (given.problem) {
    response.writeHead(given.status, { 'Content-Type': 'application/problem+json', ...headers });
    return response.end(JSON.stringify(given.problem));
  }
  const whole = 'status' in given;
  response.writeHead(whole ? given.status : 200, { 'Content-Type': 'application/json' });
  return response.end(given.status === 204 ? undefined : JSON.stringify(whole ? given.body : given));
}

async function file(path, response) {
  const page = /^\/[pt]\//.test(path) ? 'public.html' : 'index.html';
  const name = extname(path) ? normalize(path).slice(1) : page;
  const content = await readFile(join(dist, name)).catch(() => undefined);
  if (!content) return reply(response, refuse(404, 'not-found'));
  response.writeHead(200, { 'Content-Type': types[extname(name)] ?? 'application/octet-stream' });
  return response.end(content);
}

createServer((request, response) => {
  answer(request, response).catch((failure) => {
    console.error(failure);
    response.writeHead(500).end();
  });
}).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}`));
