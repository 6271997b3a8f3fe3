/** The page around the panes: the address bar, time, keys, notices, themes, sizes, the narrow page. */
import type { Locator, Page } from '@playwright/test';
import { expect, expectNoAxeViolations, openScenario, test } from './fixtures.ts';
import { LEAVING, linkTo, openDocument } from './scenarios.ts';

const bar = (page: Page): Locator => page.getByRole('banner');
const where = (page: Page): Locator => page.getByRole('group', { name: 'Time' });
const notice = (page: Page): Locator => page.getByRole('region', { name: 'Notice' });
const said = (page: Page): Locator => page.locator('.app > [role="status"]');

test.describe('the first visit', () => {
  test('shows the sample at its precondition and says what to do next', async ({ page }) => {
    await openScenario(page);
    await expect(page).toHaveTitle('Release from conference · Partyline');
    await expect(page.getByRole('complementary', { name: 'Welcome' })).toContainText('Three people are in a conference');
    await expect(where(page)).toContainText('step 5 of');
    await expect(bar(page).getByRole('button', { name: 'Undo', exact: true })).toHaveAttribute('aria-disabled', 'true');
    expect(page.url()).toContain('#/1');
  });

  test('goes on from the invitation, which then is gone', async ({ page }) => {
    await openScenario(page);
    await page
      .getByRole('complementary', { name: 'Welcome' })
      .getByRole('button', { name: /^Send B/ })
      .click();
    await expect(where(page)).toContainText('step 6 of');
    await expect(said(page)).toContainText(/^Step 6 of .*TReleaseCall.*EventReleased to B/);
  });

  test('an invitation put away does not come again', async ({ page }) => {
    await openScenario(page);
    await page.getByRole('button', { name: 'Put this line away' }).click();
    await expect(page.getByRole('complementary', { name: 'Welcome' })).toHaveCount(0);
    await openScenario(page, '');
    await page.reload();
    await expect(page.locator('html[data-ready="true"]')).toBeAttached();
    await expect(page.getByRole('complementary', { name: 'Welcome' })).toHaveCount(0);
  });
});

test.describe('the address bar', () => {
  test('follows the moment, and a link opens at it', async ({ page, context }) => {
    await openDocument(page, LEAVING, 6);
    await where(page).getByRole('button', { name: 'Step forward' }).click();
    await expect.poll(() => new URL(page.url()).hash).toBe(linkTo(LEAVING, 7));
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(where(other)).toContainText('step 7 of 8');
  });

  test('back in the history opens the scenario before', async ({ page }) => {
    await openDocument(page, LEAVING, 6);
    await page.keyboard.press('/');
    await page.locator('button[data-model]').first().click();
    await expect(page).not.toHaveTitle(/B leaves a conference/);
    await expect.poll(() => new URL(page.url()).hash).not.toBe(linkTo(LEAVING, 6));
    await page.goBack();
    await expect(page).toHaveTitle(/B leaves a conference/);
    await expect(where(page)).toContainText('step 6 of 8');
    await page.goForward();
    await expect(page).not.toHaveTitle(/B leaves a conference/);
  });

  test('a damaged link says so and loses nothing that was open', async ({ page }) => {
    await openDocument(page, LEAVING, 6);
    const wrong = new URL(page.url()).hash.slice(0, -5);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, wrong);
    await expect(notice(page)).toContainText('A damaged link');
    await expect(page).toHaveTitle(/B leaves a conference/);
    // It can still be seen, copied and mended.
    expect(new URL(page.url()).hash).toBe(wrong);
    await expectNoAxeViolations(page);
    await notice(page).getByRole('button', { name: 'Close notice' }).click();
    await expect(notice(page)).toHaveCount(0);
  });

  test('a newer link and a strange one are explained on a fresh page, with the sample under them', async ({ page }) => {
    await openScenario(page, '#/99/abc');
    await expect(notice(page)).toContainText('A link from a newer Partyline');
    await expect(notice(page)).toContainText('A sample is shown instead.');
    await expect(page).toHaveTitle(/Release from conference/);
    await page.evaluate(() => {
      location.hash = '#/hello';
    });
    await expect(notice(page)).toContainText(/Not a link to a scenario|A damaged link/);
  });
});

