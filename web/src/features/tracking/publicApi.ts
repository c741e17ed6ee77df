import { attempt } from '../../api/attempts';
import { answered, api } from '../../api/client';
import type { PublicCaseRequest } from '../../api/types';

export const readBusiness = (slug: string) =>
  answered(api.GET('/api/v1/public/{slug}', { params: { path: { slug } } }));

export const readTracking = (token: string) =>
  answered(api.GET('/api/v1/public/tracking/{token}', { params: { path: { token } } }));

export const sendComplaint = (slug: string, body: PublicCaseRequest) =>
  attempt(`public.${slug}`, body, (key) =>
    answered(
      api.POST('/api/v1/public/{slug}/cases', {
        params: { path: { slug }, header: { 'Idempotency-Key': key } },
        body,
      }),
    ),
  );
