import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { answered, api, rememberCsrf } from './client';
import { Problem } from './problem';
import type { Me, Profile, Role } from './types';

export const sessionKey = ['session'] as const;

let seen = false;

/** Whether somebody was logged in since this page was opened: a missing session then is one that has ended. */
export const wasLoggedIn = () => seen;

/** Who is logged in; null when nobody is. */
export function useSession() {
  return useQuery({
    queryKey: sessionKey,
    staleTime: Infinity,
    queryFn: async (): Promise<Me | null> => {
      try {
        const me = await answered(api.GET('/api/v1/me'));
        rememberCsrf(me.csrf);
        seen = true;
        return me;
      } catch (cause) {
        if (cause instanceof Problem && cause.status === 401) return null;
        throw cause;
      }
    },
  });
}

/** What the business says of itself: its language and time zone. */
export function useProfile(enabled: boolean) {
  return useQuery({
    queryKey: ['profile'],
    enabled,
    staleTime: 5 * 60_000,
    queryFn: (): Promise<Profile> => answered(api.GET('/api/v1/settings/profile')),
  });
}

export const CurrentUser = createContext<Me | undefined>(undefined);

export function useMe(): Me {
  const me = useContext(CurrentUser);
  if (!me) throw new Error('Outside of a session');
  return me;
}

export function useHasRole(role: Role) {
  return useMe().roles.includes(role);
}

/** Ends our session and the identity provider's. */
export async function logOut(csrf: Me['csrf']) {
  const headers = csrf ? { [csrf.headerName]: csrf.token } : {};
  const response = await fetch('/logout', { method: 'POST', headers });
  if (!response.ok && response.status !== 401)
    throw new Problem(response.status, { code: `http-${response.status}` });
}
