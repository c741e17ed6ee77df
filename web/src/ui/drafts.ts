import { useCallback, useRef, useState } from 'react';

const prefix = 'calmdesk.draft.';
const keptFor = 14 * 24 * 60 * 60_000;

type Stored<T> = { at: number; value: T };

function stored<T>(storage: Storage, name: string): Stored<T> | undefined {
  try {
    return (JSON.parse(storage.getItem(prefix + name) ?? 'null') as Stored<T> | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Text that survives a reload, a crash of the tab and an expired session; kept in this browser only.
 * A component that shows another draft is mounted anew (key).
 */
export function useDraft<T>(name: string, empty: T, storage: Storage = localStorage) {
  const blank = useRef(empty);
  const [value, setValue] = useState<T>(() => stored<T>(storage, name)?.value ?? empty);
  const [saved, setSaved] = useState(false);
  const change = useCallback(
    (next: T) => {
      setValue(next);
      try {
        storage.setItem(prefix + name, JSON.stringify({ at: Date.now(), value: next }));
        setSaved(true);
      } catch {
        setSaved(false);
      }
    },
    [name, storage],
  );

  const clear = useCallback(() => {
    storage.removeItem(prefix + name);
    setValue(blank.current);
    setSaved(false);
  }, [name, storage]);

  return { value, change, clear, saved };
}

/** Drops drafts nobody came back to. */
export function forgetOldDrafts(now: number, storage: Storage = localStorage) {
  for (const name of Object.keys(storage).filter((key) => key.startsWith(prefix))) {
    const draft = stored<unknown>(storage, name.slice(prefix.length));
    if (!draft || now - draft.at > keptFor) storage.removeItem(name);
  }
}
