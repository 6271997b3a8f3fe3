/** How the switch is set: the panel of options, what an option changed, and two settings of one scenario side by side. */
import type { Locator, Page } from '@playwright/test';
import type { ScenarioDocument } from '../src/scenario/index.ts';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { openDocument } from './scenarios.ts';

const INVITED: ScenarioDocument = {
  scenario: 1,
  devices: [{ dn: 'A' }, { dn: 'B' }, { dn: 'C' }],
  options: { 'single-step-conference-joins': 'at-once' },
  steps: [
    { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
    { request: 'TAnswerCall', thisDN: 'B' },
    { request: 'TSingleStepConference', thisDN: 'B', otherDN: 'C' },
  ],
};
const UNANSWERED: ScenarioDocument = {
  scenario: 1,
  options: { 'agent-no-answer-action': 'notready', 'agent-no-answer-overflow': 'recall' },
  devices: [
    { dn: 'X', kind: 'external' },
    { dn: 'Q', kind: 'acd-queue', agents: ['B'] },
    { dn: 'B', agentID: '4711' },
  ],
  steps: [
    { request: 'TAgentLogin', thisDN: 'B' },
    { request: 'TAgentSetReady', thisDN: 'B' },
    { action: 'Dial', thisDN: 'X', otherDN: 'Q' },
    { action: 'Divert', thisDN: 'Q', otherDN: 'B' },
    { action: 'NoAnswer', thisDN: 'B' },
  ],
};
/** The picture in light and in dark: `name.png` and `name-dark.png`. */
async function pictured(page: Page, seen: Locator, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await expect(seen).toHaveScreenshot(`${name}.png`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(seen).toHaveScreenshot(`${name}-dark.png`);
  await page.emulateMedia({ colorScheme: 'light' });
}
const panel = (page: Page): Locator => page.getByRole('region', { name: 'How the switch is set' });

test('options are searched, set one by one and all at once; what they changed is marked and explained', async ({ page }) => {
  await openDocument(page, INVITED, 3);
  await page.keyboard.press('o');
  await expect(panel(page)).toContainText('1 of');
  await expect(panel(page).locator('[data-effect]')).toHaveCount(2);
  await expect(page.locator('#timeline [data-options="single-step-conference-joins"]')).toHaveCount(2);
  await expectNoAxeViolations(page);
  await pictured(page, panel(page), 'switch');

  await page.locator('#timeline [data-event="EventPartyAdded"][data-dn="A"]').click();
  await expect(page.locator('[data-detail] [data-option="single-step-conference-joins"]')).toContainText(
    'By default this event is not sent.',
  );
  await pictured(page, page.locator('#timeline'), 'option-effect');
  await pictured(page, page.locator('[data-detail] [data-option="single-step-conference-joins"]'), 'option-effect-why');

  await panel(page).getByLabel('Search the options').fill('bytes');
  await expect(panel(page).locator('[data-option]')).toHaveCount(1);
  await panel(page).getByLabel('Search the options').fill('');
  await panel(page).getByLabel('Differing only').check();
  await expect(panel(page).locator('[data-option]')).toHaveCount(1);
  await panel(page).getByRole('button', { name: 'Manual' }).click();
  await expect(panel(page)).toContainText('Every option has its default.');
  await expect(page.locator('#timeline [data-options]')).toHaveCount(0);
  await panel(page).getByLabel('Differing only').uncheck();
  await panel(page).locator('[data-option="consult-user-data"]').getByLabel('Value').selectOption('joint');
  await expect(panel(page).locator('[data-option="consult-user-data"]')).toHaveAttribute('data-differs', 'true');
});

test('two settings of one scenario side by side', async ({ page }) => {
  await openDocument(page, INVITED, 3);
  await page.keyboard.press('o');
  await panel(page).getByRole('button', { name: 'Compare' }).click();
  const compare = page.getByRole('region', { name: 'Compare' });
  await expect(compare.getByLabel('Left').locator('option:checked')).toHaveText('Main, switch as Manual');
  await expect(compare.locator('.cmp__row--event[data-likeness="right"]')).toHaveCount(2);
});

test('an agent who does not answer is set not ready, and the call waits in the queue again', async ({ page }) => {
  await openDocument(page, UNANSWERED, 5);
  await expect(page.locator('#timeline [data-event="EventAgentNotReady"][data-dn="B"][data-step="5"]')).toHaveAttribute(
    'data-options',
    'agent-no-answer-action',
  );
  await expect(page.locator('#timeline [data-event="EventQueued"][data-dn="Q"][data-step="5"]')).toBeVisible();
  await pictured(page, page.locator('#timeline'), 'agent-does-not-answer');
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the panel fits, and what an option changed is marked', async ({ page }) => {
    await openDocument(page, INVITED, 3);
    await page.keyboard.press('o');
    await expect(panel(page).locator('[data-effect]')).toHaveCount(2);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    await pictured(page, panel(page), 'switch-narrow');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNoAxeViolations(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await expect(page.locator('#timeline [data-options="single-step-conference-joins"]').first()).toBeVisible();
    await pictured(page, page.locator('#timeline'), 'option-effect-narrow');
  });

  test('an agent who does not answer', async ({ page }) => {
    await openDocument(page, UNANSWERED, 5);
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await expect(page.locator('#timeline [data-event="EventAgentNotReady"][data-dn="B"][data-step="5"]')).toBeVisible();
    await pictured(page, page.locator('#timeline'), 'agent-does-not-answer-narrow');
  });
});
