import type { components } from './schema';

type Described = components['schemas']['Problem'];

/** What is known of a refusal: all of it where the service answered, the code alone where something else did. */
export type ProblemBody = Partial<Described> & Pick<Described, 'code'>;

/** A refusal by the server, or its silence (code "unreachable"), with what it said about it. */
export class Problem extends Error {
  readonly code: string;

  constructor(
    readonly status: number,
    readonly body: ProblemBody,
    readonly retryAfter?: number,
  ) {
    super(body.detail ?? body.title ?? body.code);
    this.name = 'Problem';
    this.code = body.code;
  }

  /** The server has decided; sending the same again would change nothing. */
  get final() {
    return this.status >= 400 && this.status < 500 && this.status !== 429;
  }

  fieldErrors(): Map<string, { code: string; detail?: string | undefined }> {
    return new Map((this.body.errors ?? []).map((error) => [error.field, error]));
  }
}

export function asProblem(cause: unknown): Problem {
  if (cause instanceof Problem) return cause;
  return new Problem(0, { code: 'unreachable' });
}

export function problemOf(response: Response, body: unknown): Problem {
  const retryAfter = Number(response.headers.get('Retry-After')) || undefined;
  const known = typeof body === 'object' && body !== null && 'code' in body;
  return new Problem(
    response.status,
    known ? (body as ProblemBody) : { code: `http-${response.status}` },
    retryAfter,
  );
}
