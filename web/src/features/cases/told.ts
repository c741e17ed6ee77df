import { useTranslation } from 'react-i18next';
import { usePeople } from '../../api/people';
import { isRole } from '../../api/tenantCodes';

/** Who hears at a mark of a ladder: the owner, holders of a role, or a person. */
export function useToldNames() {
  const { t } = useTranslation('console');
  const people = usePeople();
  const name = (code: string) => {
    if (code === 'owner') return t('promises.who.owner');
    return isRole(code)
      ? t(`role.${code}`)
      : (people.data?.find((person) => person.id === code)?.name ?? t('story.someone'));
  };
  return (codes: readonly string[]) => codes.map(name).join(' · ') || t('promises.who.owner');
}
