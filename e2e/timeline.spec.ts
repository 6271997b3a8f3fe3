/** The timeline: the manual's table, the list beside it, both at the same moment as the rest of the page. */
import type { Locator, Page } from '@playwright/test';
import type { ScenarioDocument } from '../src/scenario/index.ts';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { LEAVING, manyCalls, openDocument, showAllColumns, showAttributes } from './scenarios.ts';

const timeline = (page: Page): Locator => page.getByRole('region', { name: 'Timeline' });
const event = (page: Page, step: number, dn: string, name: string): Locator =>
  timeline(page).locator(`[data-event="${name}"][data-dn="${dn}"][data-step="${step}"]:not([data-ghost])`);

test.describe('the table', () => {
  test('prints the release from a conference as the manual does', async ({ page }) => {
    await openDocument(page, LEAVING, 7);
    const headers = timeline(page).getByRole('columnheader');
    await expect(headers).toHaveText([/Step/, /A/, /B.*Bea/, /C/, /X.*no events/]);
    await expect(event(page, 7, 'B', 'EventReleased')).toContainText(/Released.*ConnID 1.*CallState OK/);
    await expect(event(page, 7, 'B', 'EventReleased')).not.toContainText('OtherDN');
    for (const dn of ['A', 'C']) {
      await expect(event(page, 7, dn, 'EventPartyDeleted')).toContainText(
        /OtherDN B.*OtherDNRole DeletedParty.*ThirdPartyDN B.*ThirdPartyDNRole DeletedBy.*CallState OK/,
      );
    }
    const row = timeline(page).locator('[data-row="events"][data-row-step="7"]');
    await expect(row.getByRole('rowheader')).toHaveText('any order');
    await expect(event(page, 7, 'A', 'EventPartyDeleted')).toHaveAccessibleDescription(
      'May arrive in any order with the other 2 events of this row',
    );
    await expect(timeline(page).locator('[data-row="phase"][data-row-step="6"]')).toContainText('Conference');
    await expect(timeline(page).locator('[data-row="phase"][data-row-step="7"]')).toContainText('Conversation');
  });

  test('marks the present step and the one to come', async ({ page }) => {
    await openDocument(page, LEAVING, 6);
    await expect(timeline(page).locator('button[aria-current="step"]')).toHaveAccessibleName(
      /Step 6, B: TCompleteConference, call 2 into call 1/,
    );
    await expect(timeline(page).locator('[data-time="next"][data-row="request"]')).toContainText('next');
    await expect(timeline(page).locator('[data-time="later"][data-row="request"]')).toContainText('TReleaseCall');
  });

  test('a click on a row goes to its step, a click on an event chooses it too', async ({ page }) => {
    await openDocument(page, LEAVING, 6);
    await event(page, 7, 'A', 'EventPartyDeleted').click();
    await expect(event(page, 7, 'A', 'EventPartyDeleted')).toHaveAttribute('aria-pressed', 'true');
    await expect(timeline(page).locator('button[aria-current="step"]')).toHaveAccessibleName(/Step 7/);
    await timeline(page).locator('[data-row="phase"][data-row-step="6"]').click();
    await expect(timeline(page).locator('button[aria-current="step"]')).toHaveAccessibleName(/Step 6/);
  });

  test('shows names, the attributes of the row, or all of them', async ({ page }) => {
    await openDocument(page, LEAVING, 7);
    const released = event(page, 7, 'B', 'EventReleased');
    await showAttributes(page, 'Names');
    await expect(released).toHaveText('Released');
    await showAttributes(page, 'All');
    await expect(released).toContainText('CallType');
  });

  test('says what differs between neighboring cells, by a sign and in words', async ({ page }) => {
    await openDocument(page, LEAVING, 2);
    const differs = event(page, 2, 'A', 'EventEstablished').locator('[data-differs]');
    await expect(differs.first()).toBeVisible();
    await expect(event(page, 2, 'A', 'EventEstablished')).toHaveAccessibleName(/OtherDN B \(differs\)/);
  });

  test('explains a refusal and shows its EventError', async ({ page }) => {
    await openDocument(page, LEAVING, 4);
    const refusal = timeline(page).locator('[data-row="refusal"][data-row-step="4"]');
    await expect(refusal).toContainText('Refused.');
    await expect(refusal).toContainText('Found:');
    await expect(refusal).toContainText('Rule:');
    await expect(event(page, 4, 'C', 'EventError')).toContainText(/ErrorCode.*ErrorMessage/);
    await expect(timeline(page).locator('[data-refused]')).toHaveAccessibleName(/refused/);
  });

  test('folds the column of a device that gets no events', async ({ page }) => {
    await openDocument(page, LEAVING, 2);
    const fold = timeline(page).getByRole('button', { name: 'Fold column X' });
    await fold.click();
    await expect(timeline(page).getByRole('button', { name: 'Unfold column X' })).toHaveAttribute('aria-expanded', 'false');
  });

  test('keeps the place of every row and column for assistive tools', async ({ page }) => {
    await openDocument(page, LEAVING, 7);
    const table = timeline(page).getByRole('table');
    await expect(table).toHaveAttribute('aria-colcount', '5');
    const rows = Number(await table.getAttribute('aria-rowcount'));
    expect(rows).toBeGreaterThan(20);
    const index = Number(await timeline(page).locator('[data-row="events"][data-row-step="7"]').getAttribute('aria-rowindex'));
    expect(index).toBeLessThan(rows);
  });

  test('has no axe violations, with a refusal in sight and an event chosen', async ({ page }) => {
    await openDocument(page, LEAVING, 4, { kind: 'event', step: 4, index: 0, stream: 'dn' });
    await expectNoAxeViolations(page);
  });
});

