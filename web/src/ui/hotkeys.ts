import { useEffect, useRef, useSyncExternalStore } from 'react';

const storageKey = 'calmdesk.hotkeys';
const watchers = new Set<() => void>();

/** Single-key shortcuts can be switched off: they get in the way of screen readers and dictation. */
export function useHotkeysEnabled(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(
    (watch) => {
      watchers.add(watch);
      return () => watchers.delete(watch);
    },
    () => localStorage.getItem(storageKey) !== 'off',
  );
  return [
    on,
    (next) => {
      localStorage.setItem(storageKey, next ? 'on' : 'off');
      watchers.forEach((tell) => tell());
    },
  ];
}

const typing =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"]';

function dialogIsOpen() {
  return [...document.querySelectorAll('[role="dialog"]')].some((dialog) => dialog.checkVisibility());
}

/**
 * Single keys, heard only while nobody is typing and no dialog is open. The address changes a moment before what
 * is on screen does; keys that act on one thing name the path it is shown under (`of`) and are deaf in that moment.
 */
export function useHotkeys(keys: Record<string, (event: KeyboardEvent) => void>, of?: string) {
  const current = useRef(keys);
  const shown = useRef(of);
  useEffect(() => {
    current.current = keys;
    shown.current = of;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (localStorage.getItem(storageKey) === 'off' || event.defaultPrevented) return;
      const target = event.target as HTMLElement;
      if (target.closest(typing) || dialogIsOpen()) return;
      if (shown.current !== undefined && shown.current !== location.pathname) return;
      if (event.key === 'Enter' && target.closest('a, button')) return;
      const act = current.current[event.key];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}

/** Ctrl+Enter or Command+Enter inside a form. */
export function isSubmitKey(event: { key: string; ctrlKey: boolean; metaKey: boolean }) {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey);
}
