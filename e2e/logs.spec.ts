/** Logs on the page: opened, listed, a call of them explained, its findings walked, copied and masked. */
import type { Locator, Page } from '@playwright/test';
import { EXPORTS } from '../src/exports/index.ts';
import { startRun, type ScenarioDocument } from '../src/scenario/index.ts';
import { expect, expectNoAxeViolations, openScenario, test } from './fixtures.ts';

const CONFERENCE: ScenarioDocument = {
  scenario: 1,
  devices: [{ dn: '7101' }, { dn: '7102' }, { dn: '7103' }],
  steps: [
    { request: 'TMakeCall', thisDN: '7101', otherDN: '7102', userData: { Customer: 'Smith' } },
    { request: 'TAnswerCall', thisDN: '7102' },
    { request: 'TInitiateConference', thisDN: '7102', otherDN: '7103' },
    { request: 'TAnswerCall', thisDN: '7103' },
    { request: 'TCompleteConference', thisDN: '7102', connID: '2', otherConnID: '1' },
    { request: 'TDeleteFromConference', thisDN: '7101', otherDN: '7102', connID: '1' },
    { request: 'TReleaseCall', thisDN: '7101', connID: '1' },
  ],
};
const GOOD = EXPORTS.find(({ name }) => name === 't-server-log')?.writes(startRun(CONFERENCE)) ?? '';

/** A role and a DN that are wrong, an event that is missing, one too many. */
const BAD = GOOD.split(/(?<=\n)(?=@|\S+ Trc 04541)/)
  .flatMap((record) => {
    const is = (event: string, dn: string) => record.includes(`message ${event}\n`) && record.includes(`\tAttributeThisDN\t'${dn}'`);
    if (is('EventRinging', '7102')) return [record.replace('ThisDNRole\t2', 'ThisDNRole\t1')];
    if (is('EventEstablished', '7101')) return [];
    if (is('EventPartyDeleted', '7103')) return [record.replace("ThirdPartyDN\t'7101'", "ThirdPartyDN\t'7102'")];
    return is('EventReleased', '7103') ? [record.replaceAll('EventReleased', 'EventHeld'), record] : [record];
  })
  .join('');

/** Calls one after another, of which each has rung and no more. */
const many = (calls: number): string =>
  Array.from({ length: calls }, (_, at) =>
    [
      '@10:00:00.0000 [0] 8.1.101.25 distribute_event: message EventRinging',
      `\tAttributeConnID\t0071${at.toString(16).padStart(12, '0')}`,
      `\tAttributeThisDN\t'${String(20_000 + at)}'`,
      '\tAttributeThisDNRole\t2',
      `\tAttributeOtherDN\t'${String(50_000 + at)}'`,
      '\tAttributeUserData\t[24] 00 01 00 00..',
      "\t\t'Customer'\t'Smith'",
      '',
    ].join('\n'),
  ).join('');

const panel = (page: Page): Locator => page.getByRole('region', { name: 'Logs' });
const calls = (page: Page): Locator => panel(page).getByRole('list', { name: 'Calls of the log' }).getByRole('button');
const where = (page: Page): Locator => page.getByRole('group', { name: 'Time' });

// From the start on the browser gives its file dialogs to the test: what a key opens must not come before that is settled.
test.beforeEach(({ page }) => {
  page.on('filechooser', () => undefined);
});

type Named = readonly [name: string, text: string];

async function give(page: Page, ask: () => Promise<void>, files: readonly Named[]): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await ask();
  await (await choosing).setFiles(files.map(([name, text]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })));
}

/** Chooses files from the menu. */
async function choose(page: Page, ...files: readonly Named[]): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'More' }).click();
  await give(page, () => page.getByRole('menuitem', { name: 'Open a file…' }).click(), files);
}

async function openCall(page: Page): Promise<void> {
  await openScenario(page);
  await choose(page, ['sip.log', BAD]);
  await expect(calls(page)).toHaveCount(1);
  await calls(page).first().click();
  await expect(panel(page)).toContainText('4 findings');
}

test('by keys alone from opening a log to its third finding, which lights its place and opens its lines', async ({ page }) => {
  await openScenario(page);
  await page.getByRole('banner').getByRole('button', { name: 'More' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu').locator(':focus')).toHaveCount(1);
  const item = page.getByRole('menuitem', { name: 'Open a file…' });
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(item).toBeFocused({ timeout: 200 });
  }).toPass();
  await give(page, () => item.press('Enter'), [['sip.log', BAD]]);
  await expect(panel(page).getByRole('searchbox', { name: 'Search calls' })).toBeFocused();
  await expect(calls(page)).toContainText(['4 findings']);
  await expectNoAxeViolations(page);
  for (const _ of ['order', 'end', 'list']) await page.keyboard.press('Tab');
  await expect(calls(page).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('button', { name: 'Next finding' })).toBeFocused();
  for (const at of [1, 2, 3]) {
    await page.keyboard.press('Enter');
    await expect(panel(page)).toContainText(`Finding ${String(at)} of 4`);
  }
  await expect(where(page)).toContainText('step 6 of 7');
  const event = page.locator('[data-event="EventPartyDeleted"][data-dn="7103"][data-step="6"]');
  await expect(event).toHaveAttribute('data-finding', 'attribute');
  await expect(event).toHaveAttribute('aria-pressed', 'true');
  await expect(event).toContainText('7102');
  await expect(panel(page).getByRole('region', { name: 'Findings' }).locator('pre')).toContainText("AttributeThirdPartyDN\t'7102'");
  await expectNoAxeViolations(page);
});

