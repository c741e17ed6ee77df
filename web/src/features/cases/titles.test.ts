import { expect, it } from 'vitest';
import { gist } from './titles';

it.each([
  ['The tap drips. It has done so for days.', 'The tap drips'],
  ['Short!', 'Short!'],
  ['one line\r\nand another', 'one line'],
  [
    '\u7a7a\u8c03\u6f0f\u6c34\uff0c\u5e8a\u94fa\u6253\u6e7f\u4e86\u3002\u6628\u665a\u5c31\u8bf4\u8fc7',
    '\u7a7a\u8c03\u6f0f\u6c34\uff0c\u5e8a\u94fa\u6253\u6e7f\u4e86',
  ],
  ['x'.repeat(80), `${'x'.repeat(40)}\u2026`],
])('the gist of %j', (words, gisted) => {
  expect(gist(words)).toBe(gisted);
});
