/** Whoever works by keys is never thrown back to the top of the page: the focus stays somewhere sensible, and is seen. */
import type { Page } from '@playwright/test';
import { expect, openScenario, test } from './fixtures.ts';
import { LEAVING, openDocument } from './scenarios.ts';

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element === null || element === document.body
      ? 'nothing'
      : (element.closest('[data-panel]')?.getAttribute('data-panel') ?? element.closest('[id]')?.id ?? '');
  });

/** Activates by key what has the focus, and looks where the focus is when it is gone. */
async function press(page: Page, key = 'Enter'): Promise<void> {
  await page.keyboard.press(key);
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
      }),
  );
}

test('the invitation, followed', async ({ page }) => {
  await openScenario(page);
  await page.getByRole('button', { name: /^Send B/ }).focus();
  await press(page);
  await expect(page.getByRole('complementary', { name: 'Welcome' })).toHaveCount(0);
  await expect.poll(() => focused(page)).toBe('timeline');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('group', { name: 'Time' })).toContainText('step 5 of');
});

test('the next request on the canvas: its device has the focus', async ({ page }) => {
  await openScenario(page);
  await page.getByRole('button', { name: /^Next: TReleaseCall/ }).focus();
  await press(page);
  await expect(page.locator('#canvas [data-dn="B"]')).toBeFocused();
});

test('a request in the list, one of what is possible', async ({ page }) => {
  await openDocument(page, LEAVING, 6);
  await page.keyboard.press('w');
  await page.getByRole('region', { name: 'Requests of A' }).locator('[data-request="TReleaseCall"]').focus();
  await press(page);
  await expect.poll(() => focused(page)).toBe('offers');
  await openDocument(page, LEAVING, 2);
  await page.locator('#chart').getByRole('button').first().focus();
  await press(page);
  await expect.poll(() => focused(page)).toBe('chart');
});

test('a notice put away, a model opened, a device removed', async ({ page }) => {
  await openScenario(page, '#/99/abc');
  await page.getByRole('button', { name: 'Close notice' }).focus();
  await press(page);
  await expect.poll(() => focused(page)).toBe('timeline');
  await page.keyboard.press('/');
  await page.getByRole('searchbox').press('ArrowDown');
  await press(page);
  await expect.poll(() => focused(page)).toBe('timeline');
  await page.keyboard.press('d');
  await page
    .getByRole('button', { name: /^Remove / })
    .first()
    .focus();
  await press(page);
  await expect.poll(() => focused(page)).toBe('scenario');
});

test('the detail closed gives it back to the event', async ({ page }) => {
  await openDocument(page, LEAVING, 6);
  const event = page.locator('#timeline [data-event="EventPartyChanged"]');
  await event.focus();
  await press(page);
  await page
    .locator('#detail')
    .getByRole('button', { name: /^Close/ })
    .focus();
  await press(page);
  await expect(event).toBeFocused();
});

test('what is typed before the library has come is no request to go elsewhere', async ({ page }) => {
  await openDocument(page, LEAVING, 6);
  // Both keys arrive before React has fetched the panel.
  await page.evaluate(() => {
    for (const key of ['/', 'd', 'b']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
});
