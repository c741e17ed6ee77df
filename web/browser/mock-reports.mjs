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
      return { items: state.quiet ? [] : items, asOf: new Date().toISOString(), lag: state.lag ?? 0 };
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
];

const entries = (map) => Object.entries(map).map(([key, count]) => ({ key, count }));
