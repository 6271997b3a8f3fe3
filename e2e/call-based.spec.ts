/** The timeline as a client sees it that monitors calls: lanes, lives, connecting clients, the deprecated abstract DN. */
import type { Locator, Page } from '@playwright/test';
import type { ScenarioDocument } from '../src/scenario/index.ts';
import { encodeLink } from '../src/share/index.ts';
import { expect, expectNoAxeViolations, openScenario, test } from './fixtures.ts';

const CONFERENCE: ScenarioDocument = {
  scenario: 1,
  title: 'A conference, call by call',
  devices: [{ dn: 'A' }, { dn: 'B', name: 'Bea' }, { dn: 'C' }],
  steps: [
    { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
    { request: 'TAnswerCall', thisDN: 'B' },
    { request: 'TUpdateUserData', thisDN: 'B', userData: { Color: 'red' } },
    { request: 'TDeleteUserData', thisDN: 'B' },
    { request: 'TInitiateConference', thisDN: 'B', otherDN: 'C' },
    { request: 'TAnswerCall', thisDN: 'C' },
    { request: 'TCompleteConference', thisDN: 'B', connID: '2', otherConnID: '1' },
    { request: 'TReleaseCall', thisDN: 'A' },
    { request: 'TReleaseCall', thisDN: 'B' },
  ],
};

const open = async (page: Page, at = CONFERENCE.steps.length): Promise<void> =>
  openScenario(page, encodeLink({ document: CONFERENCE, at, streams: ['call'] }));
const calls = (page: Page): Locator => page.getByRole('region', { name: 'Call-based events', exact: true });
const event = (page: Page, step: number, name: string): Locator =>
  calls(page).locator(`[data-event="${name}"][data-step="${step}"][data-stream="call"]`);

test('shows each call from its creation to its deletion, and what it became part of', async ({ page }) => {
  await open(page, 7);
  await expect(calls(page).getByRole('list', { name: 'Calls' }).getByRole('button')).toHaveText([
    /call 1 steps 1–9 2 changes · took in call 2 · Released by B/,
    /call 2 steps 5–7 Merged into call 1: conference by B/,
  ]);
  await expect(event(page, 7, 'EventCallDeleted')).toHaveText(/2\s*CallDeleted.*Cause 12.*RefConnID 1.*CtrlParty B/);
  await expect(event(page, 7, 'EventCallDeleted')).toBeInViewport();
});

test('explains every attribute of an event, those that are absent as well', async ({ page }) => {
  await open(page, 4);
  await event(page, 4, 'EventCallDataChanged').click();
  const detail = page.getByRole('region', { name: 'EventCallDataChanged of call 1' });
  await expect(detail.locator('[data-attribute="UserData"]')).toContainText(/empty list.*The user data was deleted/);
  await detail.getByText(/^Not present/).click();
  await expect(detail.locator('[data-attribute="CallType"]')).toContainText('It did not change');
  await detail.press('Escape');
  await expect(detail).toBeHidden();
});

test('tells a client that connects of the calls there are, and the step can be undone', async ({ page }) => {
  await open(page, 6);
  await calls(page).getByRole('button', { name: 'A client connects' }).click();
  await expect(event(page, 7, 'EventCallCreated')).toHaveCount(2);
  await expect(calls(page).getByText('told again')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(calls(page).getByText('told again')).toHaveCount(0);
});

test('shows the deprecated abstract DN when asked, and marks it', async ({ page }) => {
  await open(page);
  await expect(event(page, 9, 'EventReleased')).toHaveCount(0);
  await calls(page)
    .getByRole('checkbox', { name: /abstract DN/ })
    .check();
  await expect(event(page, 9, 'EventReleased')).toHaveAccessibleName(/EventReleased, call 1, deprecated, .*ThisDN Switch::/);
});

test('a call that is chosen here is chosen on the canvas, and the link says which stream is shown', async ({ page }) => {
  await open(page, 6);
  await calls(page)
    .getByRole('list', { name: 'Calls' })
    .getByRole('button', { name: /^call 2/ })
    .click();
  await expect(page.getByRole('heading', { name: 'Call 2', exact: true })).toBeVisible();
  const link = new URL(page.url()).hash;
  await page.getByRole('radio', { name: 'DNs' }).click();
  await expect(calls(page)).toHaveCount(0);
  await expect.poll(() => new URL(page.url()).hash).not.toBe(link);
  await page.getByRole('radio', { name: 'calls' }).click();
  await page.getByRole('button', { name: 'Beside the DN events' }).click();
  await expect(page.locator('[data-stream="dn"][data-step="6"]').first()).toBeVisible();
  await expect(calls(page)).toBeVisible();
});

test('a call that is chosen on the canvas shows its life: made, changed, what it took in, ended', async ({ page }) => {
  await openScenario(page, encodeLink({ document: CONFERENCE, at: 7 }));
  await page.locator('.react-flow [data-connid="1"]').first().click();
  await expect(page.getByRole('heading', { name: 'Call 1', exact: true })).toBeVisible();
  const changes = page.getByRole('region', { name: 'Changes' }).getByRole('listitem');
  await expect(changes).toHaveText(['step 3 UserData Color=red, by B', 'step 4 UserData empty list, by B', 'step 7 took in call 2']);
  await expect(page.getByRole('region', { name: 'Life' })).toContainText(/step 1.*step 9, released/s);
  await expectNoAxeViolations(page);
  await changes.first().getByRole('button').click();
  await expect(page.getByRole('region', { name: 'Call', exact: true })).toContainText('Color=red');
});

for (const [name, size] of [
  ['wide', { width: 1280, height: 800 }],
  ['narrow', { width: 390, height: 844 }],
] as const) {
  test(`reads well and has no accessibility violations, ${name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await open(page, 7);
    if (name === 'narrow') await page.getByRole('tab', { name: 'Timeline' }).click();
    await calls(page)
      .getByRole('checkbox', { name: /abstract DN/ })
      .check();
    await expect(event(page, 7, 'EventCallDeleted')).toBeInViewport();
    await expectNoAxeViolations(page);
    await expect(page).toHaveScreenshot(`call-based-${name}.png`);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNoAxeViolations(page);
    await expect(page).toHaveScreenshot(`call-based-${name}-dark.png`);
  });
}
