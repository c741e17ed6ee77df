import type { Page } from '@playwright/test';
import { expect, test, textsOf, type Bend } from './desk';

const t = textsOf('zh-CN', 'console');
const wide = { width: 1440, height: 900 };
const phone = { width: 375, height: 812 };
const gu = { id: 'u-gu', name: 'Gu' };
const band = (page: Page) => page.getByRole('region', { name: t('crises.band.label') });
const field = (page: Page) => page.getByRole('textbox', { name: t('crises.log.label') });
const log = (page: Page) => page.getByRole('log', { name: t('crises.log.title') });
/** The words of the lines sent so far. */
const kept = async (bend: Bend) => (await bend({})).bodies.map((body) => (body as { text: string }).text);
const ticks = (page: Page) => page.locator('[data-tick]');

test.use({ viewport: wide });

test('a crisis that opens shows its band on whatever page one is, and leads to its room', async ({
  page,
  bend,
}) => {
  await page.goto('/people');
  await expect(page.getByText(t('live.live'))).toBeVisible();
  await expect(band(page)).toBeHidden();
  await bend({ crisis: true });
  await expect(band(page)).toContainText(/01:1\d:\d\d/);
  await expect(band(page)).toHaveCSS('background-color', 'rgb(127, 26, 18)');
  await band(page).getByRole('link').click();
  await expect(page).toHaveURL('/crises/x1');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(field(page)).toBeFocused();
});

test('the clock in the band runs', async ({ page, bend }) => {
  await bend({ crisis: true });
  await page.goto('/crises/x1');
  const clock = page.getByRole('timer');
  const before = await clock.innerText();
  await expect(clock).not.toHaveText(before);
});

test('a quiet desk is told what a crisis room is for, and opens one from a case', async ({ page, bend }) => {
  await page.goto('/crises');
  await expect(page.getByText(t('crises.empty'))).toBeVisible();
  await page.goto('/cases/c2');
  await page.getByRole('link', { name: t('crises.fromCase') }).click();
  await page.getByRole('button', { name: t('crises.new.do') }).click();
  await expect(page.getByText(t('crises.new.needType'))).toBeVisible();
  const level = (code: string) => page.getByRole('button', { name: t(`crisisLevel.${code}`) });
  await page.getByRole('button', { name: t('crisisType.theft') }).click();
  await expect(level('operations')).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: t('crisisType.fire') }).click();
  await expect(level('company')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('textbox', { name: t('crises.new.place') })).toHaveValue('0915');
  await page.getByRole('textbox', { name: t('crises.new.words') }).fill('Smoke in the corridor');
  await page.getByRole('button', { name: t('crises.new.do') }).click();
  await expect(page).toHaveURL('/crises/x1');
  const { bodies } = await bend({});
  expect(bodies.at(-1)).toEqual({
    type: 'fire',
    level: 'company',
    place: '0915',
    caseId: 'c2',
    words: 'Smoke in the corridor',
  });
  await page.goto('/cases/c2');
  await expect(
    page.getByRole('link', { name: t('crises.ofCase', { number: 'C-2026-0007' }) }),
  ).toHaveAttribute('href', '/crises/x1');
});

test('informing first is one press; its clock stops', async ({ page, bend }) => {
  await bend({ crisis: true });
  await page.goto('/crises/x1');
  await page.getByRole('button', { name: t('crises.inform.did') }).click();
  await expect(page.getByText(t('crises.inform.done'))).toBeVisible();
  await expect(page.getByRole('button', { name: t('crises.inform.did') })).toBeHidden();
});

test('a step is ticked at once and stands by name and time', async ({ page, bend }) => {
  await bend({ crisis: true });
  await page.goto('/crises/x1');
  const tick = ticks(page).nth(1);
  const name = (await tick.getAttribute('aria-label')) ?? '';
  await tick.click();
  await expect(page.getByRole('button', { name })).toBeHidden();
  await expect(page.getByText(t('crises.steps.count', { all: 8, done: 4 }))).toBeVisible();
  await page.reload();
  await expect(page.getByText(t('crises.steps.count', { all: 8, done: 4 }))).toBeVisible();
});

test('what others decide is theirs to tick', async ({ page, bend }) => {
  await bend({ crisis: true });
  await page.goto('/crises/x1');
  const step = page.getByRole('listitem').filter({ hasText: t('role.spokesperson') });
  await expect(step).toBeVisible();
  await expect(step.getByRole('button')).toHaveCount(0);
});

