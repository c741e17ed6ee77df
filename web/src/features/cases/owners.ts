import { useTranslation } from 'react-i18next';
import { usePeople } from '../../api/people';
import { useMe } from '../../api/session';
import type { CaseItem, Responsible } from '../../api/types';
import { useRoleText } from '../../ui/roleText';

export type Owner = { kind: 'me' | 'person' | 'role' | 'stranger' | 'nobody'; name: string; id?: string };

/** Somebody as the desk names them: by id, by role, with a name where it knows one. */
export type Named = Partial<Pick<Responsible, 'id' | 'role' | 'name'>>;

/** Puts a name to whoever owns or did something. */
export function useOwners(): (who: Named | null | undefined) => Owner {
  const { t } = useTranslation('console');
  const me = useMe();
  const people = usePeople();
  const roleText = useRoleText();
  return (who) => {
    const id = who?.id ?? undefined;
    if (id && id === me.user.id) return { kind: 'me', name: me.user.name, id };
    if (who?.role) return { kind: 'role', name: roleText(who.role) };
    if (!id) return { kind: 'nobody', name: t('queue.nobody') };
    const name = who?.name ?? people.data?.find((each) => each.id === id)?.name;
    return name ? { kind: 'person', name, id } : { kind: 'stranger', name: t('story.someone'), id };
  };
}

/** Who has a case, as a list tells it. */
export const assigneeOf = (item: Pick<CaseItem, 'assignee' | 'assigneeName'>): Named => ({
  id: item.assignee,
  name: item.assigneeName,
});
