import { expect, test, textsOf } from './desk';

const t = textsOf('zh-CN', 'console');
const wide = { width: 1440, height: 900 };
const phone = { width: 375, height: 812 };

test.use({ viewport: wide });

test.describe('at the door', () => {
  test.use({ expectErrors: [/401/] });

  test('somebody who is not logged in sees what this is and the two ways in', async ({ page, bend }) => {
    await bend({ loggedOut: true });
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('landing.title'));
    await expect(page.getByRole('link', { name: t('landing.logIn') })).toHaveAttribute('href', '/login');
    await page.getByRole('link', { name: t('landing.signUp') }).click();
    await expect(page).toHaveURL('/signup');
  });

  test('a session that ends keeps what was written, and says so', async ({ page, bend }) => {
    await page.goto('/cases/c1');
    await page.getByRole('textbox', { name: t('composer.reply') }).fill('half a sentence');
    await bend({ loggedOut: true });
    await page.getByRole('tab', { name: t('composer.note') }).click();
    await page.getByRole('textbox', { name: t('composer.note') }).fill('a note');
    await page.getByRole('button', { name: t('composer.keep') }).click();
    await expect(page.getByText(t('landing.signedOut'))).toBeVisible();
    await expect
      .poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('c1')).length))
      .toBe(2);
  });

  test('the language can be chosen and is kept (R-023)', async ({ page, bend }) => {
    await bend({ loggedOut: true });
    await page.goto('/');
    await page.getByRole('button', { name: textsOf('zh-CN', 'common')('language.label') }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      textsOf('en', 'console')('landing.title'),
    );
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});

test('the root leads to the queue, the most pressing first', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL('/cases');
  const groups = page.locator('[aria-labelledby^=group-]');
  await expect(groups.locator('h2')).toHaveText([
    `${t('queue.group.late')} 2`,
    `${t('queue.group.soon')} 4`,
    `${t('queue.group.calm')} 2`,
  ]);
  await expect(page.locator('[data-row]').first()).toContainText('0915');
});

test('a new case waits behind a bar and moves nothing', async ({ page, bend }) => {
  await page.goto('/cases');
  const rows = page.locator('[data-row]');
  await expect(rows).toHaveCount(8);
  const before = await rows.allTextContents();
  await expect(page.getByText(t('live.live'))).toBeVisible();
  await bend({ receive: { words: 'The lift is stuck', customer: { anonymous: true }, place: 'Lift 2' } });
  const bar = page.getByRole('button', { name: t('queue.new_other', { count: 1 }) });
  await expect(bar).toBeVisible();
  expect((await rows.allTextContents()).length).toBe(before.length);
  await bar.click();
  await expect(rows).toHaveCount(9);
  await expect(bar).toBeHidden();
});

test('a case one looks at follows what colleagues do', async ({ page, bend }) => {
  await page.goto('/cases/c1');
  await expect(page.getByText(t('live.live'))).toBeVisible();
  await bend({ record: { id: 'c1', type: 'NoteAdded', data: { text: 'I am on my way' }, by: 'u-gu' } });
  await expect(page.getByText('I am on my way')).toBeVisible();
});

test.describe('when the stream breaks', () => {
  test.use({ expectErrors: [/stream/] });

  test('it is built again and nothing is missed', async ({ page, bend }) => {
    await page.goto('/cases');
    await expect(page.getByText(t('live.live'))).toBeVisible();
    await bend({ drop: true, receive: { words: 'Missed meanwhile', customer: { anonymous: true } } });
    await expect.poll(async () => (await bend({})).streams).toBe(1);
    await expect(page.getByText(t('live.live'))).toBeVisible();
    await bend({ record: { id: 'c1', type: 'NoteAdded', data: { text: 'x' } } });
    await expect(page.getByRole('button', { name: t('queue.new_other', { count: 1 }) })).toBeVisible();
  });
});

test('keys walk, open, search, assign, start and explain (R-301)', async ({ page }) => {
  await page.goto('/cases');
  await expect(page.locator('[data-row]')).toHaveCount(8);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/cases/c3');
  const number = page.getByText(/^2026-\d{6}$/);
  const first = await number.innerText();
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/cases/c2');
  // The address changes before the pane does; a key belongs to the case that is on screen.
  await expect(number).not.toHaveText(first);
  await page.keyboard.press('r');
  await expect(page.getByRole('textbox', { name: t('composer.reply') })).toBeFocused();
  await page.getByRole('heading', { level: 2 }).first().click();
  await page.keyboard.press('a');
  await expect(page.getByRole('dialog', { name: t('assign.title') })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: t('help.title') })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('c');
  await expect(page).toHaveURL('/cases/new');
});

