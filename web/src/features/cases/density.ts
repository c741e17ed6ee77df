import { useState } from 'react';

const storageKey = 'calmdesk.density';

type Density = 'loose' | 'dense';

/** How closely the rows of the queue stand; remembered on this computer. */
export function useDensity(): [Density, () => void] {
  const [density, setDensity] = useState<Density>(() =>
    localStorage.getItem(storageKey) === 'dense' ? 'dense' : 'loose',
  );
  return [
    density,
    () => {
      const next = density === 'dense' ? 'loose' : 'dense';
      localStorage.setItem(storageKey, next);
      setDensity(next);
    },
  ];
}
