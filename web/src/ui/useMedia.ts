import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds, followed while the page is open. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (tell: () => void) => {
      const media = matchMedia(query);
      media.addEventListener('change', tell);
      return () => media.removeEventListener('change', tell);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

export const useNarrow = () => useMedia('(max-width: 899px)');
export const useDark = () => useMedia('(prefers-color-scheme: dark)');
