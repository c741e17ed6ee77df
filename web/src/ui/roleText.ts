import { useTranslation } from 'react-i18next';
import { isRole } from '../api/tenantCodes';

/** Names a role in the reader's language; one we do not know yet keeps its code. */
export function useRoleText(): (code: string) => string {
  const { t } = useTranslation('console');
  return (code) => (isRole(code) ? t(`role.${code}`) : code);
}
