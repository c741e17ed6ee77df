const two = (count: number) => String(count).padStart(2, '0');

/** Hours, minutes and seconds since an instant as a running clock shows them; never before zero. */
export function elapsed(since: string, now: number): string {
  const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / 1000));
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
}