test('a slip is taken back at once, or later at the step', async ({ page, bend }) => {
  await bend({ crisis: true });
  await page.goto('/crises/x1');
  const informed = page.getByRole('button', { name: t('crises.inform.did') });
  const undo = page.getByRole('button', { name: t('crises.steps.undo'), exact: true });
  await informed.click();
  await page.getByRole('alert').or(page.locator('.ant-message')).getByRole('button').click();
  await expect(informed).toBeVisible();
  await expect(undo).toBeHidden();

  const tick = ticks(page).nth(1);
  const name = (await tick.getAttribute('aria-label')) ?? '';
  await tick.click();
  await page.reload();
  const title = name.replace(t('crises.steps.tick', { title: '' }), '');
  await page.getByRole('button', { name: t('crises.steps.untick', { title }) }).click();
  await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
});

test('steps stand by role when asked', async ({ page, bend }) => {
  await bend({ crisis: true });
  await page.goto('/crises/x1');
  await page.getByRole('button', { name: t('crises.steps.role') }).click();
  await expect(page.getByRole('heading', { level: 3, name: t('role.spokesperson') })).toBeVisible();
});

test('what colleagues do is seen as they do it', async ({ page, bend }) => {
  await bend({ crisis: true });
  await page.goto('/crises/x1');
  await expect.poll(async () => (await bend({})).streams).toBeGreaterThan(0);
  await bend({ act: { id: 'x1', verb: 'log', by: gu, body: { text: 'The doctor is here' } } });
  await expect(log(page)).toContainText('The doctor is here');
});

test('keys walk the steps and lead to the log', async ({ page, bend }) => {
  await bend({ crisis: true });
  await page.goto('/crises/x1');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await expect(page.getByRole('button', { name: t('crises.inform.did') })).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('crises.steps.count', { all: 8, done: 4 }))).toBeVisible();
  await page.keyboard.press('l');
  await expect(field(page)).toBeFocused();
});

test('a line that came in late stands where it happened, and says so', async ({ page, bend }) => {
  await bend({ crisis: true });
  await page.goto('/crises/x1');
  await expect.poll(async () => (await bend({})).streams).toBeGreaterThan(0);
  const at = new Date(Date.now() - 50 * 60_000).toISOString();
  await bend({ act: { id: 'x1', verb: 'log', by: gu, body: { text: 'From the stairwell', at } } });
  const entry = log(page).getByRole('listitem').filter({ hasText: 'From the stairwell' });
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Asia/Shanghai' });
  // Just after midnight the day stands before it.
  await expect(entry.locator('time')).toContainText(time.format(Date.parse(at)));
  await expect(entry).toContainText(t('crises.log.keptAt', { time: '' }).trim());
  await expect(log(page).getByRole('listitem').last()).not.toContainText('From the stairwell');
});

test('a log longer than a page is shown whole, also after lines nobody told of', async ({ page, bend }) => {
  const line = (number: number) => {
    const at = new Date(Date.now() - (300 - number) * 1000).toISOString();
    return { id: `e${number}`, at, keptAt: at, by: gu.id, byName: gu.name, text: `line ${number}.` };
  };
  await bend({ crisis: { log: Array.from({ length: 130 }, (_, index) => line(index + 1)) } });
  await page.goto('/crises/x1');
  await expect(log(page).getByRole('listitem')).toHaveCount(130);
  await expect(log(page).getByRole('listitem').first()).toContainText('line 1.');
  const says = (text: string, deaf: boolean) =>
    bend({ deaf, act: { id: 'x1', verb: 'log', by: gu, body: { text } } });
  await expect(band(page)).toContainText(t('live.live'));
  for (let number = 131; number <= 190; number++) await says(`line ${number}.`, true);
  await says('The doctor is here', false);
  await expect(log(page).getByRole('listitem')).toHaveCount(191);
  await expect(log(page)).toContainText('line 131.');
});

