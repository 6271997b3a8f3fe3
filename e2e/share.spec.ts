/** Passing a scenario on: as a link, as JSON, as the manual's table. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { LEAVING, linkTo, openDocument } from './scenarios.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const clipboard = async (page: Page): Promise<string> => page.evaluate(async () => navigator.clipboard.readText());

test('Share copies the link and says how long it is', async ({ page }) => {
  await openDocument(page, LEAVING, 6);
  await page.getByRole('banner').getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('region', { name: 'Notice' })).toContainText('Link copied');
  const copied = await clipboard(page);
  expect(new URL(copied).hash).toBe(linkTo(LEAVING, 6));
  const panel = page.getByRole('region', { name: 'Share' });
  await expect(panel).toContainText(`${String(copied.length)} characters`);
  await expect(panel.locator('[data-link-length]')).toHaveAttribute('data-link-length', String(linkTo(LEAVING, 6).length));
  await expectNoAxeViolations(page);
});

test('what was copied opens the same moment elsewhere', async ({ page, context }) => {
  await openDocument(page, LEAVING, 7);
  await page.keyboard.press('s');
  await expect(page.getByRole('region', { name: 'Notice' })).toContainText('Link copied');
  const other = await context.newPage();
  await other.goto(await clipboard(page));
  await expect(other.getByRole('group', { name: 'Time' })).toContainText('step 7 of 8');
  await expect(other).toHaveTitle(/B leaves a conference/);
});

test('copies the scenario as JSON that opens again', async ({ page }) => {
  await openDocument(page, LEAVING, 6);
  await page.getByRole('banner').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Copy as JSON' }).click();
  await expect(page.getByRole('region', { name: 'Notice' })).toContainText('JSON copied');
  expect(JSON.parse(await clipboard(page))).toEqual(LEAVING);
});

test('copies and saves the table', async ({ page }) => {
  await openDocument(page, LEAVING, 8);
  await page.keyboard.press('s');
  const panel = page.getByRole('region', { name: 'Share' });
  await panel.getByRole('button', { name: 'Copy as Markdown table' }).click();
  await expect(page.getByRole('region', { name: 'Notice' })).toContainText('Markdown table copied');
  expect(await clipboard(page)).toMatch(/\|.*A.*\|.*B.*\|.*C.*\|/);
  const [saved] = await Promise.all([page.waitForEvent('download'), panel.getByRole('button', { name: 'Download JSON' }).click()]);
  expect(saved.suggestedFilename()).toBe('b-leaves-a-conference-of-three.json');
  expect(JSON.parse(readFileSync(await saved.path(), 'utf8'))).toEqual(LEAVING);
});
