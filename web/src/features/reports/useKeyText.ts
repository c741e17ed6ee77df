import { useTranslation } from 'react-i18next';
import { useCategories } from '../../api/categories';
import { caseStates, channels } from '../../api/codes';
import type { CaseItem, Channel } from '../../api/types';
import type { Grouping } from './queries';

/** Cases without a category are counted under this key. */
export const uncategorised = 'none';
export const others = '\u0000others';

/** What is counted, in the reader's words; a code we do not know stays as it is. */
export function useKeyText(grouping: Grouping): (key: string) => string {
  const { t, i18n } = useTranslation('console');
  const categories = useCategories();
  return (key) => {
    if (key === others) return t('reports.others');
    if (grouping === 'channel') return isChannel(key) ? t(`channel.${key}`) : key;
    if (grouping === 'state') return isState(key) ? t(`state.${key}`) : key;
    if (key === uncategorised || key === '') return t('reports.uncategorised');
    const names = categories.data?.find((category) => category.code === key)?.names;
    return names?.[i18n.language as keyof typeof names] ?? key;
  };
}

const isChannel = (key: string): key is Channel => (channels as readonly string[]).includes(key);
const isState = (key: string): key is CaseItem['state'] => (caseStates as readonly string[]).includes(key);
