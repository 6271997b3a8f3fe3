/** Motion and colors as the person's system asks for them. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { LEAVING, openDocument } from './scenarios.ts';

/** Everything that moves after a panel opens and a step is taken: names of properties and animations. */
async function moving(page: Page): Promise<readonly string[]> {
  await openDocument(page, LEAVING, 3);
  return page.evaluate(async () => {
    const seen = new Set<string>();
    const look = (): void => {
      for (const each of document.getAnimations())
        seen.add(each instanceof CSSTransition ? each.transitionProperty : each instanceof CSSAnimation ? each.animationName : 'script');
    };
    for (const press of ['w', 'Escape', ']', ']', ']', ']']) {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: press, bubbles: true }));
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: press, bubbles: true }));
      for (let n = 0; n < 6; n += 1) {
        look();
        await new Promise(requestAnimationFrame);
      }
    }
    return [...seen];
  });
}

test('with reduced motion nothing moves', async ({ page }) => {
  expect(await moving(page)).toEqual([]);
});

test.describe('where motion is welcome', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });
  test('something does', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect((await moving(page)).length).toBeGreaterThan(0);
  });
});

test("with forced colors every state has its word, its line style and a border of the system's", async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openDocument(page, LEAVING, 3);
  const lines = await page
    .locator('#canvas [data-party]')
    .evaluateAll((all) => all.map((each) => `${each.getAttribute('data-state') ?? ''}: ${each.textContent}`));
  expect(lines.sort()).toEqual(['Alerting: Alerting', 'Connected: Connected', 'Dialing: Dialing', 'Held: Held']);
  const styles = await page
    .locator('#canvas .react-flow__edge path')
    .evaluateAll((all) => new Set(all.map((each) => getComputedStyle(each).strokeDasharray)).size);
  expect(styles, 'ways to draw a line').toBeGreaterThan(2);
  await page.locator('#timeline [data-event="EventRinging"][data-dn="C"]').click();
  const chosen = page.locator('#timeline [data-event="EventRinging"][data-dn="C"]');
  const borders = await chosen.evaluate((each) => {
    const { borderTopStyle, outlineStyle } = getComputedStyle(each);
    return [borderTopStyle, outlineStyle];
  });
  expect(
    borders.some((style) => style !== 'none'),
    'what is chosen has a border',
  ).toBe(true);
});
