import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDark } from '../../ui/useMedia';
import type { Look } from './drawing';

/** Colours, type and numbers as the page around a drawing has them. */
export function useLook(): Look {
  const { i18n } = useTranslation();
  const dark = useDark();
  return useMemo(() => {
    const write = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 0 });
    return {
      appearance: dark ? 'dark' : 'light',
      font: getComputedStyle(document.body).fontFamily,
      percent: (share) => write.format(share),
    };
  }, [i18n.language, dark]);
}
