import { expect, it } from 'vitest';
import { durationOf } from './duration';

it.each([
  ['PT20S', 20_000],
  ['PT24H', 86_400_000],
  ['P1DT2H', 93_600_000],
  ['PT1H30M', 5_400_000],
  ['PT0.5S', 500],
  ['P', undefined],
  ['PT', undefined],
  ['24h', undefined],
])('%s', (text, milliseconds) => {
  expect(durationOf(text)).toBe(milliseconds);
});
