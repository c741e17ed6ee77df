import type { PublicCaseRequest } from '../../api/types';

type Customer = PublicCaseRequest['customer'];

/** What was written into the one field for "how to reach you": a phone number or an e-mail address. */
export function readReach(text: string): Customer | undefined {
  const written = text.trim();
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(written)) return { email: written };
  const digits = written.replace(/[\s().-]/g, '');
  return /^\+?\d{5,15}(?:[#x]\d{1,6})?$/i.test(digits) ? { phone: written } : undefined;
}

/** Unicode code points, as the server counts them. */
export const lengthOf = (text: string) => [...text].length;
