/** Two runs side by side: branches, and one scenario under both profiles. */
import type { Locator, Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { LEAVING, openDocument } from './scenarios.ts';

const panel = (page: Page): Locator => page.getByRole('region', { name: 'Compare' });

/** Releases A where the scenario releases B: a second branch. */
async function branchOff(page: Page): Promise<void> {
  await openDocument(page, LEAVING, 6);
  await page.keyboard.press('w');
  await page.getByRole('region', { name: 'Requests of A' }).locator('[data-request="TReleaseCall"]').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await page.getByRole('button', { name: 'Compare two branches' }).click();
  await expect(panel(page)).toBeVisible();
}

test('a branch beside the one it left: what is alike together, what differs by sign and word', async ({ page }) => {
  await branchOff(page);
  await expect(panel(page)).toContainText('Steps: 6 alike, 1 changed, 1 only left.');
  await expect(panel(page)).toContainText('Steps 1 to 6 are alike');
  const changed = panel(page).locator('.cmp__row--event[data-likeness="changed"]');
  await expect(changed).toHaveCount(1);
  await expect(changed).toContainText(/changed.*EventPartyDeleted at C.*OtherDN B.*EventPartyDeleted at C.*OtherDN A/s);
  await expect(panel(page).locator('.cmp__row--event[data-likeness="right"]').first()).toContainText('only right');
  await expectNoAxeViolations(page);
});

test('an event opens on its own branch', async ({ page }) => {
  await branchOff(page);
  await panel(page).locator('[data-compared="EventReleased"][data-dn="B"]').first().click();
  await expect(page.locator('[data-detail]').getByRole('heading', { level: 2 })).toHaveText('EventReleased at B');
  await expect(page.locator('#timeline [data-event="EventReleased"][data-step="7"]')).toHaveAttribute('aria-pressed', 'true');
});

test('the same branch under both profiles', async ({ page }) => {
  await branchOff(page);
  await panel(page).getByLabel('Right').selectOption({ label: 'Main, as Voice Microservices' });
  await expect(panel(page)).toContainText('CallThreadID');
  const first = panel(page).locator('.cmp__row--event').first();
  await expect(first.locator('[data-differs="id"]').last()).toContainText('EventDialing');
  await expect(first.locator('[data-differs="id"]').first()).toContainText('absent');
});

test('all steps, or the differences alone', async ({ page }) => {
  await branchOff(page);
  await panel(page).getByRole('radio', { name: 'All steps' }).click();
  await expect(panel(page).locator('.cmp__step[data-likeness="same"]')).toHaveCount(6);
});

test('how it looks', async ({ page }) => {
  await branchOff(page);
  await page.mouse.move(0, 0);
  await expect(panel(page)).toHaveScreenshot('compare.png');
});

test('how both profiles look side by side', async ({ page }) => {
  await branchOff(page);
  await panel(page).getByLabel('Right').selectOption({ label: 'Main, as Voice Microservices' });
  await expect(panel(page)).toContainText('CallThreadID');
  const notice = page.getByRole('region', { name: 'Notice' });
  await notice.getByRole('button').last().click();
  await expect(notice).toHaveCount(0);
  await page.mouse.move(0, 0);
  await expect(panel(page)).toHaveScreenshot('compare-profiles.png');
});
