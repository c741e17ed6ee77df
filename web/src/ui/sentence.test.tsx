// @vitest-environment happy-dom
import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { sentence } from './sentence';

it('puts elements into the places of a translated sentence', () => {
  const parts = { who: <b>Shen</b>, to: 'Lu' };
  const { container } = render(<p>{sentence((marks) => `${marks.to} has it from ${marks.who}`, parts)}</p>);
  expect(container.innerHTML).toBe('<p>Lu has it from <b>Shen</b></p>');
});

it('reads no name as markup', () => {
  const { container } = render(<p>{sentence((marks) => marks.who, { who: '<i>{{to}}</i>' })}</p>);
  expect(container.textContent).toBe('<i>{{to}}</i>');
});
