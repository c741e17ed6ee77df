import { expect, test, textsOf } from './desk';

const t = textsOf('zh-CN', 'guest');
const common = textsOf('zh-CN', 'common');

test.use({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true });

test('a guest writes one sentence, gets a number and follows it (R-042, R-119)', async ({ page, bend }) => {
  await page.goto('/p/heting');
  await expect(page).toHaveTitle(new RegExp(t('form.title')));
  const words = ' The lock needs four tries\n\u{1F511} ';
  await page.getByLabel(t('form.words')).fill(words);
  await page.getByLabel(t('form.place')).fill('1611');
  await page.getByLabel(t('form.reach')).fill('138 0000 0000');
  await page.getByRole('button', { name: t('form.send') }).dblclick();
  await expect(page.getByRole('heading', { name: t('sent.title') })).toBeFocused();
  expect((await bend({})).bodies).toEqual([{ words, place: '1611', customer: { phone: '138 0000 0000' } }]);
  await expect(page.getByText(/2026-00\d+/)).toBeVisible();
  await page.getByRole('link', { name: t('sent.open') }).click();
  await expect(page).toHaveURL(/\/t\/\w+$/);
  await expect(page.getByText(t('track.step.received'))).toBeVisible();
  await expect(page.getByText(t('track.next'))).toBeVisible();
});

test('the second half of a double click touches nothing of what took the button’s place', async ({
  page,
}) => {
  await page.goto('/p/heting');
  await page.getByLabel(t('form.words')).fill('w');
  await page.getByLabel(t('form.anonymous')).check();
  await page.getByRole('button', { name: t('form.send') }).click();
  const heading = page.getByRole('heading', { name: t('sent.title') });
  await expect(heading).toBeFocused();
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await expect(heading).toBeFocused();
  await page.mouse.down();
  await expect(heading).not.toBeFocused();
});

test('what is missing is said beside its field, and the first one is focused', async ({ page }) => {
  await page.goto('/p/heting');
  await page.getByRole('button', { name: t('form.send') }).click();
  await expect(page.getByText(common('field.blank'), { exact: true })).toBeVisible();
  await expect(page.getByText(t('form.reachMissing'))).toBeVisible();
  await expect(page.getByLabel(t('form.words'))).toBeFocused();
  await page.getByLabel(t('form.words')).fill('w');
  await page.getByLabel(t('form.reach')).fill('somewhere');
  await page.getByRole('button', { name: t('form.send') }).click();
  await expect(page.getByText(t('form.reachWrong'))).toBeVisible();
});

test('nobody has to say who he is (R-048)', async ({ page, bend }) => {
  await page.goto('/p/heting');
  await page.getByLabel(t('form.words')).fill('w');
  await page.getByLabel(t('form.anonymous')).check();
  await page.getByRole('button', { name: t('form.send') }).click();
  await expect(page.getByText(t('sent.title'))).toBeVisible();
  expect((await bend({})).bodies).toEqual([{ words: 'w', customer: { anonymous: true } }]);
});

test('the place from the code is shown and can be corrected', async ({ page }) => {
  await page.goto('/p/heting?place=1611');
  await expect(page.getByText('1611')).toBeVisible();
  await page.getByRole('button', { name: t('form.placeOther') }).click();
  await page.getByLabel(t('form.place')).fill('1612');
  await expect(page.getByLabel(t('form.place'))).toHaveValue('1612');
});

test('what was typed survives a reload (R-058)', async ({ page }) => {
  await page.goto('/p/heting');
  await page.getByLabel(t('form.words')).fill('Half written');
  await page.reload();
  await expect(page.getByLabel(t('form.words'))).toHaveValue('Half written');
});

test.describe('when something is wrong', () => {
  test.use({ expectErrors: [/404|500|503/] });

  test('an unknown address is told in words', async ({ page }) => {
    await page.goto('/p/nobody');
    await expect(page.getByText(t('missing.form'))).toBeVisible();
    await page.goto('/t/nothing');
    await expect(page.getByText(t('missing.track'))).toBeVisible();
  });

  test('a failed sending keeps the text and can be repeated (R-058)', async ({ page, bend }) => {
    await page.goto('/p/heting');
    await bend({ fault: { method: 'POST', path: '/public/', status: 500, times: 1 } });
    await page.getByLabel(t('form.words')).fill('Please keep this');
    await page.getByLabel(t('form.anonymous')).check();
    await page.getByRole('button', { name: t('form.send') }).click();
    await expect(page.getByRole('alert')).toContainText(t('trouble.kept'));
    await expect(page.getByLabel(t('form.words'))).toHaveValue('Please keep this');
    await page.getByRole('button', { name: t('form.send') }).click();
    await expect(page.getByText(t('sent.title'))).toBeVisible();
  });
});

test('a late promise is admitted; an answer stands first', async ({ page }) => {
  await page.goto('/t/c3');
  await expect(page.getByText(t('track.lateTitle'))).toBeVisible();
  await page.goto('/t/c9');
  await expect(page.getByText(t('track.answered'))).toBeVisible();
});

test('the language can be changed and is kept (R-023)', async ({ page }) => {
  await page.goto('/p/heting');
  await page.getByRole('combobox').selectOption('zh-TW');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-TW');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(textsOf('zh-TW', 'guest')('form.title'));
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-TW');
});
