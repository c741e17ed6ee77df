import { expect, it } from 'vitest';
import { csvOf } from './csv';

it('quotes what would break a row and marks the text as UTF-8', () => {
  expect(csvOf([['a', 'b,c', 'say "x"', 'two\nlines', 3]])).toBe(
    '\uFEFFa,"b,c","say ""x""","two\nlines",3\r\n',
  );
});

it.each(['=1+1', '+1', '-1', '@x'])('hands over no formula: %s', (text) => {
  expect(csvOf([[text]])).toBe(`\uFEFF'${text}\r\n`);
});

it('leaves numbers as they are', () => {
  expect(csvOf([[-1, 2.5]])).toBe('\uFEFF-1,2.5\r\n');
});
