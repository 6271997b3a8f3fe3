/** The ladder: the same moment as canvas and table, by pointer and by keys. */
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { LEAVING, openDocument } from './scenarios.ts';

test.beforeEach(async ({ page }) => {
  await openDocument(page, LEAVING, 6);
  await page.getByRole('radio', { name: 'Ladder' }).click();
  await expect(page.getByRole('table', { name: /^Ladder/ })).toBeVisible();
});

test('shows each event at its DN, and choosing one goes to its moment', async ({ page }) => {
  const ladder = page.getByRole('table', { name: /^Ladder/ });
  await expect(ladder.locator('[data-event="EventPartyAdded"][data-dn="A"]')).toBeVisible();
  await ladder.getByRole('button', { name: 'EventPartyChanged at C' }).click();
  await expect(ladder.locator('[data-event="EventPartyChanged"][data-dn="C"]')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('step 6 of 8', { exact: true })).toBeVisible();
});

test('is walked by keys, event by event, and is kept over a reload', async ({ page }) => {
  await page.locator('.lad [data-place][tabindex="0"]').focus();
  const focused = page.locator('.lad [data-place]:focus');
  await expect(focused).toHaveAttribute('data-step', '6');
  await page.keyboard.press('End');
  await expect(focused).toHaveAttribute('data-step', '8');
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Ladder' })).toBeChecked();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`nothing for axe to find, and the picture, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await expectNoAxeViolations(page);
    await expect(page.locator('.tlpane')).toHaveScreenshot(`ladder-${scheme}.png`);
  });
}
