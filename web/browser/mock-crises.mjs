// The part of the stand-in that answers for crises.
import { readFile } from 'node:fs/promises';
import { announce, refuse } from './mock-answers.mjs';

const fixture = JSON.parse(await readFile(new URL('fixtures/crisis.json', import.meta.url), 'utf8'));
const minute = 60_000;
const at = (minutes) => new Date(Date.now() + minutes * minute).toISOString();

const verbs = {
  open: ['tick', 'untick', 'log', 'correct', 'raise', 'link', 'settle'],
  settled: ['tick', 'untick', 'log', 'correct', 'link', 'review'],
  reviewed: ['correct'],
};

const responsible = ({ role, id = null, name = null }) => ({
  kind: id ? 'person' : 'role',
  role: role ?? null,
  id,
  name,
});

/** Opens the crisis of the fixture, bent as a test wants it. */
export function openFixture(state, change) {
  const { steps, log, openedAt, informWithin, ...rest } = fixture;
  const crisis = {
    ...rest,
    openedAt: at(openedAt),
    version: 1,
    steps: steps.map(({ who, due, done, by, ...step }) => ({
      ...step,
      who: responsible(who),
      state: done === undefined ? 'open' : 'done',
      dueAt: due === undefined ? null : at(due),
      ...(done === undefined ? {} : { doneAt: at(done), doneBy: by.id, doneByName: by.name }),
    })),
    log: log.map(({ minutes, keptAfter = 0, ...entry }) => ({
      ...entry,
      at: at(minutes),
      keptAt: at(minutes + keptAfter),
    })),
    firstInform: { dueAt: at(informWithin), state: 'open', at: null },
    ...(change === true ? {} : change),
  };
  state.crises.set(crisis.id, crisis);
  announce(state, 'crisis.changed', { id: crisis.id, version: crisis.version });
}

const item = ({ id, number, type, level, state, cases, openedAt, place }) => ({
  id,
  number,
  type,
  level,
  state,
  cases,
  openedAt,
  place,
});

const view = (crisis) => ({
  ...crisis,
  log: crisis.log.slice(-50),
  allowed: verbs[crisis.state],
  steps: crisis.steps.map((step) => ({
    ...step,
    tickable: step.state !== 'done' && !step.reserved && verbs[crisis.state].includes('tick'),
    untickable: step.state === 'done' && verbs[crisis.state].includes('untick'),
  })),
});

function changed(state, crisis, change) {
  Object.assign(crisis, change, { version: crisis.version + 1 });
  announce(state, 'crisis.changed', { id: crisis.id, version: crisis.version });
  return view(crisis);
}

const entry = (crisis, user, { text, at: written = at(0) }, corrects) => ({
  id: `e${crisis.log.length + 1}`,
  at: written,
  keptAt: at(0),
  by: user.id,
  byName: user.name,
  text,
  ...(corrects ? { corrects } : {}),
});

const acts = {
  tick: (crisis, user, { step }) => ({
    steps: crisis.steps.map((each) =>
      each.id === step
        ? { ...each, state: 'done', doneAt: at(0), doneBy: user.id, doneByName: user.name }
        : each,
    ),
    ...(crisis.steps.find((each) => each.id === step)?.duty
      ? { firstInform: { ...crisis.firstInform, state: 'done', at: at(0) } }
      : {}),
  }),
  untick: (crisis, _, { step }) => ({
    steps: crisis.steps.map((each) =>
      each.id === step ? { ...each, state: 'open', doneAt: null, doneBy: null, doneByName: null } : each,
    ),
    ...(crisis.steps.find((each) => each.id === step)?.duty
      ? { firstInform: { ...crisis.firstInform, state: 'open', at: null } }
      : {}),
  }),
  log: (crisis, user, body) => ({ log: [...crisis.log, entry(crisis, user, body)] }),
  correct: (crisis, user, body) => ({
    log: [...crisis.log, entry(crisis, user, { text: body.text }, body.entry)],
  }),
  raise: (_, __, { level }) => ({ level }),
  link: (crisis, _, { caseId }) => ({ cases: [...crisis.cases, caseId] }),
  settle: () => ({ state: 'settled' }),
  review: (_, user, { text }) => ({
    state: 'reviewed',
    review: { at: at(0), by: user.id, byName: user.name, text },
  }),
};

/** What a colleague does behind the page's back. */
export function actOn(state, { id, verb, by, body }) {
  const crisis = state.crises.get(id);
  changed(state, crisis, acts[verb](crisis, by, body));
}

export const crisisRoutes = [
  [
    'GET',
    /^\/api\/v1\/crises\/(\w+)\/log$/,
    ({ state, path, query }) => {
      const { log } = state.crises.get(path[1]);
      const from = Number(query.get('cursor') ?? log.findIndex(({ id }) => id === query.get('after')) + 1);
      const to = from + Number(query.get('limit'));
      return { items: log.slice(from, to), nextCursor: to < log.length ? String(to) : null };
    },
  ],
  [
    'GET',
    /^\/api\/v1\/crises$/,
    ({ state, query }) => {
      const wanted = query.get('state');
      const items = [...state.crises.values()].filter((each) => !wanted || each.state === wanted);
      return { items: items.reverse().map(item), nextCursor: null };
    },
  ],
  [
    'POST',
    /^\/api\/v1\/crises$/,
    ({ state, body }) => {
      const { type, place, caseId, level = 'operations' } = body;
      const id = `x${state.crises.size + 1}`;
      openFixture(state, {
        id,
        type,
        place,
        level,
        name: undefined,
        cause: 'person',
        openedAt: at(0),
        log: [],
      });
      const crisis = state.crises.get(id);
      return { status: 201, body: view(Object.assign(crisis, { cases: caseId ? [caseId] : [] })) };
    },
  ],
  [
    'GET',
    /^\/api\/v1\/crises\/(\w+)$/,
    ({ state, path }) =>
      state.crises.has(path[1]) ? view(state.crises.get(path[1])) : refuse(404, 'not-found'),
  ],
  [
    'POST',
    /^\/api\/v1\/crises\/(\w+)\/(\w+)$/,
    ({ state, path: [, id, verb], body, request }) => {
      const crisis = state.crises.get(id);
      const expected = request.headers['if-match']?.replaceAll('"', '');
      if (expected && Number(expected) !== crisis.version)
        return refuse(409, 'version-conflict', { currentVersion: crisis.version });
      const again = verb === 'tick' && crisis.steps.find((each) => each.id === body.step)?.state === 'done';
      if (again) return view(crisis);
      if (!verbs[crisis.state].includes(verb))
        return refuse(409, 'transition-forbidden', { state: crisis.state, allowed: verbs[crisis.state] });
      return changed(state, crisis, acts[verb](crisis, state.me.user, body));
    },
  ],
];