test.describe('time', () => {
  test('buttons and keys step through it', async ({ page }) => {
    await openDocument(page, LEAVING, 3);
    await where(page).getByRole('button', { name: 'To the last step' }).click();
    await expect(where(page)).toContainText('step 8 of 8');
    await expect(where(page).getByRole('button', { name: 'Step forward' })).toHaveAccessibleDescription('This is the last step.');
    await page.keyboard.press('[');
    await expect(where(page)).toContainText('step 7 of 8');
    await page.keyboard.press('{');
    await expect(where(page)).toContainText('start, 8 to come');
    await page.keyboard.press(']');
    await expect(where(page)).toContainText('step 1 of 8');
    await page.keyboard.press('ArrowRight');
    await expect(where(page)).toContainText('step 2 of 8');
  });

  test('keys without a modifier stay out of text fields, and can be switched off', async ({ page }) => {
    await openDocument(page, LEAVING, 3);
    await page.keyboard.press('/');
    const search = page.getByRole('searchbox', { name: 'Search the library' });
    await expect(search).toBeFocused();
    await page.keyboard.type('[]?');
    await expect(search).toHaveValue('[]?');
    await expect(where(page)).toContainText('step 3 of 8');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: /Keys without Ctrl/ }).uncheck();
    await page.getByRole('heading', { name: 'Help and keys' }).click();
    await page.keyboard.press(']');
    await expect(where(page)).toContainText('step 3 of 8');
  });

  test('undo and redo by keys', async ({ page }) => {
    await openDocument(page, LEAVING, 8);
    await page.keyboard.press('d');
    await page.getByRole('button', { name: 'Remove C' }).click();
    await expect(where(page)).toContainText('step 2 of 2');
    await expect(notice(page)).toContainText('C is out of the scenario. The last 6 steps went with it.');
    await page.keyboard.press('Control+z');
    await expect(where(page)).toContainText('step 8 of 8');
    await page.keyboard.press('Control+Shift+Z');
    await expect(where(page)).toContainText('step 2 of 2');
  });
});

test.describe('panels', () => {
  test('close with Escape and give the focus back', async ({ page }) => {
    await openDocument(page, LEAVING, 6);
    const button = bar(page).getByRole('button', { name: 'What can happen?' });
    await button.click();
    await expect(page.getByRole('searchbox', { name: 'Filter requests' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: 'What can happen here?' })).toHaveCount(0);
    await expect(button).toBeFocused();
  });

  test('close with Escape from anywhere', async ({ page }) => {
    await openDocument(page, LEAVING, 6);
    await page.keyboard.press('b');
    await expect(page.getByRole('heading', { name: 'Branches' })).toBeVisible();
    await page.locator('#timeline').click({ position: { x: 200, y: 300 } });
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: 'Branches' })).toHaveCount(0);
  });

  for (const [key, heading] of [
    ['/', 'Library'],
    ['b', 'Branches'],
    ['w', 'What can happen here?'],
    ['d', 'Devices and scenario'],
    ['?', 'Help and keys'],
  ] as const) {
    test(`${heading}: nothing for axe to find`, async ({ page }) => {
      await openDocument(page, LEAVING, 6);
      await page.keyboard.press(key);
      await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
      // A handful of entries is looked at like all of them, and sooner.
      if (heading === 'Library') await page.getByRole('searchbox').fill('release from conference');
      await expectNoAxeViolations(page);
    });
  }

  test('About names what was chosen', async ({ page }) => {
    await openDocument(page, LEAVING, 6);
    await bar(page).getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: /About/ }).click();
    await expect(page.getByRole('heading', { name: 'Where the manual leaves a choice' })).toBeVisible();
    for (const system of [/^Call-based events:/, /^Web Services:/, /^The recorder:/])
      await expect(page.getByRole('region', { name: system }).getByRole('listitem').first()).toBeVisible();
    await expectNoAxeViolations(page);
  });
});

