/** One scenario, T-Server's events or Voice Microservices' records: the switch between them. */
import type { Locator, Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { LEAVING, openDocument } from './scenarios.ts';

const profile = (page: Page): Locator => page.getByRole('combobox', { name: 'Events as' });
const where = (page: Page): Locator => page.getByRole('group', { name: 'Time' });
const detail = (page: Page): Locator => page.locator('[data-detail]');

async function switchTo(page: Page, name: string): Promise<void> {
  await page.keyboard.press('d');
  await profile(page).selectOption({ label: name });
  await page.getByRole('button', { name: 'Close Devices and scenario' }).click();
}

test('keeps steps, moment, branches and selection; undo takes it back; the link has it', async ({ page }) => {
  await openDocument(page, LEAVING, 7, { kind: 'event', step: 7, index: 0, stream: 'dn' });
  const plain = page.url();
  await expect(detail(page)).toBeVisible();
  await expect(detail(page)).not.toContainText('As a record of the stream');
  await switchTo(page, 'Voice Microservices');
  await expect(where(page)).toContainText('step 7 of 8');
  await expect(detail(page)).toContainText('As a record of the stream voice-callthread');
  await expect.poll(() => page.url()).not.toBe(plain);
  const link = page.url();

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.locator('[data-event="EventPartyDeleted"][data-dn="A"][data-step="7"]').click();
  await expect(detail(page)).toContainText('EventPartyDeleted at A');
  await expect(detail(page)).not.toContainText('As a record of the stream');
  await expect.poll(() => page.url()).toBe(plain);

  await page.goto(link);
  await expect(detail(page)).toContainText('As a record of the stream voice-callthread');
  await page.keyboard.press('d');
  await expect(profile(page)).toHaveValue('voice-microservices');
  await expectNoAxeViolations(page);
});

test('under Voice Microservices all records of a step can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDocument(page, { ...LEAVING, profile: 'voice-microservices' }, 7, { kind: 'step', step: 7 });
  await expect(detail(page)).toContainText('As records of the stream voice-callthread');
  await detail(page).getByRole('button', { name: 'Copy all records of this step' }).click();
  await expect(page.getByRole('region', { name: 'Notice' })).toContainText('3 records of step 7 copied');
  const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as readonly Record<string, unknown>[];
  expect(copied.map(({ id, ThisDN }) => `${String(id)} ${String(ThisDN)}`).sort()).toEqual([
    'EventPartyDeleted A',
    'EventPartyDeleted C',
    'EventReleased B',
  ]);
  for (const record of copied) expect(record).toMatchObject({ ConnID: '1@Switch', CallThreadID: expect.any(String) });
  await expectNoAxeViolations(page);
});
