import { expect, test } from '@playwright/test';

/** The first walk through a running desk; CALMDESK_PUBLIC_URL says where it is. */
test('a business signs up and finds its desk ready', async ({ page }) => {
  const slug = `walk-${Date.now().toString(36)}`;
  const password = 'a sentence to remember';
  const email = `${slug}@walk.example`;

  await page.goto('/signup');
  await page.locator('#businessName').fill('Walk House');
  await page.locator('#slug').fill(slug);
  await page.getByRole('checkbox').first().check();
  await page.locator('#admin_name').fill('Walker');
  await page.locator('#admin_email').fill(email);
  await page.locator('#admin_password').fill(password);
  await page.locator('button[type=submit]').click();
  await expect(page.getByRole('link', { name: new RegExp(`/p/${slug}$`) })).toBeVisible({ timeout: 60_000 });

  await page.goto('/login');
  await page.locator('[name=username]').fill(email);
  const passwordField = page.locator('[name=password]');
  if (!(await passwordField.isVisible())) await page.locator('[type=submit]').click();
  await passwordField.fill(password);
  await page.locator('[type=submit]').click();
  await expect(page).toHaveURL(/\/cases$/);
});