test.describe('the log', () => {
  test.beforeEach(async ({ page, bend }) => {
    await bend({ crisis: true });
    await page.goto('/crises/x1');
    await expect(field(page)).toBeFocused();
  });

  test('keeps line after line on Enter, in their order', async ({ page, bend }) => {
    await page.keyboard.type('one');
    await page.keyboard.press('Enter');
    await page.keyboard.type('two');
    await page.keyboard.press('Enter');
    await expect(field(page)).toHaveValue('');
    await expect.poll(() => kept(bend)).toEqual(['one', 'two']);
    await expect(log(page).getByRole('listitem')).toHaveCount(8);
  });

  test('is not sent by the Enter that picks a word of an input method', async ({ page, bend }) => {
    const client = await page.context().newCDPSession(page);
    await expect(async () => {
      // A window that is not in front yet takes no composition.
      await client.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
      await expect(field(page)).toHaveValue('ni', { timeout: 1_000 });
    }).toPass();
    await field(page).evaluate((area) =>
      area.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, isComposing: true }),
      ),
    );
    // Some browsers say only by the key code that it belongs to a composition.
    await field(page).evaluate((area) =>
      area.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, keyCode: 229 }),
      ),
    );
    await client.send('Input.insertText', { text: '\u4f60' });
    await expect(field(page)).toHaveValue('\u4f60');
    expect((await bend({})).bodies).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => kept(bend)).toEqual(['\u4f60']);
  });

  test('takes a new line by Shift+Enter', async ({ page }) => {
    await page.keyboard.type('one');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('two');
    await expect(field(page)).toHaveValue('one\ntwo');
  });

  test('stays where one reads, and says how much came since', async ({ page, bend }) => {
    const says = (text: string) => bend({ act: { id: 'x1', verb: 'log', by: gu, body: { text } } });
    for (let line = 1; line <= 30; line++) await says(`line ${line}`);
    await expect(log(page).getByText('line 30')).toBeInViewport();
    await log(page).evaluate((pane) => pane.scrollTo(0, 0));
    await expect(log(page).getByText('line 30')).not.toBeInViewport();
    await says('The doctor is here');
    const fresh = page.getByRole('button', { name: t('crises.log.fresh_other', { count: 1 }) });
    await expect(fresh).toBeInViewport();
    await expect(log(page).getByText('The doctor is here')).not.toBeInViewport();
    await fresh.click();
    await expect(log(page).getByText('The doctor is here')).toBeInViewport();
    await expect(fresh).toBeHidden();
    await says('He leaves again');
    await expect(log(page).getByText('He leaves again')).toBeInViewport();
  });

  test('is corrected beside the entry, which stays', async ({ page }) => {
    const entry = log(page).getByRole('listitem').first();
    const before = await entry.locator('p').first().innerText();
    await entry.getByRole('button', { name: t('crises.log.correct') }).click();
    await page.keyboard.type('It was four people');
    await page.keyboard.press('Enter');
    await expect(entry).toContainText('It was four people');
    await expect(entry).toContainText(before);
    await expect(entry).toContainText(t('crises.log.wrong'));
  });
});

test.describe('when somebody is faster, or nobody answers', () => {
  test.use({ expectErrors: [/400|409|500|503|ERR_INCOMPLETE_CHUNKED/] });

  test('a room that is not told what changes says so, and asks by itself', async ({ page, bend }) => {
    await bend({ crisis: true });
    await page.goto('/crises/x1');
    await expect(band(page)).toContainText(t('live.live'));
    await bend({ mute: true, drop: true });
    const [, stale = 'the rest'] = t('crises.band.stale', { time: '|' }).split('|');
    await expect(band(page)).toContainText(stale);
    await bend({ act: { id: 'x1', verb: 'log', by: gu, body: { text: 'The doctor is here' } } });
    await expect(log(page)).toContainText('The doctor is here', { timeout: 15_000 });
  });

  test('a step a colleague has ticked is told with the name', async ({ page, bend }) => {
    await bend({ crisis: true });
    await page.goto('/crises/x1');
    await expect(ticks(page)).toHaveCount(5);
    await bend({ deaf: true, act: { id: 'x1', verb: 'tick', by: gu, body: { step: 's4' } } });
    await ticks(page).nth(1).click();
    await expect(page.getByText(/^Gu/).first()).toBeVisible();
  });

  test('a tick that fails is taken back', async ({ page, bend }) => {
    await bend({ crisis: true, fault: { method: 'POST', path: '/tick', status: 500, times: 1 } });
    await page.goto('/crises/x1');
    await ticks(page).nth(1).click();
    await expect(page.getByText(textsOf('zh-CN', 'common')('problem.unknown.happened'))).toBeVisible();
    await expect(ticks(page)).toHaveCount(5);
  });

  test('settling what changed meanwhile asks to look again', async ({ page, bend }) => {
    await bend({ crisis: true, roles: ['crisis-commander'] });
    await page.goto('/crises/x1');
    await page.getByRole('button', { name: t('crises.about.settle') }).click();
    const dialog = page.getByRole('dialog');
    await bend({
      fault: { method: 'POST', path: '/settle', status: 409, code: 'version-conflict', times: 1 },
    });
    await dialog.getByRole('button', { name: t('crises.settle.do'), exact: true }).click();
    await expect(dialog.getByRole('alert')).toContainText(t('crises.changed.happened'));
    await dialog.getByRole('button', { name: t('crises.settle.do'), exact: true }).click();
    await expect(page.getByText(t('crises.review.wait'))).toBeVisible();
  });

  test('lines that could not be kept wait in their order, survive a reload and are sent once', async ({
    page,
    bend,
  }) => {
    await bend({ crisis: true, fault: { method: 'POST', path: '/log', status: 500, times: 1 } });
    await page.goto('/crises/x1');
    for (const line of ['one', 'two']) {
      await field(page).fill(line);
      await page.keyboard.press('Enter');
    }
    await expect(log(page)).toContainText(t('crises.log.waiting'));
    await page.reload();
    await expect.poll(() => kept(bend)).toEqual(['one', 'two']);
    await expect(log(page)).not.toContainText(t('crises.log.waiting'));
  });

  test('a line refused for good says so, is stepped over and can be sent again', async ({ page, bend }) => {
    await bend({ crisis: true, fault: { method: 'POST', path: '/log', status: 400, times: 1 } });
    await page.goto('/crises/x1');
    for (const line of ['one', 'two']) {
      await field(page).fill(line);
      await page.keyboard.press('Enter');
    }
    await expect(page.getByRole('alert')).toContainText(t('crises.log.failed'));
    await expect.poll(() => kept(bend)).toEqual(['two']);
    await page.getByRole('button', { name: t('crises.log.retry') }).click();
    await expect.poll(() => kept(bend)).toEqual(['two', 'one']);
    await expect(page.getByRole('alert')).toBeHidden();
  });
});

