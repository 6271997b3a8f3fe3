/** The built page opens from a fresh start, says that it is ready, and has something to read. */
import { expect, expectNoAxeViolations, openScenario, test } from './fixtures.ts';

test('the page opens and says that it is ready', async ({ page }) => {
  await openScenario(page);
  await expect(page).toHaveTitle(/Partyline/);
  await expect(page.getByRole('heading').first()).toBeVisible();
});

test('a first visit has no axe violations', async ({ page }) => {
  await openScenario(page);
  await expectNoAxeViolations(page);
  // One that there is would be found.
  await page.evaluate(() => {
    document.body.append(document.createElement('button'));
  });
  await expect(expectNoAxeViolations(page)).rejects.toThrow(/button-name/);
});

test('the page works from any folder: no address in it starts at the root', async ({ request }) => {
  const html = await (await request.get('./')).text();
  const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]);
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter((address) => !address?.startsWith('./'))).toEqual([]);
  const script = await request.get(addresses.find((address) => address?.endsWith('.js')) ?? '');
  expect([script.status(), script.headers()['content-encoding']], 'served to this machine nothing is packed').toEqual([200, undefined]);
});
