import { useTranslation } from 'react-i18next';

/** A promise's name: ours for the built-in one, else as the tenant calls it. */
export function usePromiseLabel() {
  const { t } = useTranslation('common');
  return (label: string) => (label === 'solution' ? t('promise.solution') : label);
}
