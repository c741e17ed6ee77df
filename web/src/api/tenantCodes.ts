// Codes the API document types as plain strings; the server may know more of them than we do.

export const roles = [
  'front-line',
  'cs-agent',
  'cs-lead',
  'dept-head',
  'approver',
  'auditor',
  'crisis-commander',
  'spokesperson',
  'tenant-admin',
  'external-party',
] as const;

export type Role = (typeof roles)[number];

export const isRole = (code: string): code is Role => (roles as readonly string[]).includes(code);

export const industries = ['H', 'T', 'R', 'PM', 'RE', 'E', 'L', 'S', 'A', 'M', 'F'] as const;

export type Industry = (typeof industries)[number];