test.describe('keys', () => {
  test('arrows move between events, Enter opens one, Home and End go to the ends of a row', async ({ page }) => {
    await openDocument(page, LEAVING, 7);
    await timeline(page).locator('button[aria-current="step"]').focus();
    await page.keyboard.press('ArrowDown');
    await expect(event(page, 7, 'B', 'EventReleased')).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(event(page, 7, 'A', 'EventPartyDeleted')).toBeFocused();
    await page.keyboard.press('End');
    await expect(event(page, 7, 'C', 'EventPartyDeleted')).toBeFocused();
    await page.keyboard.press('Home');
    await expect(event(page, 7, 'A', 'EventPartyDeleted')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: /EventPartyDeleted at A/ })).toBeVisible();
    await expect(event(page, 7, 'A', 'EventPartyDeleted')).toBeFocused();
  });

  test('one stop for Tab, which follows the cursor', async ({ page }) => {
    await openDocument(page, LEAVING, 7);
    await expect(timeline(page).locator('[data-place][tabindex="0"]')).toHaveCount(1);
    await timeline(page).locator('button[aria-current="step"]').focus();
    await page.keyboard.press('[');
    await expect(timeline(page).locator('button[aria-current="step"]')).toHaveAccessibleName(/Step 6/);
    await expect(timeline(page).locator('button[aria-current="step"]')).toBeFocused();
  });

  test('Control with Home and End reach the first and the last row of a long run', async ({ page }) => {
    await openDocument(page, manyCalls(400), 1);
    await timeline(page).locator('button[aria-current="step"]').focus();
    await page.keyboard.press('Control+End');
    await expect(event(page, 1200, 'A', 'EventReleased')).toBeFocused();
    await page.keyboard.press('Control+Home');
    await expect(timeline(page).locator('button[aria-current="step"]')).toBeFocused();
  });
});

test.describe('lighting up', () => {
  test('what is pointed at lights up, with the step that caused it', async ({ page }) => {
    await openDocument(page, LEAVING, 7);
    await event(page, 7, 'A', 'EventPartyDeleted').hover();
    await expect(event(page, 7, 'A', 'EventPartyDeleted')).toHaveAttribute('data-lit', 'true');
    await expect(timeline(page).locator('[data-row="request"][data-row-step="7"] .treq')).toHaveAttribute('data-lit', 'true');
  });

  test('a device lights its events', async ({ page }) => {
    await openDocument(page, LEAVING, 7);
    await timeline(page).getByRole('columnheader', { name: /^C/ }).getByRole('button').hover();
    await expect(event(page, 7, 'C', 'EventPartyDeleted')).toHaveAttribute('data-lit', 'true');
    await expect(event(page, 7, 'A', 'EventPartyDeleted')).not.toHaveAttribute('data-lit', 'true');
  });
});

