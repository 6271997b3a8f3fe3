/** The canvas: devices, calls and parties, by mark, by word and by picture. */
import type { Locator, Page } from '@playwright/test';
import type { ScenarioDocument } from '../src/scenario/index.ts';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { LEAVING, openDocument } from './scenarios.ts';

const canvas = (page: Page): Locator => page.getByRole('region', { name: 'Canvas' });
const device = (page: Page, dn: string): Locator => canvas(page).locator(`[data-dn="${dn}"]`);
const party = (page: Page, key: string): Locator => canvas(page).locator(`[data-party="${key}"]`);
const call = (page: Page, connID: string): Locator => canvas(page).locator(`[data-connid="${connID}"]`);

const DNS = Array.from({ length: 20 }, (_, n) => String(5001 + n));

/** 5001 calls 5002 and brings in all the others. */
const TWENTY: ScenarioDocument = {
  scenario: 1,
  title: 'A conference of twenty',
  devices: DNS.map((dn) => ({ dn })),
  steps: [
    { request: 'TMakeCall', thisDN: '5001', otherDN: '5002' },
    { request: 'TAnswerCall', thisDN: '5002' },
    ...DNS.slice(2).flatMap(
      (dn) =>
        [
          { request: 'TSingleStepConference', thisDN: '5001', otherDN: dn, connID: '1' },
          { request: 'TAnswerCall', thisDN: dn, connID: '1' },
        ] as const,
    ),
  ],
};

