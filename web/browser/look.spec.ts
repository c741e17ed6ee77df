import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect, overflow, test } from './desk';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const pages = {
  landing: { path: '/', loggedOut: true },
  signup: { path: '/signup', loggedOut: true },
  queue: { path: '/cases' },
  mine: { path: '/cases/c1' },
  late: { path: '/cases/c2' },
  received: { path: '/cases/c3' },
  done: { path: '/cases/c9' },
  note: { path: '/cases/c1?write=note' },
  reply: { path: '/cases/c1?write=reply' },
  intake: { path: '/cases/new' },
  room: { path: '/crises/x1', crisis: true },
  log: { path: '/crises/x1?tab=log', crisis: true },
  about: { path: '/crises/x1?tab=about', crisis: true },
  settled: { path: '/crises/x1', crisis: { state: 'settled' } },
  crises: { path: '/crises', crisis: true },
  peace: { path: '/crises' },
  crisis: { path: '/crises/new?case=c2' },
  burning: { path: '/cases/c1', crisis: true },
  reports: { path: '/reports' },
  quiet: { path: '/reports', quiet: true },
  found: { path: '/cases?category=food&receivedFrom=2020-01-01&receivedTo=2099-12-31' },
  people: { path: '/people' },
  deadlines: { path: '/settings/deadlines' },
  lost: { path: '/nowhere' },
  form: { path: '/p/heting?place=1611' },
  tracking: { path: '/t/c1' },
  answered: { path: '/t/c9' },
} satisfies Record<string, { path: string; loggedOut?: boolean; crisis?: unknown; quiet?: boolean }>;

const screens = {
  wide: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true },
};

test.use({ expectErrors: [/401|404/] });

for (const [screen, options] of Object.entries(screens)) {
  for (const [locale, colorScheme] of [
    ['zh-CN', 'light'],
    ['zh-CN', 'dark'],
    ['zh-TW', 'light'],
    ['en', 'light'],
  ] as const) {
    test.describe(`${screen}, ${locale}, ${colorScheme}`, () => {
      test.use({ ...options, locale, colorScheme });

      for (const [name, { path, ...rest }] of Object.entries(pages)) {
        test(`${name} can be read, reached and seen whole (R-301)`, async ({ page, bend }) => {
          await bend(rest);
          await page.goto(path);
          await expect(page.locator('h1, h2').first()).toBeVisible();
          await page.waitForTimeout(500);
          await expect(page.locator('html')).toHaveAttribute('lang', locale);
          expect(await overflow(page), 'px too wide').toBeLessThanOrEqual(0);
          expect(await violations(page)).toEqual([]);
          expect(await smallTargets(page, screen === 'phone' ? 44 : 24)).toEqual([]);
        });
      }
    });
  }
}

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axe });
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    const { violations: found } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return found.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}`));
  });
}

type AxeResults = { violations: { id: string; nodes: { html: string }[] }[] };

/** Links inside a line of text are exempt; everything else is large enough for a pointer or a thumb. */
function smallTargets(page: Page, size: number): Promise<string[]> {
  return page.evaluate((least) => {
    const targets = document.querySelectorAll<HTMLElement>(
      'a, button, select, textarea, input, [role=button]',
    );
    return [...targets].flatMap((target) => {
      const box = (
        target.closest('label, .ant-select, .ant-input-affix-wrapper, .ant-input-number') ?? target
      ).getBoundingClientRect();
      const inText = target.matches('a') && target.parentElement?.matches('p, dd, span, li');
      const hidden = box.width === 0 || getComputedStyle(target).visibility === 'hidden' || box.bottom < 0;
      if (hidden || inText || (box.width >= least - 0.5 && box.height >= least - 0.5)) return [];
      return [`${Math.round(box.width)}x${Math.round(box.height)} ${target.outerHTML.slice(0, 140)}`];
    });
  }, size);
}
