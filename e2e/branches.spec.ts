/** Acting in the past begins a branch; branches are named, compared, thrown away and brought back. */
import type { Locator, Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { LEAVING, openDocument } from './scenarios.ts';

const where = (page: Page): Locator => page.getByRole('group', { name: 'Time' });
const offers = (page: Page): Locator => page.getByRole('region', { name: 'What can happen here?' });
const branches = (page: Page): Locator => page.locator('[data-branch]');

/** At step 6 C leaves in place of B. */
async function fork(page: Page): Promise<void> {
  await openDocument(page, LEAVING, 6);
  await page.keyboard.press('w');
  await offers(page).getByRole('region', { name: 'Requests of C' }).locator('[data-request="TReleaseCall"]').click();
  await page.keyboard.press('Escape');
}

test('what can happen is listed by device, refused requests with their reasons behind a switch', async ({ page }) => {
  await openDocument(page, LEAVING, 6);
  await page.keyboard.press('w');
  await expect(offers(page).locator('[data-request="TReleaseCall"]')).toHaveCount(3);
  await expect(offers(page).locator('[aria-disabled="true"]')).toHaveCount(0);
  await page.getByRole('checkbox', { name: /Refused too/ }).check();
  const refused = offers(page).getByRole('region', { name: 'Requests of A' }).locator('[data-request="TAnswerCall"]');
  await expect(refused).toHaveAttribute('aria-disabled', 'true');
  await expect(refused).toHaveAccessibleDescription(/.{12,}/);
  await expectNoAxeViolations(page);
  await page.getByRole('searchbox', { name: 'Filter requests' }).fill('hold');
  await expect(offers(page).locator('[data-request="TReleaseCall"]')).toHaveCount(0);
  await expect(offers(page).locator('[data-request="THoldCall"]')).not.toHaveCount(0);
});

test('pointing at an offer shows what it would send; leaving takes it away', async ({ page }) => {
  await openDocument(page, LEAVING, 6);
  await page.keyboard.press('w');
  const hold = offers(page).getByRole('region', { name: 'Requests of A' }).locator('[data-request="THoldCall"]');
  await hold.hover();
  await expect(page.locator('[data-ghost]').first()).toBeVisible();
  await page.getByRole('heading', { name: 'What can happen here?' }).hover();
  await expect(page.locator('[data-ghost]')).toHaveCount(0);
});

test('acting in the past begins a branch and keeps the old one', async ({ page }) => {
  await fork(page);
  await expect(where(page)).toContainText('step 7 of 7');
  await page.keyboard.press('b');
  await expect(branches(page)).toHaveCount(2);
  await expect(branches(page).nth(1)).toContainText('Step 7: TReleaseCall by C');
  await expect(branches(page).nth(1)).toContainText('leaves "Main" after step 6');
  await branches(page).nth(0).getByRole('button', { name: /^Main/ }).click();
  await expect(where(page)).toContainText('step 7 of 8');
  await expectNoAxeViolations(page);
});

test('a step that comes next anyway only moves on', async ({ page }) => {
  await openDocument(page, LEAVING, 6);
  await page.keyboard.press('w');
  await offers(page).getByRole('region', { name: 'Requests of B' }).locator('[data-request="TReleaseCall"]').click();
  await expect(where(page)).toContainText('step 7 of 8');
  await page.keyboard.press('b');
  await expect(branches(page)).toHaveCount(1);
});

test('a branch is named', async ({ page }) => {
  await fork(page);
  await page.keyboard.press('b');
  await page.getByRole('button', { name: 'Rename Step 7: TReleaseCall by C' }).click();
  await page.keyboard.type('C goes first');
  await page.keyboard.press('Enter');
  await expect(branches(page).nth(1)).toContainText('C goes first');
  await expect(page.getByRole('banner')).toContainText('C goes first');
});

test('a branch thrown away comes back with undo', async ({ page }) => {
  await fork(page);
  await page.keyboard.press('b');
  await page.getByRole('button', { name: /^Throw Step 7/ }).click();
  await expect(branches(page)).toHaveCount(1);
  await expect(where(page)).toContainText('step 6 of 8');
  await page.getByRole('region', { name: 'Notice' }).getByRole('button', { name: 'Undo' }).click();
  await expect(branches(page)).toHaveCount(2);
});

test('two branches are compared side by side', async ({ page }) => {
  await fork(page);
  await page.keyboard.press('b');
  await page.getByRole('button', { name: 'Compare two branches' }).click();
  const table = page.getByRole('region', { name: 'Compare' }).getByRole('table');
  await expect(table).toHaveAccessibleName('Main and Step 7: TReleaseCall by C, side by side');
  await expect(table).toContainText('Steps 1 to 6 are alike');
  await expectNoAxeViolations(page);
});