test('a key pressed while the address has changed and the pane has not is nobody’s', async ({ page }) => {
  await page.goto('/cases/c1');
  await expect(page.getByText(t('next.mine'))).toBeVisible();
  await page.evaluate(() => {
    const push = history.pushState.bind(history);
    history.pushState = (...given) => {
      push(...given);
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    };
  });
  await page.locator('[data-row]').filter({ hasText: '0915' }).click();
  await expect(page).toHaveURL('/cases/c2');
  await expect(page.getByText('2026-004171')).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('a');
  await expect(page.getByRole('dialog', { name: t('assign.title') })).toBeVisible();
});

test('single keys can be switched off', async ({ page }) => {
  await page.goto('/cases');
  await expect(page.locator('[data-row]')).toHaveCount(8);
  await page.keyboard.press('?');
  await page.getByRole('switch').click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('c');
  await expect(page).toHaveURL('/cases');
});

test('a case is taken, answered and closed, each step offered as the next one (R-298)', async ({
  page,
  bend,
}) => {
  await page.goto('/cases/c3');
  await page.getByRole('button', { name: t('next.take') }).click();
  await page.getByRole('button', { name: t('next.answer'), exact: true }).click();
  const field = page.getByRole('textbox', { name: t('composer.reply') });
  await expect(field).toBeFocused();
  await field.fill('We have mended it.');
  await page.getByRole('combobox', { name: t('composer.outcome') }).click();
  await page.getByTitle(t('outcome.made-good')).click();
  await page.getByRole('button', { name: t('composer.send') }).dblclick();
  await expect(page.getByText(t('next.done'))).toBeVisible();
  await expect(page.getByRole('log')).toContainText('We have mended it.');
  const { keys } = await bend({});
  expect(new Set(keys).size).toBe(2);
  expect(keys).toHaveLength(2);
  await page.getByRole('button', { name: t('next.close') }).click();
  await expect(page.getByText(t('next.closed'))).toBeVisible();
});

test('an inside note looks like nothing a customer could see', async ({ page }) => {
  await page.goto('/cases/c1');
  await page.getByRole('tab', { name: t('composer.note') }).click();
  await expect(page.getByText(t('composer.insideOnly'))).toBeVisible();
  await page.getByRole('textbox', { name: t('composer.note') }).fill('Only for us');
  await page.keyboard.press('Control+Enter');
  const said = page.getByRole('log').getByText('Only for us');
  await expect(said).toBeVisible();
  await expect(said.locator('..')).toHaveCSS('border-style', 'dashed');
  await expect(page.getByRole('textbox', { name: t('composer.note') })).toHaveValue('');
});

test('a colleague who was faster is named; one’s own text stays', async ({ page, bend }) => {
  await page.goto('/cases/c1');
  const field = page.getByRole('textbox', { name: t('composer.reply') });
  await field.fill('My answer');
  await bend({
    record: {
      id: 'c1',
      type: 'CaseAssigned',
      data: { assignee: 'u-lu' },
      changes: { assignee: 'u-lu' },
      by: 'u-gu',
    },
  });
  const alert = page.getByRole('alert').filter({ hasText: t('composer.conflictText') });
  await expect(alert).toBeVisible();
  await expect(field).toHaveValue('My answer');
  await expect(page.getByRole('button', { name: t('composer.send') })).toBeDisabled();
  await alert.getByRole('button', { name: t('composer.seen') }).click();
  await expect(page.getByRole('button', { name: t('composer.send') })).toBeEnabled();
});

test.describe('while the desk is busy', () => {
  test.use({ expectErrors: [/503|409|500|400/] });

  test('the same key is sent again, and the case is filed once', async ({ page, bend }) => {
    await page.goto('/cases/new');
    await bend({ fault: { method: 'POST', path: '/api/v1/cases', status: 503, times: 1 } });
    await page.getByRole('textbox', { name: t('intake.words') }).fill('Soup was cold');
    await page.getByRole('checkbox', { name: t('intake.anonymous') }).check();
    await page.keyboard.press('Control+Enter');
    await expect(page).toHaveURL(/\/cases\/n\d+/);
    expect((await bend({})).keys).toHaveLength(1);
  });

  test('a colleague who has left cannot be given a case, and that is said in words', async ({
    page,
    bend,
  }) => {
    await page.goto('/cases/c1');
    await bend({
      fault: { method: 'POST', path: '/assign', status: 400, code: 'unknown-person', times: 1 },
    });
    await expect(page.getByRole('tab', { name: t('composer.note') })).toBeVisible();
    await page.keyboard.press('a');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('assign.submit') })
      .click();
    await expect(page.getByText(textsOf('zh-CN', 'common')('problem.unknown-person.happened'))).toBeVisible();
  });

  test('a stale version is told, not overwritten', async ({ page, bend }) => {
    await page.goto('/cases/c3');
    await bend({
      fault: { method: 'POST', path: '/assign', status: 409, code: 'version-conflict', times: 1 },
    });
    await page.getByRole('button', { name: t('next.take') }).click();
    await expect(
      page.getByText(textsOf('zh-CN', 'common')('problem.version-conflict.happened')),
    ).toBeVisible();
  });

  test('a failure says what was kept and what to do', async ({ page, bend }) => {
    await page.goto('/cases/c1');
    await bend({
      fault: { method: 'POST', path: '/comment', status: 500, times: 1, more: { traceId: 'tr-77' } },
    });
    await page.getByRole('tab', { name: t('composer.note') }).click();
    await page.getByRole('textbox', { name: t('composer.note') }).fill('Keep me');
    await page.getByRole('button', { name: t('composer.keep') }).click();
    await expect(page.getByRole('alert')).toContainText(textsOf('zh-CN', 'common')('problem.kept'));
    await expect(page.getByRole('alert')).toContainText('tr-77');
    await expect(page.getByRole('textbox', { name: t('composer.note') })).toHaveValue('Keep me');
  });
});

