import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';

const locales = join(import.meta.dirname, '../src/i18n/locales');

/** The texts of the console or the public pages, so that no test repeats them. */
export function textsOf(language: string, file: 'common' | 'console' | 'guest') {
  const tree = JSON.parse(readFileSync(join(locales, language, `${file}.json`), 'utf8'));
  return (key: string, values: Record<string, string | number> = {}): string => {
    const text = key.split('.').reduce((node, part) => node?.[part], tree);
    if (typeof text !== 'string') throw new Error(`No text ${key}`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name]));
  };
}

export type Bend = (
  change: Record<string, unknown>,
) => Promise<{ keys: string[]; bodies: object[]; streams: number }>;

/**
 * Every test has a desk of its own on the stand-in. A page that asks anybody else for anything, or writes an error
 * to the console that the test did not expect, fails it.
 */
export const test = base.extend<{ bend: Bend; expectErrors: RegExp[] }>({
  expectErrors: [[], { option: true }],
  page: async ({ page, baseURL, expectErrors }, give) => {
    const origin = new URL(baseURL ?? '').origin;
    const foreign: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url()))
        foreign.push(request.url());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      const text = `${message.text()} ${message.location().url}`;
      if (message.type() === 'error' && !expectErrors.some((known) => known.test(text))) errors.push(text);
    });
    await page.context().addCookies([{ name: 'desk', value: randomUUID(), url: origin }]);
    await give(page);
    expect(foreign, 'requests to third parties').toEqual([]);
    expect(errors, 'errors in the console').toEqual([]);
  },
  bend: async ({ page }, give) => {
    await give(async (change) => (await page.request.post('/mock', { data: change })).json());
  },
});

export { expect };

/** Width by which a page is wider than its window: anything above 0 is cut or scrolls sideways. */
export const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
