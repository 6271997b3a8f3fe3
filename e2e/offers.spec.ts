/** "What can happen here?" lists just what the model offers, at every step, for every device. */
import type { Locator, Page } from '@playwright/test';
import { offers } from '../src/model/index.ts';
import { catalogEntry } from './catalog.ts';
import { startRun } from '../src/scenario/index.ts';
import { expect, test } from './fixtures.ts';
import { openDocument } from './scenarios.ts';

const panel = (page: Page): Locator => page.getByRole('region', { name: 'What can happen here?' });
const listed = (page: Page, dn: string): Locator =>
  panel(page)
    .getByRole('region', { name: `Requests of ${dn}`, exact: true })
    .locator('[data-request]');

for (const id of ['call-to-acd', 'two-step-transfer-after-answer', 'complex-party-external-member']) {
  test(`every device's legal requests at each step: ${id}`, async ({ page }) => {
    const document = catalogEntry(id)?.document;
    if (document === undefined) throw new Error(`${id} has no document`);
    await openDocument(page, document, 0);
    await page.keyboard.press('w');
    await expect(panel(page)).toBeVisible();
    for (const { index, world } of startRun(document).frames) {
      if (index > 0)
        await page
          .getByRole('button', { name: /^(Step forward|Next)/ })
          .first()
          .click();
      const all = world.devices.map(({ dn }) => ({ dn, legal: offers(world, dn).filter(({ refusal }) => refusal === undefined) }));
      await expect(panel(page)).toContainText(`${String(all.reduce((sum, { legal }) => sum + legal.length, 0))} things are possible`);
      for (const { dn, legal } of all) {
        await expect(listed(page, dn)).toHaveCount(legal.length);
        expect(await listed(page, dn).evaluateAll((found) => found.map((one) => one.getAttribute('data-request')))).toEqual(
          legal.map(({ request, action }) => request ?? action),
        );
      }
    }
    // The filter takes a request, a device or a word of the label.
    await panel(page).getByRole('searchbox', { name: 'Filter requests' }).fill('trelease');
    await expect(panel(page).locator('[data-request="TReleaseCall"]')).not.toHaveCount(0);
    for (const request of await panel(page).locator('[data-request]').all())
      await expect(request).toHaveAttribute('data-request', 'TReleaseCall');
  });
}