test('missing events are ghosts, unexpected ones stand where they came, and all carry the time of the log', async ({ page }) => {
  await openCall(page);
  await expect(page.locator('[data-event="EventHeld"][data-dn="7103"][data-finding="unexpected"]')).toContainText('10:00:06.000');
  await panel(page).locator('[data-finding-number="2"]').click();
  await expect(page.locator('[data-event="EventEstablished"][data-dn="7101"][data-finding="missing"]')).toBeVisible();
  await expect(page.locator('[data-event="EventEstablished"][data-dn="7102"][data-step="2"]')).toContainText('10:00:01.000');
});

test('a repair takes a finding away', async ({ page }) => {
  await openCall(page);
  await panel(page).locator('[data-finding-number="1"]').click();
  await panel(page).getByRole('button', { name: 'Take ThisDNRole as given' }).click();
  await expect(panel(page)).toContainText('3 findings');
});

test('masked, the link and the page hold letters', async ({ page }) => {
  await openCall(page);
  await panel(page).getByRole('button', { name: 'Mask the scenario…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Mask before sharing' });
  await expect(dialog).toContainText('What remains');
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Mask and open' }).click();
  await expect(page.locator('[data-event="EventHeld"][data-dn="C"][data-finding="unexpected"]')).toBeVisible();
  await expect(page.locator('[data-dn="7101"]')).toHaveCount(0);
});

test('ten thousand calls: only those in sight are drawn; searched, narrowed, walked by keys', async ({ page }) => {
  await openScenario(page);
  await choose(page, ['big.log', many(10_000)]);
  await expect(panel(page)).toContainText('10,000 calls');
  expect(await calls(page).count()).toBeLessThan(60);
  await calls(page).first().focus();
  await page.keyboard.press('End');
  await expect(panel(page).locator('[data-call="10000"]')).toBeFocused();
  expect(await calls(page).count()).toBeLessThan(60);
  await panel(page).getByRole('searchbox', { name: 'Search calls' }).fill('23501');
  await expect(panel(page)).toContainText('1 call of 10,000');
  await panel(page).getByRole('searchbox', { name: 'Search calls' }).fill('smith');
  await expect(panel(page)).toContainText('10,000 calls');
});

test('several files are one log; a text without records says what was tried', async ({ page }) => {
  await openScenario(page);
  await choose(page, ['a.log', GOOD], ['b.log', GOOD]);
  await expect(panel(page)).toContainText('1 call');
  await expect(panel(page)).toContainText('2 files');
  await panel(page).getByRole('button', { name: 'Close the log' }).click();
  await expect(panel(page)).toContainText('No log is open');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text', 'hello there, this is a text without any record of a call in it');
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  });
  await expect(panel(page).getByRole('alert')).toContainText('t-server-log: no lines such as');
  await pictures(page, 'nothing');
});

const LOOKS = [
  { name: 'wide-light', width: 1280, height: 800, colorScheme: 'light' },
  { name: 'wide-dark', width: 1280, height: 800, colorScheme: 'dark' },
  { name: 'narrow-dark', width: 390, height: 844, colorScheme: 'dark' },
  { name: 'narrow-light', width: 390, height: 844, colorScheme: 'light' },
] as const;

/** What is on screen now, wide and narrow, light and dark. */
async function pictures(page: Page, name: string): Promise<void> {
  for (const { name: look, width, height, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await expect(panel(page)).toBeVisible();
    await expectNoAxeViolations(page, { within: '[data-panel="logs"]' });
    await expect(panel(page)).toHaveScreenshot(`logs-${name}-${look}.png`);
  }
}

/** Numbers, names and ids as long as they come; who logs in beside all calls. */
const LONG = GOOD.replaceAll('7101', '+4930123456789012')
  .replaceAll('7103', 'Conference_Bridge_Frankfurt_Main_0003')
  .replaceAll('00710271981800', '0072ffffffff18');
const BESIDE =
  "@10:00:09.0000 [0] 8.1.101.25 distribute_event: message EventAgentLogin\n\tAttributeThisDN\t'7999'\n\tAttributeAgentID\t'4711'\n";

test('the list of calls, and the one that a search leaves empty: pictures', async ({ page }) => {
  await openScenario(page);
  await choose(page, ['sip-main-server-of-the-second-data-centre.log', BAD + LONG + BESIDE]);
  await expect(calls(page)).toHaveCount(2);
  await expect(calls(page)).toContainText(['4 findings', 'conforms']);
  await pictures(page, 'list');
  await panel(page).getByRole('searchbox', { name: 'Search calls' }).fill('nobody has this');
  await expect(panel(page)).toContainText('0 calls of 2');
  await expect(calls(page)).toHaveCount(0);
  await pictures(page, 'none-found');
});

test('a call with findings, and the lines behind one: pictures', async ({ page }) => {
  await openCall(page);
  await pictures(page, 'call');
  await panel(page).locator('[data-finding-number="3"]').click();
  await expect(panel(page).getByRole('region', { name: 'Findings' }).locator('pre')).toContainText("AttributeThirdPartyDN\t'7102'");
  await pictures(page, 'lines');
});
