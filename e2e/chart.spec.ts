/** The party chart: the machine of the chosen party, where it stands and where it can go. */
import type { Locator, Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { LEAVING, openDocument } from './scenarios.ts';

const chart = (page: Page): Locator => page.getByRole('region', { name: 'Party chart' });
const active = (page: Page): Locator => chart(page).locator('.schart__state[data-active]');

test('shows the party that acts when nothing is chosen', async ({ page }) => {
  await openDocument(page, LEAVING, 3);
  await expect(chart(page).getByRole('heading', { level: 2 })).toHaveText('B in call 2');
  await expect(active(page)).toHaveAttribute('data-state', 'Dialing');
  await expect(chart(page).locator('.schart__arrow[data-taken] tspan[data-taken]')).toHaveText(['Dialing']);
  await expect(chart(page).getByRole('img')).toHaveAccessibleName('Party chart of B in call 2: Dialing');
});

test('follows what is chosen on the canvas, and switches between the calls of a DN', async ({ page }) => {
  await openDocument(page, LEAVING, 3);
  await page.locator('[data-party="B@1"]').click();
  await expect(active(page)).toHaveAttribute('data-state', 'Held');
  await chart(page).getByRole('radio', { name: 'call 2' }).click();
  await expect(active(page)).toHaveAttribute('data-state', 'Dialing');
  await page.locator('[data-party="A@1"]').click();
  await expect(chart(page).getByRole('heading', { level: 2 })).toHaveText('A in call 1');
  await expect(chart(page).getByRole('radio')).toHaveCount(0);
});

test('tells what is possible now and what would cause it, and does it', async ({ page }) => {
  await openDocument(page, LEAVING, 6);
  await page.locator('[data-party="B@1"]').click();
  const hold = chart(page).locator('[data-request="THoldCall"]');
  await hold.hover();
  await expect(page.getByRole('region', { name: 'Timeline' }).locator('[data-ghost]').filter({ hasText: 'Held' })).toBeVisible();
  await hold.click();
  await expect(active(page)).toHaveAttribute('data-state', 'Held');
  await expect(chart(page).locator('.schart__arrow[data-taken] tspan[data-taken]')).toHaveText(['Held']);
});

test('who has left stands at Null, with the way it went', async ({ page }) => {
  await openDocument(page, LEAVING, 7);
  await expect(active(page)).toHaveAttribute('data-state', 'Null');
  await expect(chart(page).locator('.schart__arrow[data-taken] tspan[data-taken]')).toHaveText(['Released']);
});

test('says the same as a table', async ({ page }) => {
  await openDocument(page, LEAVING, 7);
  await page.locator('[data-party="A@1"]').click();
  await chart(page).getByText('All transitions as a table').click();
  const taken = chart(page).getByRole('row').filter({ hasText: 'in this step' });
  await expect(taken).toHaveText(/Connected\s*PartyDeleted\s*stays\s*in this step/);
});

test('an idle start asks to choose a device', async ({ page }) => {
  await openDocument(page, LEAVING, 0);
  await chart(page).getByRole('button', { name: 'Show A' }).click();
  await expect(chart(page).getByRole('heading', { level: 2 })).toHaveText('A in no call');
  await expect(active(page)).toHaveAttribute('data-state', 'Null');
});

test.describe('pictures', () => {
  for (const scheme of ['light', 'dark'] as const) {
    test(`of a party, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await openDocument(page, LEAVING, 6, { kind: 'party', dn: 'B', connID: '1' });
      await expect(active(page)).toHaveAttribute('data-state', 'Connected');
      await expect(chart(page)).toHaveScreenshot(`chart-party-${scheme}.png`);
      await expectNoAxeViolations(page);
    });
  }

  test('of a party on a telephone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openDocument(page, LEAVING, 6, { kind: 'party', dn: 'B', connID: '1' });
    await page.getByRole('tab', { name: 'Detail' }).click();
    await expect(chart(page)).toHaveScreenshot('chart-party-narrow.png');
  });

  test('of a queue', async ({ page }) => {
    await openDocument(
      page,
      {
        scenario: 1,
        title: 'Queued',
        devices: [{ dn: 'X', kind: 'external' }, { dn: 'Q', kind: 'acd-queue', agents: ['A'] }, { dn: 'A' }],
        steps: [{ action: 'Dial', thisDN: 'X', otherDN: 'Q' }],
      },
      1,
      { kind: 'party', dn: 'Q', connID: '1' },
    );
    await expect(active(page)).toHaveAttribute('data-state', 'Queued');
    await expect(chart(page)).toHaveScreenshot('chart-queue.png');
  });
});
