import type { Problem } from '../../api/problem';

/** The server's complaints about fields, as antd's forms take them; a nested name is written with dots. */
export function fieldErrors(problem: Problem) {
  return [...problem.fieldErrors()].map(([field, error]) => ({
    name: field.replace(/\[\d+\]/g, '').split('.'),
    errors: [error.detail ?? error.code],
  }));
}
