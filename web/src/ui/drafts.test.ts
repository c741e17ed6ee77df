// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { forgetOldDrafts, useDraft } from './drafts';

afterEach(() => localStorage.clear());

it('is still there after a reload', () => {
  const before = renderHook(() => useDraft('c1.reply', ''));
  act(() => before.result.current.change('half a sen'));
  before.unmount();
  expect(renderHook(() => useDraft('c1.reply', '')).result.current.value).toBe('half a sen');
});

it('is gone once it is sent', () => {
  const { result } = renderHook(() => useDraft('c1.reply', ''));
  act(() => result.current.change('done'));
  act(() => result.current.clear());
  expect(renderHook(() => useDraft('c1.reply', '')).result.current.value).toBe('');
});

it('is forgotten after two weeks without its writer', () => {
  const { result } = renderHook(() => useDraft('c1.reply', ''));
  act(() => result.current.change('old'));
  forgetOldDrafts(Date.now() + 13 * 86_400_000);
  expect(localStorage.length).toBe(1);
  forgetOldDrafts(Date.now() + 15 * 86_400_000);
  expect(localStorage.length).toBe(0);
});