test.describe('ghosts', () => {
  test('what a request would send is shown before it is sent, and goes away again', async ({ page }) => {
    await openDocument(page, LEAVING, 6);
    await page.keyboard.press('w');
    const offer = page.getByRole('region', { name: 'Requests of A' }).locator('[data-request="TReleaseCall"]');
    await offer.focus();
    const ghosts = timeline(page).locator('[data-event][data-ghost]');
    // Beside the panel two columns have room: the third DN is named at the edge.
    await expect(ghosts).toHaveCount(2);
    await expect(
      timeline(page)
        .locator('[data-time="ghost"]')
        .getByRole('button', { name: /^Also told: EventPartyDeleted at [ABC]$/ }),
    ).toBeVisible();
    await expect(timeline(page).locator('[data-time="ghost"]').first()).toContainText('would be sent');
    await expect(timeline(page).getByRole('status')).toContainText(/A: TReleaseCall.* would send: .*EventReleased to A/);
    await page.getByRole('region', { name: 'Requests of B' }).locator('[data-request="THoldCall"]').focus();
    await expect(timeline(page).locator('[data-event="EventHeld"][data-ghost]')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(ghosts).toHaveCount(0);
  });
});

test.describe('the list', () => {
  test('has a line per event, filtered by DN and by name', async ({ page }) => {
    await openDocument(page, LEAVING, 7);
    await timeline(page).getByRole('radio', { name: 'List' }).click();
    const lines = timeline(page).locator('[data-event]');
    await expect(event(page, 7, 'B', 'EventReleased')).toBeVisible();
    await timeline(page).getByLabel('DN', { exact: true }).selectOption('C');
    await expect(lines.first()).toHaveAttribute('data-dn', 'C');
    await timeline(page).getByLabel('Event', { exact: true }).selectOption('EventPartyDeleted');
    await expect(lines).toHaveCount(1);
    await expect(timeline(page).getByText('1 event', { exact: true })).toBeVisible();
    await timeline(page).getByLabel('DN', { exact: true }).selectOption('X');
    await expect(timeline(page)).toContainText('X is external');
    await timeline(page).getByRole('button', { name: 'Show all events' }).click();
    await expect(lines.first()).toBeVisible();
  });

  test('keys move through the lines', async ({ page }) => {
    await openDocument(page, LEAVING, 7);
    await timeline(page).getByRole('radio', { name: 'List' }).click();
    await event(page, 7, 'B', 'EventReleased').focus();
    await page.keyboard.press('Home');
    await expect(event(page, 1, 'A', 'EventDialing')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(event(page, 1, 'B', 'EventRinging')).toBeFocused();
    await expectNoAxeViolations(page);
  });
});

test.describe('columns', () => {
  const CROWD: ScenarioDocument = {
    scenario: 1,
    title: 'Two calls among five devices',
    devices: [{ dn: 'A' }, { dn: 'B' }, { dn: 'C' }, { dn: 'X', kind: 'external' }, { dn: 'Q', kind: 'acd-queue' }],
    steps: [
      { request: 'TMakeCall', thisDN: 'A', otherDN: 'C' },
      { request: 'TMakeCall', thisDN: 'B', otherDN: 'Q' },
    ],
  };
  const headers = (page: Page): Locator => timeline(page).getByRole('columnheader');

  test('follow the story: whoever is told something now has one, the rest is told of at the edge', async ({ page }) => {
    await openDocument(page, CROWD, 2);
    await expect(headers(page)).toHaveText([/Step/, /B/, /C/, /Q/, /\+2.*others/]);
    await expect(event(page, 2, 'Q', 'EventQueued')).toBeInViewport();
    const aside = timeline(page).getByRole('button', { name: 'Also told: EventDialing at A' });
    await expect(aside).toHaveText('A');
    await aside.click();
    await expect(headers(page)).toHaveText([/Step/, /A/, /B|Q/, /C/, /\+2.*others/]);
    await expect(event(page, 1, 'A', 'EventDialing')).toBeInViewport();
  });

  test('are pinned, hidden, moved and given back by keys', async ({ page }) => {
    await openDocument(page, CROWD, 2);
    await headers(page).nth(4).getByRole('button').press('Enter');
    await page.getByRole('menuitem', { name: 'X', exact: true }).press('Enter');
    await expect(headers(page)).toHaveText([/Step/, /B/, /X/, /Q/, /\+2.*others/]);
    const columns = page.getByRole('button', { name: 'Columns', exact: true });
    await columns.press('Enter');
    await page.getByRole('menuitem', { name: 'Q', exact: true }).press('ArrowRight');
    await page.getByRole('menuitem', { name: 'Move left' }).press('Enter');
    await expect(headers(page)).toHaveText([/Step/, /B/, /Q/, /X/, /\+2.*others/]);
    await columns.press('Enter');
    await page.getByRole('menuitem', { name: 'As they were' }).press('Enter');
    await expect(headers(page)).toHaveText([/Step/, /B/, /C/, /Q/, /\+2.*others/]);
    await expectNoAxeViolations(page);
  });
});

test.describe('many events', () => {
  test('of 10,000 events only those in sight are drawn, wherever one scrolls to', async ({ page }) => {
    await openDocument(page, manyCalls(1667), 1);
    const table = timeline(page).getByRole('table');
    expect(Number(await table.getAttribute('aria-rowcount'))).toBeGreaterThan(10_000);
    expect(await timeline(page).getByRole('row').count()).toBeLessThan(60);
    for (const top of [5000, 60_000, 250_000]) {
      await timeline(page)
        .locator('.tl')
        .evaluate((element, to) => {
          element.scrollTop = to;
        }, top);
      const rows = timeline(page).locator('.tl__rows > .tl__row');
      await expect.poll(async () => Number((await rows.nth(1).getAttribute('aria-rowindex')) ?? 0)).toBeGreaterThan(top / 100);
      expect(await rows.count()).toBeLessThan(60);
    }
    await expect(timeline(page).getByRole('row').nth(1)).toBeVisible();
  });

  test('twenty columns scroll under the steps, and forty are drawn where they are seen', async ({ page }) => {
    await openDocument(page, manyCalls(2, 18), 6);
    await showAllColumns(page);
    await timeline(page)
      .locator('.tl')
      .evaluate((element) => {
        element.scrollLeft = 1500;
      });
    const step = timeline(page).locator('[data-row="request"][data-row-step="6"]').getByRole('rowheader');
    const left = (await timeline(page).boundingBox())?.x ?? 0;
    await expect.poll(async () => (await step.boundingBox())?.x).toBe(left);
    await expect(timeline(page).getByRole('columnheader')).toHaveCount(21);
    await openDocument(page, manyCalls(2, 38), 6);
    await showAllColumns(page);
    await expect(timeline(page).getByRole('table')).toHaveAttribute('aria-colcount', '41');
    expect(await timeline(page).getByRole('columnheader').count()).toBeLessThan(20);
  });
});

test('before anything happened it says how to begin', async ({ page }) => {
  await openDocument(page, { scenario: 1, devices: [{ dn: 'A' }, { dn: 'B' }], steps: [] });
  await expect(timeline(page)).toContainText('Nothing has happened yet');
  await timeline(page).getByRole('button', { name: 'What can happen here' }).click();
  await expect(page.getByRole('region', { name: 'What can happen here?' })).toBeVisible();
});

test.describe('how it looks', () => {
  const pane = (page: Page): Locator => page.locator('#timeline');

  test('the table after the release from a conference', async ({ page }) => {
    await openDocument(page, LEAVING, 7);
    await expect(event(page, 7, 'B', 'EventReleased')).toBeVisible();
    await expect(pane(page)).toHaveScreenshot('timeline-table.png');
  });

  test('names only, with a refusal, in the dark', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await openDocument(page, LEAVING, 4);
    await showAttributes(page, 'Names');
    await page.mouse.move(0, 0);
    await expect(pane(page)).toHaveScreenshot('timeline-refusal-dark.png');
  });

  test('the list', async ({ page }) => {
    await openDocument(page, LEAVING, 7);
    await timeline(page).getByRole('radio', { name: 'List' }).click();
    await page.mouse.move(0, 0);
    await expect(pane(page)).toHaveScreenshot('timeline-list.png');
  });

  test('ghosts of a request', async ({ page }) => {
    await openDocument(page, LEAVING, 6);
    await page.keyboard.press('w');
    await page.getByRole('region', { name: 'Requests of A' }).locator('[data-request="TReleaseCall"]').focus();
    await expect(timeline(page).locator('[data-event][data-ghost]')).toHaveCount(2);
    await expect(pane(page)).toHaveScreenshot('timeline-ghosts.png');
  });

  test('at the width of a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openDocument(page, LEAVING, 6);
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await expect(event(page, 6, 'B', 'EventReleased')).toBeVisible();
    await expect(pane(page)).toHaveScreenshot('timeline-narrow.png');
  });

  test('before anything happened', async ({ page }) => {
    await openDocument(page, { scenario: 1, devices: [{ dn: 'A' }, { dn: 'B' }], steps: [] });
    await expect(pane(page)).toHaveScreenshot('timeline-empty.png');
  });
});
