import { expect, it } from 'vitest';
import { lengthOf, readReach } from './reach';

it.each([
  ['138 0000 6620', { phone: '138 0000 6620' }],
  ['+44 (20) 7946-0000', { phone: '+44 (20) 7946-0000' }],
  ['02-2345-6789#12', { phone: '02-2345-6789#12' }],
  [' a@b.example ', { email: 'a@b.example' }],
  ['a@b', undefined],
  ['12', undefined],
  ['come by', undefined],
])('%s', (text, customer) => {
  expect(readReach(text)).toEqual(customer);
});

it('counts characters as people see them, not halves of them', () => {
  expect(lengthOf('\u{1F600}'.repeat(5000))).toBe(5000);
});
