/** The strip over the whole run: it says where one is, and is the time by keys and by hand. */
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { LEAVING, manyCalls, openDocument } from './scenarios.ts';

test('says the step, and moves through time by keys and by hand', async ({ page }) => {
  await openDocument(page, LEAVING, 7);
  const strip = page.getByRole('slider', { name: 'Overview of the run' });
  await expect(strip).toHaveAttribute('aria-valuetext', /^step 7 of 8, B: TReleaseCall/);
  await strip.press('Home');
  await expect(strip).toHaveAttribute('aria-valuetext', 'start');
  await strip.press('ArrowRight');
  await expect(page.getByRole('group', { name: 'Time' })).toContainText('step 1 of 8');
  const box = await strip.boundingBox();
  if (box === null) throw new Error('the strip is not drawn');
  await page.mouse.move(box.x + 20, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + 8);
  await expect(strip).toHaveAttribute('aria-valuenow', '4');
  await page.mouse.move(box.x + box.width - 2, box.y + 8);
  await page.mouse.up();
  await expect(strip).toHaveAttribute('aria-valuenow', '8');
  await expect(strip.locator('.strip__refused')).toHaveCount(1);
  await expectNoAxeViolations(page);
});

test('is as small for thousands of steps', async ({ page }) => {
  await openDocument(page, manyCalls(1500), 1);
  const strip = page.getByRole('slider', { name: 'Overview of the run' });
  await expect(strip.locator('rect').first()).toBeAttached();
  expect(await strip.locator('rect').count()).toBeLessThan(700);
  await strip.press('End');
  await expect(strip).toHaveAttribute('aria-valuenow', '4500');
});
