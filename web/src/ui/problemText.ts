import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';

const byCode = {
  unreachable: 'unreachable',
  'version-conflict': 'version-conflict',
  'transition-forbidden': 'transition-forbidden',
  'unknown-person': 'unknown-person',
  'slug-taken': 'slug-taken',
  'account-exists': 'account-exists',
  'signup-continuing': 'signup-continuing',
  'idempotency-key-reused': 'reused-key',
} as const;

const byStatus = {
  400: 'invalid',
  401: 'signed-out',
  403: 'forbidden',
  404: 'not-found',
  413: 'too-long',
  422: 'reused-key',
  429: 'too-many',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
} as const;

/** Words for a problem: our own by code, else by status; the server's own sentence where it is more exact. */
export function useProblemText() {
  const { t } = useTranslation('common');
  return (problem: Problem) => {
    const exact = byCode[problem.code as keyof typeof byCode];
    const name = exact ?? byStatus[problem.status as keyof typeof byStatus] ?? 'unknown';
    const told = problem.status === 400 || problem.status === 409 ? problem.body.detail : undefined;
    return {
      happened: (!exact && told) || t(`problem.${name}.happened`),
      kept: t('problem.kept'),
      todo: t(`problem.${name}.todo`, { trace: problem.body.traceId ?? '–' }),
      retry: t('action.retry'),
    };
  };
}
