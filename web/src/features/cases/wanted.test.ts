import { expect, it } from 'vitest';
import { wantedIn } from './wanted';

it.each([
  ['', undefined],
  ['view=late', undefined],
  ['q=', undefined],
  ['q=1208', { q: '1208' }],
  ['category=food', { category: 'food' }],
  ['state=settled', { state: 'settled' }],
  ['state=burnt', undefined],
])('the address ?%s asks for %j', (search, wanted) => {
  expect(wantedIn(new URLSearchParams(search))).toEqual(wanted);
});
