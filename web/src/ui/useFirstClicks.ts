import { useEffect } from 'react';

/** What has taken the place of a button is not meant by the rest of a double click that began on the button. */
export function useFirstClicks(): void {
  useEffect(() => {
    const watching = new AbortController();
    const ignore = (event: MouseEvent) => {
      if (event.detail < 2) return watching.abort();
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener('mousedown', ignore, { capture: true, signal: watching.signal });
    addEventListener('click', ignore, { capture: true, signal: watching.signal });
    return () => watching.abort();
  }, []);
}
