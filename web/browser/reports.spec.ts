import { readFile } from 'node:fs/promises';
import { expect, test, textsOf } from './desk';

const t = textsOf('zh-CN', 'console');

test.use({ viewport: { width: 1440, height: 1400 } });

test('each question has its drawing, its table and its file', async ({ page }) => {
  await page.goto('/reports');
  for (const figure of ['categories', 'promises', 'durations', 'days', 'states', 'channels']) {
    const name = t(`reports.${figure}.name`);
    const box = page.getByRole('figure').filter({ hasText: name });
    await expect(box.getByRole('img', { name })).toBeVisible();
    await box.getByRole('button', { name: t('reports.tableLabel', { name }) }).click();
    await expect(box.getByRole('table')).toBeVisible();
    await box.getByRole('button', { name: t('reports.chartLabel', { name }) }).click();
    await expect(box.locator('svg text').first()).toBeVisible();
  }
});

test('the table leaves as a file', async ({ page }) => {
  await page.goto('/reports?from=2026-10-01&to=2026-10-07');
  const name = t('reports.days.name');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: t('reports.exportLabel', { name }) }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toContain('2026-10-01-2026-10-07.csv');
  const text = await readFile(await file.path(), 'utf8');
  expect(text.split('\r\n')).toHaveLength(9);
  expect(text).toContain('\r\n2026-10-07,');
});

test('a number leads to the cases behind it', async ({ page }) => {
  await page.goto('/reports?from=2020-01-01&to=2020-01-31');
  await page.getByRole('link', { name: /^96/ }).click();
  await expect(page).toHaveURL('/cases?category=food&receivedFrom=2020-01-01&receivedTo=2020-01-31');
  await expect(page.getByText(t('queue.emptyFilter'))).toBeVisible();
  await page.getByRole('link', { name: t('filtered.anyTime') }).click();
  await expect(page).toHaveURL('/cases?category=food');
  await expect(page.locator('[data-row]')).toHaveCount(1);
});

test('each day of a period leads to the cases of that day', async ({ page }) => {
  await page.goto('/reports?from=2026-10-01&to=2026-10-07');
  const name = t('reports.days.name');
  await page.getByRole('button', { name: t('reports.tableLabel', { name }) }).click();
  await page.getByRole('link', { name: t('reports.casesOf', { name: '2026-10-07' }) }).click();
  await expect(page).toHaveURL('/cases?receivedFrom=2026-10-07&receivedTo=2026-10-07');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('filtered.cases'));
});

test('the period stands in the address; one that cannot be counted is said', async ({ page }) => {
  await page.goto('/reports?from=2026-10-01&to=2026-10-07');
  await expect(page.getByLabel(t('reports.from'), { exact: true })).toHaveValue('2026-10-01');
  await page.getByLabel(t('reports.to'), { exact: true }).fill('2026-09-01');
  await expect(page.getByText(t('reports.wrongPeriod'))).toBeVisible();
  await page.getByLabel(t('reports.to'), { exact: true }).fill('2026-10-02');
  await expect(page).toHaveURL('/reports?from=2026-10-01&to=2026-10-02');
});

test('a period without cases draws nothing and says so', async ({ page, bend }) => {
  await bend({ quiet: true });
  await page.goto('/reports');
  await expect(page.getByText(t('reports.none')).first()).toBeVisible();
  await expect(page.getByRole('img', { name: t('reports.days.name') })).toBeHidden();
  const crises = page.getByRole('figure').filter({ hasText: t('reports.crises.name') });
  await expect(crises.getByText(t('reports.none'))).toBeVisible();
});

test('crises are listed with what became of them (R-279)', async ({ page, bend }) => {
  await bend({ crisis: true });
  await page.goto('/reports');
  const box = page.getByRole('figure').filter({ hasText: t('reports.crises.name') });
  await expect(box.getByRole('row')).toHaveCount(4);
  const minutes = textsOf('zh-CN', 'common')('longSpan.minutes_other', { count: 26 });
  const late = box.getByRole('row').filter({ hasText: t('crisisType.lift-entrapment') });
  await expect(late).toContainText(t('reports.crises.late', { text: minutes }));
  await expect(late).toContainText(t('reports.crises.no'));
  await box.getByRole('link', { name: 'CR-2026-0001' }).click();
  await expect(page).toHaveURL('/crises/x1');
});

test('figures that lag say by how much', async ({ page, bend }) => {
  await bend({ lag: 90 });
  await page.goto('/reports');
  const span = textsOf('zh-CN', 'common')('longSpan.minutes_other', { count: 1 });
  await expect(page.getByText(t('reports.lag', { span }))).toBeVisible();
});

test('cases that are set aside are told of', async ({ page, bend }) => {
  await bend({ parked: 2 });
  await page.goto('/reports');
  await expect(page.getByText(t('reports.parked_other', { count: 2 }))).toBeVisible();
});

test.describe('while reports are out', () => {
  test.use({ expectErrors: [/500/] });

  test('one figure that fails leaves the others', async ({ page, bend }) => {
    await bend({ fault: { method: 'GET', path: '/reports/promises', status: 500, times: 9 } });
    await page.goto('/reports');
    const box = page.getByRole('figure').filter({ hasText: t('reports.promises.name') });
    await expect(box.getByRole('alert')).toBeVisible({ timeout: 15_000 });
    await expect(page.getByRole('img', { name: t('reports.days.name') })).toBeVisible();
  });
});

test('whoever may not read reports finds no way to them', async ({ page, bend }) => {
  await bend({ roles: ['front-line'] });
  await page.goto('/cases');
  await expect(page.getByRole('link', { name: t('nav.crises') })).toBeVisible();
  await expect(page.getByRole('link', { name: t('nav.reports') })).toBeHidden();
});
