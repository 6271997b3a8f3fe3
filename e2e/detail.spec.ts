/** The detail: why an event says what it says, down to the rule and the page of the manual. */
import type { Locator, Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { LEAVING, openDocument } from './scenarios.ts';

const detail = (page: Page): Locator => page.locator('[data-detail]');
const attribute = (page: Page, name: string): Locator => detail(page).locator(`[data-attribute="${name}"]`);

/** Index of an event among those of its step, as the page marks them in the timeline. */
async function openEvent(page: Page, step: number, dn: string, name: string): Promise<void> {
  await openDocument(page, LEAVING, step);
  await page.locator(`[data-event="${name}"][data-dn="${dn}"][data-step="${step}"]`).click();
}

test.describe('an event', () => {
  test('shows every attribute with value, code, and whether it is mandatory', async ({ page }) => {
    await openEvent(page, 7, 'A', 'EventPartyDeleted');
    await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText('EventPartyDeleted at A');
    await expect(attribute(page, 'OtherDNRole')).toContainText(/DeletedParty.*8.*optional/);
    await expect(attribute(page, 'ConnID')).toContainText('mandatory');
    await expect(attribute(page, 'CallState')).toContainText('OK');
    await expect(attribute(page, 'ThirdPartyDN').locator('p')).not.toBeEmpty();
    await expect(attribute(page, 'ThirdPartyDN').locator('[data-prov]').first()).toBeVisible();
  });

  test('answers why a value is there with rule and source', async ({ page }) => {
    await openEvent(page, 7, 'A', 'EventPartyDeleted');
    const why = attribute(page, 'CallState').getByRole('button', { name: /Why is this value here/ });
    await why.click();
    await expect(why).toHaveAttribute('aria-expanded', 'true');
    await expect(attribute(page, 'CallState')).toContainText(/Rule.*Source/s);
    const link = attribute(page, 'CallState').getByRole('link');
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('rel', /noopener/);
    await expect(detail(page).getByRole('heading', { name: 'Why this event was sent' })).toBeVisible();
  });

  test('lists what is not there and could be', async ({ page }) => {
    await openEvent(page, 7, 'B', 'EventReleased');
    await expect(attribute(page, 'OtherDN')).toHaveCount(0);
    await detail(page)
      .getByText(/^Not present/)
      .click();
    await expect(detail(page).locator('[data-absent="OtherDN"]')).toBeVisible();
  });

  test('leads to the events before and after, across steps', async ({ page }) => {
    await openEvent(page, 2, 'A', 'EventEstablished');
    await detail(page)
      .getByRole('button', { name: /^Previous event/ })
      .click();
    await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText('EventRinging at B');
    await expect(page.locator('[data-event="EventRinging"][data-step="1"]')).toHaveAttribute('aria-pressed', 'true');
    await detail(page)
      .getByRole('button', { name: /^Previous event/ })
      .click();
    await expect(detail(page).getByRole('button', { name: /^Previous event/ })).toHaveAttribute('aria-disabled', 'true');
  });

  test('is copied as simulate prints it', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openEvent(page, 7, 'B', 'EventReleased');
    await detail(page).getByRole('button', { name: 'Copy as JSON' }).click();
    await expect(page.getByText('EventReleased at B copied', { exact: true })).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(JSON.parse(text)).toMatchObject({
      step: 7,
      stream: 'dn',
      event: 'EventReleased',
      dn: 'B',
      attributes: { ConnID: '1', ThisDN: 'B', CallState: 'OK' },
    });
  });

  test('has no axe violations with a proof open', async ({ page }) => {
    await openEvent(page, 7, 'A', 'EventPartyDeleted');
    await attribute(page, 'OtherDN').getByRole('button').click();
    await expectNoAxeViolations(page);
  });

  test('closes', async ({ page }) => {
    await openEvent(page, 7, 'B', 'EventReleased');
    await detail(page).getByRole('button', { name: 'Close detail' }).click();
    await expect(detail(page)).toHaveCount(0);
  });
});

test('a refused step tells what it needs and what it found', async ({ page }) => {
  await openDocument(page, LEAVING, 4, { kind: 'step', step: 4 });
  await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText('THoldCall by C');
  await expect(detail(page).getByRole('region', { name: 'Refusal' })).toContainText(/Needs.*Found.*ErrorCode/s);
});

test('a call tells its life, a device its calls, a party its events', async ({ page }) => {
  await openDocument(page, LEAVING, 7, { kind: 'call', connID: '2' });
  await expect(detail(page)).toContainText(/Made.*step 3.*Ended.*step 6, conferenced into call 1/s);
  await openDocument(page, LEAVING, 7, { kind: 'device', dn: 'B' });
  await expect(detail(page)).toContainText('In no call at this moment');
  await openDocument(page, LEAVING, 7, { kind: 'party', dn: 'A', connID: '1' });
  await expect(detail(page)).toContainText(/Connected/);
  await expect(detail(page).getByRole('button', { name: 'EventPartyDeleted' })).toBeVisible();
});

test('of a long run a party tells its last events, and all of them when asked', async ({ page }) => {
  const holds = Array.from({ length: 40 }, (_, n) => ({ request: n % 2 === 0 ? 'THoldCall' : 'TRetrieveCall', thisDN: 'A' }) as const);
  const document = { ...LEAVING, steps: [...LEAVING.steps.slice(0, 2), ...holds] };
  await openDocument(page, document, 42, { kind: 'party', dn: 'A', connID: '1' });
  const events = detail(page).getByRole('region', { name: 'Its events up to now' });
  await expect(events.getByRole('listitem')).toHaveCount(24);
  await expect(events.getByRole('listitem').last()).toHaveText(/^42 EventRetrieved$/);
  await events.getByRole('button', { name: 'Show the earlier ones too' }).click();
  await expect(events.getByRole('listitem')).toHaveCount(42);
  await expect(events.getByRole('listitem').first()).toHaveText(/^1 EventDialing$/);
});

test('at the width of a phone the event opens on its own tab', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openDocument(page, LEAVING, 7);
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await page.locator('[data-event="EventReleased"][data-step="7"]').click();
  await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText('EventReleased at B');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test.describe('how it looks', () => {
  test('an event with a proof open', async ({ page }) => {
    await openEvent(page, 7, 'A', 'EventPartyDeleted');
    await attribute(page, 'OtherDN').getByRole('button').click();
    await page.mouse.move(0, 0);
    await expect(page.locator('#detail')).toHaveScreenshot('detail-event.png');
  });

  test('a refused step in the dark', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await openDocument(page, LEAVING, 4, { kind: 'step', step: 4 });
    await expect(page.locator('#detail')).toHaveScreenshot('detail-refused-dark.png');
  });
});

test('under the profile of Voice Microservices the event is a record of its stream, to copy', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDocument(page, { ...LEAVING, profile: 'voice-microservices' }, 7);
  await page.locator('[data-event="EventReleased"][data-dn="B"][data-step="7"]').click();
  await expect(detail(page)).toContainText('As a record of the stream voice-callthread');
  await detail(page).getByRole('button', { name: 'Copy record' }).click();
  await expect(page.getByText('Record of EventReleased copied', { exact: true })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(text)).toMatchObject({ id: 'EventReleased', CallThreadID: '1', ConnID: '1@Switch', ThisDN: 'B' });
});
