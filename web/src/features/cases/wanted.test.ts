import { expect, it } from 'vitest';
import { anyTime, wantedIn } from './wanted';

it.each([
  ['', undefined],
  ['view=late', undefined],
  ['q=', undefined],
  ['q=1208', { q: '1208' }],
  ['category=food', { category: 'food' }],
  ['state=settled', { state: 'settled' }],
  ['state=burnt', undefined],
  [
    'state=open&receivedFrom=2026-10-01&receivedTo=2026-10-31',
    { state: 'open', receivedFrom: '2026-10-01', receivedTo: '2026-10-31' },
  ],
  ['receivedFrom=2026-10-01', { receivedFrom: '2026-10-01' }],
  ['receivedFrom=2026-02-30&receivedTo=soon', undefined],
])('the address ?%s asks for %j', (search, wanted) => {
  expect(wantedIn(new URLSearchParams(search))).toEqual(wanted);
});

it('any time keeps the rest of the address', () => {
  const asked = new URLSearchParams('category=food&receivedFrom=2026-10-01&receivedTo=2026-10-31');
  expect(anyTime(asked).toString()).toBe('category=food');
});
