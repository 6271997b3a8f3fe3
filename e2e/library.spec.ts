/** The library: found by name or by what happens in a model; opened where its precondition holds. */
import type { Locator, Page } from '@playwright/test';
import { expect, expectNoAxeViolations, openScenario, test } from './fixtures.ts';

const entries = (page: Page): Locator => page.locator('[data-model]');

async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await page.getByRole('searchbox', { name: 'Search the library' }).fill(query);
}

test('lists every model of the catalogue by group, those that are not done with the reason', async ({ page }) => {
  await openScenario(page);
  await search(page, '');
  const lead = await page.locator('.panel__lead').innerText();
  const [, all, done] = /^(\d+) call models, (\d+) of them run/.exec(lead) ?? [];
  await expect(entries(page)).toHaveCount(Number(all));
  await expect(page.locator('button[data-model]')).toHaveCount(Number(done));
  for (const missing of await page.locator('div[data-model]').all()) await expect(missing).toContainText(/not done.+/s);
});

test('finds a model by its title and by a role that appears in it', async ({ page }) => {
  await openScenario(page);
  await search(page, 'delete from conf');
  await expect(entries(page).first()).toContainText('Delete from conference');
  await page.getByRole('searchbox').fill('DeletedBy');
  await expect(page.locator('[data-model="release-from-conference"]')).toContainText(
    /DeletedBy step 6, A: EventPartyDeleted, ThirdPartyDNRole/,
  );
  await page.getByRole('searchbox').fill('THoldCall');
  await expect(entries(page)).not.toHaveCount(0);
});

test('shows a model at a glance before it is opened', async ({ page }) => {
  await openScenario(page);
  await search(page, 'release from conference');
  await page.getByRole('button', { name: 'Release from conference at a glance' }).click();
  const table = page.getByRole('region', { name: 'Release from conference at a glance' });
  await expect(table.getByRole('columnheader')).toHaveText(['Step', 'A', 'B', 'C']);
  await expect(table.getByRole('row', { name: /^6 / })).toHaveText(/EventPartyDeleted.*TReleaseCall.*EventReleased.*EventPartyDeleted/);
  await expectNoAxeViolations(page);
});

test('a search that finds nothing says what could be found', async ({ page }) => {
  await openScenario(page);
  await search(page, 'xyzzy');
  await expect(page.getByText('No model has "xyzzy"')).toBeVisible();
  await page.getByRole('button', { name: 'Show all models' }).click();
  await expect(entries(page)).not.toHaveCount(0);
});

test('opens a model at its precondition, by keys alone', async ({ page }) => {
  await openScenario(page);
  await search(page, 'delete from conference');
  await expect(entries(page).first()).toContainText('Delete from conference');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/Delete from conference/);
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  await expect(page.locator('[data-time="next"][data-row="request"]')).toContainText('TDeleteFromConference');
});

test('a new scenario begins with its devices', async ({ page }) => {
  await openScenario(page);
  await page.getByRole('banner').getByRole('button', { name: 'Release from conference' }).click();
  await page.getByRole('menuitem', { name: 'New scenario' }).click();
  const panel = page.getByRole('region', { name: 'Devices and scenario' });
  await panel.getByRole('button', { name: 'Add A, B and C' }).click();
  await expect(panel.locator('[data-device]')).toHaveCount(3);
  await panel.getByRole('button', { name: 'Add a device' }).click();
  await page.getByRole('menuitem', { name: /^External/ }).click();
  await expect(panel.locator('[data-device="X"]')).toBeVisible();

  const b = panel.locator('[data-device="B"]');
  await b.getByRole('textbox', { name: 'DN' }).fill('A');
  await expect(b).toContainText('A is there already.');
  await b.getByRole('textbox', { name: 'DN' }).fill('4711');
  await page.keyboard.press('Enter');
  await expect(panel.locator('[data-device="4711"]')).toBeVisible();
  await panel.locator('[data-device="4711"]').getByRole('textbox', { name: 'Name' }).fill('Bea');
  await page.keyboard.press('Enter');
  await panel.locator('[data-device="C"]').getByRole('combobox', { name: 'When called' }).selectOption('is busy');
  await panel.getByRole('button', { name: 'Remove X' }).click();
  await expect(panel.locator('[data-device]')).toHaveCount(3);
  await panel.getByRole('button', { name: 'Close Devices and scenario' }).click();
  await expect(page.locator('[data-dn="4711"]').first()).toContainText('Bea');
});