test.describe('menus', () => {
  test('open, move and close by keys', async ({ page }) => {
    await openDocument(page, LEAVING, 6);
    const more = bar(page).getByRole('button', { name: 'More' });
    await more.focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await expectNoAxeViolations(page);
    await page.keyboard.press('End');
    await expect(page.getByRole('menuitem', { name: /About/ })).toBeFocused();
    await page.keyboard.press('d');
    await expect(page.getByRole('menuitemradio', { name: 'Dark' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(more).toBeFocused();
  });

  test('the theme switch holds over a reload', async ({ page }) => {
    await openDocument(page, LEAVING, 6);
    await bar(page).getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
});

test('the skip link goes to the timeline and leaves the address alone', async ({ page }) => {
  await openDocument(page, LEAVING, 6);
  const before = page.url();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the timeline' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#timeline')).toBeFocused();
  expect(page.url()).toBe(before);
});

test('the columns are resized by keys and remember it', async ({ page }) => {
  await openDocument(page, LEAVING, 6);
  const splitter = page.getByRole('separator', { name: 'Width of the left column' });
  await splitter.focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(splitter).toHaveAttribute('aria-valuenow', '40');
  await page.reload();
  await expect(splitter).toHaveAttribute('aria-valuenow', '40');
});

test('a dropped document opens; a wrong one says where it is wrong', async ({ page }) => {
  await openDocument(page, LEAVING, 6);
  await drop(
    page,
    'two.json',
    JSON.stringify({ scenario: 1, devices: [{ dn: 'A' }], steps: [{ request: 'TMakeCall', thisDN: 'A', otherDN: 'Z' }] }),
  );
  await expect(notice(page)).toContainText('two.json is not a scenario document');
  await expect(notice(page)).toContainText('$.steps[0].otherDN');
  await expect(page).toHaveTitle(/B leaves a conference/);
  await drop(
    page,
    'two.json',
    JSON.stringify({ scenario: 1, devices: [{ dn: 'A' }, { dn: 'B' }], steps: [{ request: 'TMakeCall', thisDN: 'A', otherDN: 'B' }] }),
  );
  await expect(page).toHaveTitle('two · Partyline');
  await expect(where(page)).toContainText('step 1 of 1');
});

test.describe('at 390 px', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('three tabs, and the transport within reach of a thumb', async ({ page }) => {
    await openDocument(page, LEAVING, 6);
    await expect(page.getByRole('tab')).toHaveText(['Canvas', 'Timeline', 'Detail']);
    const box = await where(page).boundingBox();
    expect(box?.y).toBeGreaterThan(700);
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await where(page).getByRole('button', { name: 'Step forward' }).click();
    const event = page.locator('[data-event="EventReleased"][data-dn="B"][data-step="7"]');
    await expect(event).toBeVisible();
    await event.click();
    await expect(page.getByRole('tab', { name: 'Detail' })).toHaveAttribute('aria-selected', 'true');
    await expectNoAxeViolations(page);
  });

  test('nothing sticks out sideways', async ({ page }) => {
    await openScenario(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await expectNoAxeViolations(page);
  });
});

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });
  test('nothing for axe to find', async ({ page }) => {
    await openDocument(page, LEAVING, 6);
    await expectNoAxeViolations(page);
  });
});

/** Drops a file with this text onto the page. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ''], fileName ?? '', { type: 'application/json' }));
      return transfer;
    },
    [name, text],
  );
  await page.dispatchEvent('main', 'dragover', { dataTransfer: data });
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
}
