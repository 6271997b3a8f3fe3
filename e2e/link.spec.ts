/** The address bar always is the link: what it holds comes back whole, and a wrong one loses nothing. */
import type { Locator, Page } from '@playwright/test';
import { decodeLink, type LinkSelection } from '../src/share/index.ts';
import { expect, openScenario, test } from './fixtures.ts';
import { LEAVING, linkTo, openDocument } from './scenarios.ts';

const where = (page: Page): Locator => page.getByRole('group', { name: 'Time' });
const notice = (page: Page): Locator => page.getByRole('region', { name: 'Notice' });
const heading = (page: Page): Locator => page.locator('[data-detail]').getByRole('heading', { level: 2 });
const hash = (page: Page): string => new URL(page.url()).hash;

/** How each kind of thing is chosen in the page, what the link then holds, and what the detail then is about. */
const CHOSEN: readonly (readonly [string, string, LinkSelection, string | RegExp])[] = [
  [
    'an event',
    '#timeline [data-event="EventPartyDeleted"][data-dn="C"][data-step="7"]',
    { kind: 'event', step: 7, index: 2, stream: 'dn' },
    'EventPartyDeleted at C',
  ],
  ['a party', '#canvas [data-party="A@1"]', { kind: 'party', dn: 'A', connID: '1' }, /A.*call 1/],
  ['a device', '#canvas [data-dn="C"]', { kind: 'device', dn: 'C' }, /C/],
  ['a call', '#canvas [data-connid="1"]', { kind: 'call', connID: '1' }, 'Call 1'],
];

for (const [name, selector, selection, told] of CHOSEN) {
  test(`steps, devices, the moment and ${name} that is chosen come back from the link`, async ({ page, context }) => {
    await openDocument(page, LEAVING, 7);
    await page.locator(selector).click();
    await expect(heading(page)).toHaveText(told);
    await expect.poll(() => decodeLink(hash(page))).toMatchObject({ ok: true, value: { document: LEAVING, at: 7, selection } });
    const other = await context.newPage();
    await openScenario(other, hash(page));
    await expect(where(other)).toContainText('step 7 of 8');
    await expect(heading(other)).toHaveText(told);
    expect(hash(other)).toBe(hash(page));
  });
}

test('what is done in the page is in the link at once', async ({ page }) => {
  await openDocument(page, { ...LEAVING, steps: LEAVING.steps.slice(0, 6) }, 6);
  await page.keyboard.press('w');
  await page.getByRole('region', { name: 'Requests of C' }).locator('[data-request="TReleaseCall"]').click();
  await expect
    .poll(() => decodeLink(hash(page)))
    .toMatchObject({
      ok: true,
      value: { at: 7, document: { steps: [...LEAVING.steps.slice(0, 6), { request: 'TReleaseCall', thisDN: 'C' }] } },
    });
});

for (const [name, wrong, title] of [
  ['newer', '#/99/abc', 'A link from a newer Partyline'],
  ['damaged', linkTo(LEAVING).slice(0, -4), 'A damaged link'],
  ['strange', '#/nothing-like-it', /Not a link to a scenario|A damaged link/],
] as const) {
  test(`a ${name} link leaves scenario, moment, choice, branches and undo as they were`, async ({ page }) => {
    await openDocument(page, LEAVING, 6);
    await page.keyboard.press('w');
    await page.getByRole('region', { name: 'Requests of C' }).locator('[data-request="TReleaseCall"]').click();
    await page.keyboard.press('Escape');
    await page.locator('#timeline [data-event="EventReleased"][data-dn="C"][data-step="7"]').click();
    await expect(heading(page)).toHaveText('EventReleased at C');
    await expect.poll(() => decodeLink(hash(page))).toMatchObject({ ok: true, value: { at: 7, selection: { kind: 'event', step: 7 } } });
    await page.evaluate((to) => {
      location.hash = to;
    }, wrong);
    await expect(notice(page)).toContainText(title);
    await expect(notice(page)).toContainText('What was open is still open.');
    // It stays to be seen until something else is opened or made.
    expect(hash(page)).toBe(wrong);
    await expect(where(page)).toContainText('step 7 of 7');
    await expect(heading(page)).toHaveText('EventReleased at C');
    await page.keyboard.press('b');
    await expect(page.locator('[data-branch]')).toHaveCount(2);
    await expect(page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true })).not.toHaveAttribute('aria-disabled');
  });
}

test('undo keeps the event that is explained, as long as it is there', async ({ page }) => {
  await openDocument(page, LEAVING, 6);
  await page.keyboard.press('w');
  await page.getByRole('region', { name: 'Requests of C' }).locator('[data-request="TReleaseCall"]').click();
  await page.keyboard.press('Escape');
  await page.locator('#timeline [data-event="EventPartyAdded"][data-dn="A"][data-step="6"]').click();
  await page.keyboard.press('Control+z');
  await expect(where(page)).toContainText('step 6 of 8');
  await expect(heading(page)).toHaveText('EventPartyAdded at A');
});

test('a browser that tells sizes late is no failure of the page; a failure is one', async ({ page }) => {
  await openDocument(page, LEAVING, 6);
  // What it leads to is drawn by the time this resolves.
  const fail = async (message: string): Promise<void> => {
    await page.evaluate(async (text) => {
      window.dispatchEvent(new ErrorEvent('error', { message: text }));
      for (let n = 0; n < 3; n += 1) await new Promise(requestAnimationFrame);
    }, message);
  };
  await fail('ResizeObserver loop completed with undelivered notifications.');
  expect(await notice(page).count()).toBe(0);
  await fail('Uncaught Error: something');
  await expect(notice(page)).toContainText('That did not work');
});

test('what is pasted opens: a link within a sentence, steps in words; a line that says nothing is named', async ({ page }) => {
  await openScenario(page);
  const paste = async (text: string): Promise<void> => {
    await page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', pasted);
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, text);
  };
  await paste(`See (https://example.org/partyline/${linkTo(LEAVING, 6)}).`);
  await expect(where(page)).toContainText('step 6 of 8');
  await paste('1. A calls B\n2. B answers\n3. A holds call 1');
  await expect(where(page)).toContainText('step 3 of 3');
  await expect(page.locator('[data-party="A@1"]')).toHaveAttribute('data-state', 'Held');
  await paste('A calls B\nB anwsers');
  await expect(notice(page)).toContainText('Line 2, "B anwsers", is no step in words. Was "answers" meant?');
  await expect(where(page)).toContainText('step 3 of 3');
});