/** Every kind of device, and as many states as fit into one moment. */
const KINDS: ScenarioDocument = {
  scenario: 1,
  title: 'Kinds and states',
  devices: [
    { dn: 'A', name: 'Ada Lovelace-Augustin of Ockham', agentID: '4711' },
    { dn: 'B', name: 'Bea' },
    { dn: 'C' },
    { dn: 'X', kind: 'external' },
    { dn: 'Q', kind: 'acd-queue', agents: ['C'] },
    { dn: 'RP', kind: 'routing-point' },
    { dn: 'W', whenCalled: 'busy' },
    { dn: 'D' },
  ],
  steps: [
    { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
    { request: 'TAnswerCall', thisDN: 'B' },
    { request: 'TInitiateConference', thisDN: 'B', otherDN: 'C' },
    { action: 'Dial', thisDN: 'X', otherDN: 'Q' },
    { request: 'TMakeCall', thisDN: 'D', otherDN: 'W' },
  ],
};

test('marks devices, calls and parties, each party with its state', async ({ page }) => {
  await openDocument(page, LEAVING, 3);
  for (const dn of ['A', 'B', 'C', 'X']) await expect(device(page, dn)).toBeVisible();
  await expect(party(page, 'A@1')).toHaveAttribute('data-state', 'Connected');
  await expect(party(page, 'B@1')).toHaveAttribute('data-state', 'Held');
  await expect(party(page, 'B@2')).toHaveAttribute('data-state', 'Dialing');
  await expect(party(page, 'C@2')).toHaveAttribute('data-state', 'Alerting');
  await expect(party(page, 'B@1')).toHaveText('Held');
  await expect(call(page, '2')).toHaveText(/2.*Consult.*2 parties/);
});

test('a party that has just left is Null for this one step', async ({ page }) => {
  await openDocument(page, LEAVING, 7);
  await expect(party(page, 'B@1')).toHaveAttribute('data-state', 'Null');
  await expect(call(page, '1')).toHaveText(/2 parties/);
  await openDocument(page, LEAVING, 8);
  await expect(call(page, '1')).toHaveCount(0);
  await expect(party(page, 'B@1')).toHaveCount(0);
});

test('reads aloud as headings and lists', async ({ page }) => {
  await openDocument(page, LEAVING, 3);
  await expect(canvas(page).getByRole('heading', { name: 'Devices' })).toBeAttached();
  await expect(canvas(page).getByRole('listitem').filter({ hasText: 'B (Bea): Held in call 1 and Dialing in call 2' })).toBeAttached();
  await expect(
    canvas(page).getByRole('listitem').filter({ hasText: 'Call 2, Consult, 2 parties: B Dialing and C Alerting' }),
  ).toBeAttached();
});

test('lights up what an event of the timeline is about', async ({ page }) => {
  await openDocument(page, LEAVING, 3);
  await page.getByRole('region', { name: 'Timeline' }).locator('[data-event="EventRinging"][data-dn="C"][data-step="3"]').hover();
  await expect(device(page, 'C')).toHaveAttribute('data-lit', 'true');
  await expect(call(page, '2')).toHaveAttribute('data-lit', 'true');
  await expect(device(page, 'A')).not.toHaveAttribute('data-lit');
});

test('one tab stop, and arrow keys from there', async ({ page }) => {
  await openDocument(page, LEAVING, 2);
  await device(page, 'A').focus();
  await page.keyboard.press('ArrowRight');
  await expect(party(page, 'A@1')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(call(page, '1')).toBeFocused();
  await page.keyboard.press('End');
  await expect(device(page, 'X')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(device(page, 'A')).toBeFocused();
  await expect(canvas(page).locator('[data-key][tabindex="0"]')).toHaveCount(1);
});

test('Alt and an arrow key moves a device; it stays there whatever happens', async ({ page }) => {
  await openDocument(page, LEAVING, 2);
  await device(page, 'C').focus();
  const before = await device(page, 'C').boundingBox();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(async () => (await device(page, 'C').boundingBox())?.x).toBeGreaterThan((before?.x ?? 0) + 8);
  const moved = await device(page, 'C').boundingBox();
  await canvas(page)
    .getByRole('button', { name: /^Next:/ })
    .click();
  await expect(party(page, 'C@2')).toBeVisible();
  expect(await device(page, 'C').boundingBox()).toEqual(moved);
  await canvas(page).getByRole('button', { name: 'Lay out anew' }).click();
  await expect.poll(async () => (await device(page, 'C').boundingBox())?.x).toBeCloseTo(before?.x ?? 0, 0);
});

test('zooms by buttons and shows everything again', async ({ page }) => {
  await openDocument(page, LEAVING, 2);
  const before = await device(page, 'A').boundingBox();
  await canvas(page).getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(async () => (await device(page, 'A').boundingBox())?.width).toBeGreaterThan((before?.width ?? 0) + 5);
  await canvas(page).getByRole('button', { name: 'Show everything' }).click();
  await expect.poll(async () => Math.round((await device(page, 'A').boundingBox())?.width ?? 0)).toBe(Math.round(before?.width ?? 0));
});

test('zooms by keys; what is then out of sight is named at its edge', async ({ page }) => {
  await openDocument(page, LEAVING, 2);
  await device(page, 'A').focus();
  const before = await device(page, 'A').boundingBox();
  for (let n = 0; n < 4; n += 1) await page.keyboard.press('+');
  await expect.poll(async () => (await device(page, 'A').boundingBox())?.width).toBeGreaterThan((before?.width ?? 0) + 50);
  await expect(
    canvas(page)
      .getByRole('button', { name: /^Out of sight .*: .*Show$/ })
      .first(),
  ).toBeVisible();
  await page.keyboard.press('0');
  await expect.poll(async () => Math.round((await device(page, 'A').boundingBox())?.width ?? 0)).toBe(Math.round(before?.width ?? 0));
  await expect(canvas(page).getByRole('button', { name: /^Out of sight/ })).toHaveCount(0);
});

test('an empty canvas offers to add a device', async ({ page }) => {
  await openDocument(page, { scenario: 1, title: 'Nothing', devices: [], steps: [] });
  await expect(canvas(page)).toContainText('No devices yet');
  await canvas(page).getByRole('button', { name: 'Add a device' }).click();
  await expect(device(page, 'A')).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`twenty parties on a telephone are a list, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 390, height: 844 });
    await openDocument(page, TWENTY);
    await expect(canvas(page)).toContainText('shown as a list');
    const pane = await canvas(page).boundingBox();
    for (const dn of DNS) {
      await expect(device(page, dn)).toHaveText(dn);
      const box = await device(page, dn).boundingBox();
      expect((box?.x ?? -1) >= 0 && (box?.y ?? -1) >= (pane?.y ?? 0)).toBe(true);
      expect((box?.x ?? 999) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
    }
    await expectNoAxeViolations(page);
  });
}

test.describe('pictures', () => {
  test('kinds of devices and states of parties', async ({ page }) => {
    await openDocument(page, KINDS);
    await expect(party(page, 'X@3')).toBeVisible();
    await expect(canvas(page)).toHaveScreenshot('canvas-kinds.png');
    await expectNoAxeViolations(page);
  });

  test('kinds and states, dark', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await openDocument(page, KINDS);
    await expect(party(page, 'X@3')).toBeVisible();
    await expect(canvas(page)).toHaveScreenshot('canvas-kinds-dark.png');
    await expectNoAxeViolations(page);
  });

  test('kinds and states with forced colors', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await openDocument(page, KINDS);
    await expect(party(page, 'X@3')).toBeVisible();
    await expect(canvas(page)).toHaveScreenshot('canvas-kinds-forced.png');
  });

  test('twenty parties', async ({ page }) => {
    await openDocument(page, TWENTY);
    for (const dn of DNS) await expect(party(page, `${dn}@1`)).toHaveText('Connected');
    await expect(canvas(page)).toHaveScreenshot('canvas-twenty.png');
  });

  test('a page that becomes too low for lines shows the list, whole; a higher one the lines again', async ({ page }) => {
    await openDocument(page, TWENTY);
    const nodes = canvas(page).locator('[data-key^="dn:"]');
    await expect(canvas(page).getByText('No room for lines')).toHaveCount(0);
    await page.setViewportSize({ width: 1280, height: 700 });
    await expect(canvas(page).getByText('No room for lines')).toBeVisible();
    for (const node of await nodes.all()) await expect(node).toBeInViewport({ ratio: 0.99 });
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect(canvas(page).getByText('No room for lines')).toHaveCount(0);
    for (const node of await nodes.all()) await expect(node).toBeInViewport({ ratio: 0.99 });
  });

  test('twenty parties on a telephone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openDocument(page, TWENTY);
    await expect(canvas(page).locator('[data-party]')).toHaveCount(20);
    await expect(canvas(page)).toHaveScreenshot('canvas-twenty-narrow.png');
  });

  for (const [name, at] of [
    ['before', 6],
    ['after', 7],
  ] as const) {
    test(`release from a conference, ${name}`, async ({ page }) => {
      await openDocument(page, LEAVING, at);
      await expect(call(page, '1')).toBeVisible();
      await expect(canvas(page)).toHaveScreenshot(`canvas-release-${name}.png`);
    });
  }
});
