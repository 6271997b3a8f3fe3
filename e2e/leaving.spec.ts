/** Six parties in a conference leave one after another: on the page step by step, and the same from `simulate`. */
import { spawnSync } from 'node:child_process';
import type { Locator, Page } from '@playwright/test';
import type { ScenarioDocument } from '../src/scenario/index.ts';
import { catalogEntry } from './catalog.ts';
import { expect, test } from './fixtures.ts';
import { openDocument, showAllColumns, showAttributes } from './scenarios.ts';

const TELLING = ['ConnID', 'ThisDN', 'OtherDN', 'ThirdPartyDN', 'ThirdPartyDNRole', 'CallState'] as const;
const ONE_BY_ONE = ['F', 'A', 'C', 'E', 'D'];
const GATHERED = 10;

const party = (page: Page, dn: string): Locator => page.locator(`[data-party="${dn}@1"]`);
const call = (page: Page): Locator => page.locator('[data-connid="1"]');
const where = (page: Page): Locator => page.getByRole('group', { name: 'Time' });

function sixParties(): ScenarioDocument {
  const document = catalogEntry('release-from-conference--six-parties')?.document;
  if (document === undefined) throw new Error('the library has no six parties');
  return document;
}

interface Item {
  readonly step: number;
  readonly event: string;
  readonly dn: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What the command prints of the steps in which somebody leaves. */
function simulated(): readonly Item[] {
  const { status, stdout } = spawnSync(process.execPath, ['src/cli/run.mjs', 'simulate', '-'], {
    input: JSON.stringify(sixParties()),
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Item)
    .filter(({ step }) => step > GATHERED);
}

/** "11 A EventPartyDeleted: ConnID 1, ThisDN A, …": the attributes that tell of leaving. */
const inWords = ({ step, dn, event, attributes }: Item): string =>
  `${String(step)} ${dn} ${event}: ${TELLING.flatMap((name) => (attributes[name] === undefined ? [] : [`${name} ${attributes[name]}`])).join(', ')}`;

test('each who leaves gets EventReleased without OtherDN, all others hear of it, until nobody is left', () => {
  const items = simulated();
  const staying = ['A', 'B', 'C', 'D', 'E', 'F'];
  for (const [n, dn] of ONE_BY_ONE.entries()) {
    staying.splice(staying.indexOf(dn), 1);
    const step = GATHERED + 1 + n;
    const state = staying.length > 2 ? 'Conferenced' : 'OK';
    const told =
      staying.length === 1
        ? [
            ...staying.map((other) => `${String(step)} ${other} EventReleased: ConnID 1, ThisDN ${other}, OtherDN ${dn}, CallState OK`),
            `${String(step)} ${dn} EventReleased: ConnID 1, ThisDN ${dn}, OtherDN ${staying.join('')}, CallState OK`,
          ]
        : [
            `${String(step)} ${dn} EventReleased: ConnID 1, ThisDN ${dn}, CallState OK`,
            ...staying.map(
              (other) =>
                `${String(step)} ${other} EventPartyDeleted: ConnID 1, ThisDN ${other}, OtherDN ${dn}, ThirdPartyDN ${dn}, ThirdPartyDNRole DeletedBy, CallState ${state}`,
            ),
          ];
    expect(
      items
        .filter((item) => item.step === step)
        .map(inWords)
        .sort(),
    ).toEqual(told.sort());
  }
});

test('on the page: the party goes, the call counts down, and the cells say what the command prints', async ({ page }) => {
  await openDocument(page, sixParties(), GATHERED);
  await expect(call(page)).toContainText('6 parties');
  await showAttributes(page, 'All');
  await showAllColumns(page);
  const items = simulated();
  for (const [n, dn] of ONE_BY_ONE.entries()) {
    const step = GATHERED + 1 + n;
    await where(page).getByRole('button', { name: 'Step forward' }).click();
    const left = 5 - n;
    if (left > 1) {
      await expect(call(page)).toContainText(`${String(left)} parties`);
      await expect(party(page, dn)).toHaveAttribute('data-state', 'Null');
    } else {
      await expect(call(page)).toHaveCount(0);
    }
    const cells = page.locator(`#timeline [data-event][data-step="${String(step)}"]`);
    const expected = items.filter((item) => item.step === step);
    await expect(cells).toHaveCount(expected.length);
    for (const item of expected) {
      const cell = page.locator(`#timeline [data-event="${item.event}"][data-dn="${item.dn}"][data-step="${String(step)}"]`);
      const said = ((await cell.getAttribute('aria-label')) ?? '').replaceAll(' (differs)', '').split(', ');
      expect(said.filter((each) => !each.startsWith('source'))).toEqual([
        `${item.event} at ${item.dn}`,
        ...Object.entries(item.attributes).map(([name, value]) => `${name} ${value}`),
      ]);
    }
  }
});

for (const [name, at] of [
  ['all-six', GATHERED],
  ['four-left', GATHERED + 2],
  ['two-left', GATHERED + 4],
] as const) {
  test(`how it looks: ${name}`, async ({ page }) => {
    await openDocument(page, sixParties(), at);
    await expect(call(page)).toBeVisible();
    await expect(page).toHaveScreenshot(`leaving-${name}.png`);
  });
}
