import type { KeyboardEvent } from 'react';

/** 229 is what a browser reports for the Enter that ends a composition without saying so. */
const composed = 229;

/** Enter that means "keep it": not the one that picks a word of an input method, not the one for a new line. */
export function isKeepKey(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.shiftKey || event.altKey) return false;
  return !event.nativeEvent.isComposing && event.nativeEvent.keyCode !== composed;
}