test('what is typed survives a reload', async ({ page }) => {
  await page.goto('/cases/new');
  await page.getByRole('textbox', { name: t('intake.words') }).fill('The guest is still talking');
  await page.reload();
  await expect(page.getByRole('textbox', { name: t('intake.words') })).toHaveValue(
    'The guest is still talking',
  );
});

test('an intake without words or person says what is missing', async ({ page }) => {
  await page.goto('/cases/new');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: t('intake.submit') }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(page.getByText(t('intake.needWords'))).toBeVisible();
  await expect(page.getByRole('textbox', { name: t('intake.words') })).toBeFocused();
});

test('search finds by words and stands in the address', async ({ page }) => {
  await page.goto('/cases');
  await page.getByRole('searchbox').fill('1611');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/cases?q=1611');
  await expect(page.locator('[data-row]')).toHaveCount(1);
  await page.goBack();
  await expect(page.locator('[data-row]')).toHaveCount(8);
});

test('somebody is invited', async ({ page }) => {
  await page.goto('/people');
  await page.getByRole('button', { name: t('people.invite') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('people.name')).fill('Jiang');
  await dialog.getByLabel(t('people.email')).fill('jiang@heting.example');
  await dialog.getByLabel(t('people.roles')).click();
  await page.getByTitle(t('role.cs-agent'), { exact: true }).click();
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: t('people.send') }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'jiang@heting.example' })).toBeVisible();
});

test('a deadline is changed and in force', async ({ page }) => {
  await page.goto('/settings/deadlines');
  const row = page.getByRole('listitem').first();
  await row.getByRole('button').click();
  await row.getByRole('spinbutton').fill('20');
  await row.getByRole('combobox').click();
  await page.getByTitle(t('deadlines.unit.S')).click();
  await row.getByRole('button', { name: t('deadlines.save') }).click();
  await expect(row).toContainText('20');
  await expect(row).toContainText(t('deadlines.version', { version: 2 }));
});

test('who is no administrator finds no administration', async ({ page, bend }) => {
  await bend({ roles: ['cs-agent'] });
  await page.goto('/cases');
  await expect(page.getByRole('link', { name: t('nav.queue') })).toBeVisible();
  await expect(page.getByRole('link', { name: t('nav.people') })).toBeHidden();
});

test.describe('signing up', () => {
  test.use({ expectErrors: [/401|409/] });

  test('a taken address is said beside its field; another one opens the desk', async ({ page, bend }) => {
    await bend({ loggedOut: true });
    await page.goto('/signup');
    await page.getByLabel(t('signUp.businessName')).fill('Heting');
    await page.getByLabel(t('signUp.slug')).fill('taken');
    await page.getByRole('checkbox', { name: t('industry.H') }).check();
    await page.getByLabel(t('signUp.name')).fill('Shen');
    await page.getByLabel(t('signUp.email')).fill('shen@heting.example');
    await page.getByLabel(t('signUp.password')).fill('long enough words');
    await page.getByRole('button', { name: t('signUp.submit') }).click();
    await expect(
      page.getByText(textsOf('zh-CN', 'common')('problem.slug-taken.happened')).first(),
    ).toBeVisible();
    await page.getByLabel(t('signUp.slug')).fill('heting');
    await page.getByRole('button', { name: t('signUp.submit') }).click();
    await expect(page.getByRole('link', { name: /\/p\/heting$/ })).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: phone, hasTouch: true, isMobile: true });

  test('list and case come one after the other, and back leads back', async ({ page }) => {
    await page.goto('/cases');
    await page.locator('[data-row]').filter({ hasText: '1208' }).click();
    await expect(page).toHaveURL('/cases/c1');
    await expect(page.getByText(t('next.mine'))).toBeVisible();
    await expect(page.locator('[data-row]')).toHaveCount(0);
    await page.getByRole('button', { name: t('composer.note') }).click();
    await expect(page).toHaveURL('/cases/c1?write=note');
    await page.getByRole('textbox').fill('From the corridor');
    await page.getByRole('button', { name: t('composer.keep') }).click();
    await expect(page).toHaveURL('/cases/c1');
    await expect(page.getByText('From the corridor')).toBeVisible();
    await page.getByRole('link', { name: t('case.back') }).click();
    await expect(page.locator('[data-row]')).toHaveCount(8);
  });
});
