import { useEffect, useSyncExternalStore } from 'react';

const named = ['case.changed', 'crisis.changed', 'notification.created'] as const;

export type StreamEvent = { type: (typeof named)[number]; id: string; version?: number } | { type: 'resync' };

export type StreamState = 'connecting' | 'live' | 'broken';

const listeners = new Set<(event: StreamEvent) => void>();
const watchers = new Set<() => void>();
let state: StreamState = 'connecting';
let source: EventSource | undefined;
let pause = 1000;
let waiting: ReturnType<typeof setTimeout> | undefined;

function become(next: StreamState) {
  if (state === next) return;
  state = next;
  watchers.forEach((tell) => tell());
}

function tell(event: StreamEvent) {
  listeners.forEach((listen) => listen(event));
}

function open(again: boolean) {
  let wasOpen = again;
  source = new EventSource('/api/v1/stream');
  source.onopen = () => {
    become('live');
    pause = 1000;
    // The browser names the last event when it connects again, but there may have been none: then nobody knows what
    // was missed, nor does a connection built anew.
    if (wasOpen) tell({ type: 'resync' });
    wasOpen = true;
  };
  source.onerror = () => {
    become('broken');
    if (source?.readyState !== EventSource.CLOSED) return;
    waiting = setTimeout(() => open(true), pause * (0.75 + Math.random() / 2));
    pause = Math.min(pause * 2, 30_000);
  };
  for (const type of named) {
    source.addEventListener(type, (message) => {
      const { id, version } = JSON.parse((message as MessageEvent<string>).data);
      tell({ type, id, version });
    });
  }
  source.addEventListener('resync', () => tell({ type: 'resync' }));
}

/** Keeps the live stream open while somebody is logged in; it reconnects by itself. */
export function useStream(wanted: boolean) {
  useEffect(() => {
    if (!wanted) return undefined;
    open(false);
    return () => {
      clearTimeout(waiting);
      source?.close();
      source = undefined;
      become('connecting');
    };
  }, [wanted]);
}

export function useStreamEvents(listen: (event: StreamEvent) => void) {
  useEffect(() => {
    listeners.add(listen);
    return () => {
      listeners.delete(listen);
    };
  }, [listen]);
}

export function useStreamState(): StreamState {
  return useSyncExternalStore(
    (watch) => {
      watchers.add(watch);
      return () => watchers.delete(watch);
    },
    () => state,
  );
}
