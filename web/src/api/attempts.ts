import { Problem } from './problem';

const running = new Map<string, Promise<unknown>>();

/**
 * Sends one intention at most once: a second click while it runs joins the first, and the same content sent
 * again after a failure (also after a reload) carries the same Idempotency-Key.
 */
export function attempt<T>(scope: string, content: unknown, send: (key: string) => Promise<T>): Promise<T> {
  const mark = fingerprint(JSON.stringify(content));
  const name = `${scope}#${mark}`;
  const joined = running.get(name);
  if (joined) return joined as Promise<T>;
  const sending = sendOnce(scope, mark, send).finally(() => running.delete(name));
  running.set(name, sending);
  return sending;
}

async function sendOnce<T>(scope: string, mark: string, send: (key: string) => Promise<T>): Promise<T> {
  const key = keyFor(scope, mark);
  try {
    const result = await send(key);
    forget(scope);
    return result;
  } catch (cause) {
    if (cause instanceof Problem && cause.final) forget(scope);
    throw cause;
  }
}

const slot = (scope: string) => `calmdesk.attempt.${scope}`;

function keyFor(scope: string, mark: string): string {
  const stored = read(scope);
  if (stored?.mark === mark) return stored.key;
  const key = randomKey();
  try {
    sessionStorage.setItem(slot(scope), JSON.stringify({ mark, key }));
  } catch {
    // Without storage a reload loses the key; the page itself still holds it while sending.
  }
  return key;
}

function read(scope: string): { mark: string; key: string } | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(slot(scope)) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

function forget(scope: string) {
  try {
    sessionStorage.removeItem(slot(scope));
  } catch {
    // Nothing was stored.
  }
}

/** crypto.randomUUID exists on secure origins only; a desk in a local network is often not one. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** Tells contents apart without keeping them; not a protection (53-bit mixing hash). */
function fingerprint(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
