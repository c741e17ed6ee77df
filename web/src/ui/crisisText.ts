import { useTranslation } from 'react-i18next';
import { isCrisisLevel, isCrisisType } from '../api/crisisCodes';

type Named = { type: string; place?: string | null | undefined; name?: string };

/** Names crises and levels in the reader's language; a code we do not know yet stays as it is. */
export function useCrisisText() {
  const { t } = useTranslation('console');
  const typeText = (code: string) => (isCrisisType(code) ? t(`crisisType.${code}`) : code);
  return {
    typeText,
    levelText: (code: string) => (isCrisisLevel(code) ? t(`crisisLevel.${code}`) : code),
    /** What and where. */
    title: ({ type, place, name }: Named) => {
      const what = name ?? typeText(type);
      return place ? t('crises.named', { type: what, place }) : what;
    },
  };
}