test('a level is raised after its consequence was read', async ({ page, bend }) => {
  await bend({ crisis: true });
  await page.goto('/crises/x1');
  await page.getByRole('button', { name: t('crises.about.raise') }).click();
  const level = t('crisisLevel.top');
  await expect(page.getByRole('dialog')).toContainText(t('crises.raise.then', { level }));
  // A level only ever goes up, so nothing that happens meanwhile stands in its way.
  await bend({ deaf: true, act: { id: 'x1', verb: 'log', by: gu, body: { text: 'More smoke' } } });
  await page.getByRole('button', { name: t('crises.raise.do', { level }) }).click();
  await expect(band(page)).toContainText(level);
});

test('a case is found and linked', async ({ page, bend }) => {
  await bend({ crisis: true });
  await page.goto('/crises/x1');
  await page.getByRole('button', { name: t('crises.linked.add') }).click();
  await page.getByRole('textbox', { name: t('crises.linked.find') }).fill('1611');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('crises.linked.do'), exact: true })
    .click();
  await expect(page.getByRole('link', { name: /2026-004155/ })).toBeVisible();
});

test('the end: settled, the band goes, what was learnt is kept', async ({ page, bend }) => {
  await bend({ crisis: true });
  await page.goto('/crises/x1');
  await page.getByRole('button', { name: t('crises.about.settle') }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(t('crises.settle.left_other', { count: 6 }));
  await dialog.getByRole('button', { name: t('crises.settle.do'), exact: true }).click();
  await page.getByRole('textbox', { name: t('crises.review.title') }).fill('Samples every day');
  await page.getByRole('button', { name: t('crises.review.do') }).click();
  await expect(page.getByText(t('crises.review.done'))).toBeVisible();
  await page.goto('/cases');
  await expect(page.locator('[data-row]').first()).toBeVisible();
  await expect(band(page)).toBeHidden();
});

test.describe('on a phone', () => {
  test.use({ viewport: phone, hasTouch: true, isMobile: true });

  test('one’s own step stands under one large button, the log under the thumb', async ({ page, bend }) => {
    await bend({ crisis: true });
    await page.goto('/crises/x1');
    const did = page.getByRole('button', { name: t('crises.steps.did'), exact: true });
    await expect(did).toHaveCSS('height', '56px');
    await did.tap();
    await expect(did).toBeHidden();
    await field(page).fill('From the kitchen');
    await page.getByRole('button', { name: t('crises.log.send') }).tap();
    await page.getByRole('tab', { name: t('crises.log.title') }).tap();
    await expect(page).toHaveURL('/crises/x1?tab=log');
    await expect(log(page).getByText('From the kitchen')).toBeInViewport();
    await page.getByRole('link', { name: t('crises.back') }).tap();
    await expect(page).toHaveURL('/crises');
  });
});
