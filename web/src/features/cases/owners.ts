import { useTranslation } from 'react-i18next';
import { roles } from '../../api/codes';
import { usePeople } from '../../api/people';
import { useMe } from '../../api/session';
import type { Principal, Role } from '../../api/types';

export type Owner = { kind: 'me' | 'person' | 'role' | 'stranger' | 'nobody'; name: string; id?: string };

const isRole = (code: string): code is Role => (roles as readonly string[]).includes(code);

/** Puts a name to whoever owns or did something. */
export function useOwners(): (who: Principal | null | undefined) => Owner {
  const { t } = useTranslation('console');
  const me = useMe();
  const people = usePeople();
  return (who) => {
    const id = typeof who === 'string' ? who : (who?.id ?? undefined);
    const role = typeof who === 'string' ? who : (who?.role ?? undefined);
    const name = typeof who === 'object' ? who?.name : undefined;
    if (id && id === me.user.id) return { kind: 'me', name: me.user.name, id };
    if (role && isRole(role)) return { kind: 'role', name: t(`role.${role}`) };
    const person = people.data?.find((each) => each.id === id);
    if (person || name) return { kind: 'person', name: person?.name ?? name ?? '', ...(id ? { id } : {}) };
    return id
      ? { kind: 'stranger', name: t('story.someone'), id }
      : { kind: 'nobody', name: t('queue.nobody') };
  };
}
