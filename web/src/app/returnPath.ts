const storageKey = 'calmdesk.return';

/** Log-in always ends at the start page; this is where the reader was before. */
export function rememberPath(path: string) {
  sessionStorage.setItem(storageKey, path);
}

export function takePath(): string {
  const path = sessionStorage.getItem(storageKey);
  sessionStorage.removeItem(storageKey);
  return path?.startsWith('/') && !path.startsWith('//') ? path : '/cases';
}
