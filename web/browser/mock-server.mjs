// Stands in for the gateway in the browser tests: serves the built pages and answers the fixed surface from
// fixtures, with just enough memory to file, assign and settle.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

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
  const cases = new Map();
  const histories = new Map();
  for (const { allowance, left, by, ...file } of desk.cases) {
    const startedAt = at(left - allowance);
    const kept = file.state === 'settled';
    const promise = { id: `p-${file.id}`, label: 'solution', class: 'outward', startedAt, dueAt: at(left) };
    promise.state = kept ? 'kept' : left < 0 ? 'missed' : 'running';
    if (kept) promise.keptAt = at(left - allowance / 2);
    const history = [
      { type: 'received', happenedAt: startedAt, recordedAt: startedAt, by: by ?? 'web-form' },
    ];
    if (by) {
      const judgedAt = at(left - allowance * 0.8);
      history.push({ type: 'judged', happenedAt: judgedAt, recordedAt: judgedAt, by, kind: file.kind });
      history.push({
        type: 'assigned',
        happenedAt: judgedAt,
        recordedAt: judgedAt,
        by,
        assignee: file.assignee,
      });
    }
    if (left < allowance / 2) {
      const markedAt = at(left - allowance / 2);
      const mark = { label: 'solution', share: 50, tell: ['owner'] };
      history.push({
        type: 'promise-mark-reached',
        happenedAt: markedAt,
        recordedAt: markedAt,
        by: null,
        ...mark,
      });
    }
    if (file.id === 'c1') {
      const notedAt = at(-3);
      history.push({
        type: 'note-added',
        happenedAt: notedAt,
        recordedAt: notedAt,
        by: 'u-lu',
        text: desk.note,
      });
    }
    if (kept) {
      const settledAt = promise.keptAt;
      const { outcome, reply } = file;
      history.push({ type: 'settled', happenedAt: settledAt, recordedAt: settledAt, by, outcome, reply });
    }
    history.forEach((fact, index) => (fact.number = index + 1));
    const next = { received: 'judge', open: 'tell', settled: 'close' }[file.state];
    cases.set(file.id, {
      ...file,
      promises: [promise],
      next: next && { step: next, who: file.assignee, dueAt: kept ? null : promise.dueAt },
      receivedAt: startedAt,
      recordedAt: startedAt,
      occurredAt: null,
      version: history.length,
    });
    histories.set(file.id, history);
  }
  const kinds = ['complaint', 'enquiry', 'repair', 'help', 'suggestion', 'praise', 'damage', 'injury'];
  const deadlines = kinds.map((kind) => ({
    kind,
    allowance: kind === 'injury' ? 'PT30M' : 'PT24H',
    version: 1,
  }));
  return {
    me: desk.me,
    cases,
    histories,
    deadlines,
    people: [...desk.people],
    streams: new Set(),
    keys: [],
    bodies: [],
    faults: [],
  };
}

function announce(state, type, data) {
  for (const stream of state.streams)
    stream.write(`id: ${Date.now()}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`);
}

function record(state, id, type, fields, changes) {
  const file = state.cases.get(id);
  const history = state.histories.get(id);
  const at = new Date().toISOString();
  const by = fields.by ?? state.me?.user.id ?? 'web-form';
  history.push({ number: history.length + 1, type, happenedAt: at, recordedAt: at, ...fields, by });
  Object.assign(file, changes, { version: history.length });
  announce(state, 'case.changed', { id, version: file.version });
  return file;
}

function receive(state, body, by) {
  const id = `n${state.cases.size + 1}`;
  const at = new Date().toISOString();
  const dueAt = new Date(Date.now() + 24 * 60 * minute).toISOString();
  const file = {
    id,
    number: `2026-00${4200 + state.cases.size}`,
    state: 'received',
    category: null,
    severity: null,
    place: null,
    demand: null,
    kind: 'complaint',
    channel: 'web-form',
    ...body,
    assignee: by === 'web-form' ? { kind: 'role', role: 'cs-lead' } : by,
    promises: [{ id: 'p', label: 'solution', class: 'outward', state: 'running', startedAt: at, dueAt }],
    next: { step: 'judge', who: { kind: 'role', role: 'cs-lead' }, dueAt },
    receivedAt: body.receivedAt ?? at,
    recordedAt: at,
    version: 0,
  };
  state.cases.set(id, file);
  state.histories.set(id, []);
  return record(state, id, 'received', { by }, {});
}

const refuse = (status, code, more = {}) => ({ status, problem: { status, code, title: code, ...more } });

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
      const items = [...state.cases.values()]
        .filter((file) => !wanted || file.state === wanted)
        .filter((file) => !q || `${file.number} ${file.place} ${file.words}`.includes(q))
        .reverse();
      return { items, nextCursor: null };
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
    ({ state, path }) => state.cases.get(path[1]) ?? refuse(404, 'not-found'),
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
      if (verb === 'comment') return record(state, id, 'note-added', { text: body.text }, {});
      if (verb === 'close') return record(state, id, 'closed', {}, { state: 'closed', next: null });
      if (verb === 'assign') {
        const assignee = body.to === 'me' ? state.me.user.id : body.to;
        const next = { ...file.next, step: 'tell', who: assignee };
        return record(state, id, 'assigned', { assignee }, { state: 'open', assignee, next });
      }
      const promises = file.promises.map((promise) => ({
        ...promise,
        state: 'kept',
        keptAt: new Date().toISOString(),
      }));
      const changes = { ...body, state: 'settled', promises, next: { step: 'close', who: file.assignee } };
      return record(state, id, 'settled', body, changes);
    },
  ],
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
      const file = receive(state, body, 'web-form');
      const trackingUrl = `http://${request.headers.host}/t/${file.id}`;
      return { status: 201, body: { number: file.number, trackingUrl, promises: file.promises } };
    },
  ],
];

function tracking(state, token) {
  const file = state.cases.get(token);
  if (!file) return refuse(404, 'unknown-token');
  const { number, state: at, kind, receivedAt, words, place, promises, reply } = file;
  return { number, state: at, kind, receivedAt, words, place, promises, reply, business: desk.business };
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
  if (body.receive) receive(state, body.receive, 'web-form');
  if (body.record)
    record(state, body.record.id, body.record.type, body.record.fields ?? {}, body.record.changes ?? {});
  if (body.drop) for (const open of state.streams) open.destroy();
  return reply(response, { keys: state.keys, bodies: state.bodies, streams: state.streams.size });
}

function stream(state, request, response) {
  if (!state.me) return reply(response, refuse(401, 'unauthenticated'));
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
