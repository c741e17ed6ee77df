// The part of the stand-in that answers for reports: figures that agree with each other, whatever the period.

const day = 86_400_000;
const counts = {
  category: { room: 128, food: 96, noise: 61, billing: 44, staff: 31, parking: 22, none: 14 },
  state: { received: 9, open: 41, settled: 120, closed: 226 },
  channel: { phone: 171, 'web-form': 102, 'in-person': 88, hotline: 35 },
};
const total = 396;

function days(from, to) {
  const all = Math.round((Date.parse(to) - Date.parse(from)) / day) + 1;
  const even = Math.floor(total / all);
  return Array.from({ length: all }, (_, index) => ({
    key: new Date(Date.parse(from) + index * day).toISOString().slice(0, 10),
    count:
      index === all - 1
        ? total - even * (all - 1)
        : even + (index % 2 ? 3 : -3) * (index + 1 < all - (all % 2 ? 0 : 1) ? 1 : 0),
  }));
}

export const reportRoutes = [
  [
    'GET',
    /^\/api\/v1\/reports\/cases$/,
    ({ state, query }) => {
      const by = query.get('groupBy');
      const items = by === 'day' ? days(query.get('from'), query.get('to')) : entries(counts[by]);
      return {
        items: state.quiet ? [] : items,
        asOf: new Date().toISOString(),
        lag: state.lag ?? 0,
        parked: state.parked ?? 0,
      };
    },
  ],
  [
    'GET',
    /^\/api\/v1\/reports\/promises$/,
    ({ state }) =>
      state.quiet ? { kept: 0, missed: 0, running: 0 } : { kept: 322, missed: 24, running: 50 },
  ],
  [
    'GET',
    /^\/api\/v1\/reports\/durations$/,
    ({ state }) =>
      state.quiet
        ? { p50: 0, p90: 0, p99: 0, count: 0 }
        : { p50: 5_400, p90: 30_600, p99: 93_600, count: 346 },
  ],
  [
    'GET',
    /^\/api\/v1\/reports\/crises$/,
    ({ state }) => ({
      items: state.quiet
        ? []
        : [
            { key: 'food-poisoning', count: 2 },
            { key: 'lift-entrapment', count: 1 },
          ],
      crises: state.quiet ? [] : crises(),
    }),
  ],
];

/** One that burns uninformed, one informed late, one that is over and done. */
function crises() {
  const at = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();
  const crisis = (id, type, level, state, opened, times) => {
    const [due, informed, settled, reviewed] = times.map((after) => after && at(opened - after));
    return {
      id,
      number: `CR-2026-000${id.slice(1)}`,
      type,
      level,
      state,
      openedAt: at(opened),
      firstInformDueAt: due,
      firstInformAt: informed,
      firstInformLate: times[1] ? times[1] > times[0] : opened > times[0],
      settledAt: settled,
      reviewedAt: reviewed,
    };
  };
  return [
    crisis('x3', 'food-poisoning', 'top', 'open', 40, [15, null, null, null]),
    crisis('x2', 'lift-entrapment', 'operations', 'settled', 3_000, [15, 26, 95, null]),
    crisis('x1', 'food-poisoning', 'company', 'reviewed', 9_000, [15, 8, 1_500, 3_100]),
  ];
}

const entries = (map) => Object.entries(map).map(([key, count]) => ({ key, count }));
