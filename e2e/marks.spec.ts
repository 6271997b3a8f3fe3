/** The marks that stay put: devices, parties, calls, events, request buttons, and that the page is ready. */
import type { Page } from '@playwright/test';
import { startRun, type ScenarioDocument } from '../src/scenario/index.ts';
import { encodeLink } from '../src/share/index.ts';
import { expect, openScenario, test } from './fixtures.ts';
import { LEAVING, linkTo, openDocument } from './scenarios.ts';

/** One call to each kind of device, from a caller of its own; a queue and a routing point have waiting calls. */
const KINDS: ScenarioDocument = {
  scenario: 1,
  title: 'A call to each kind',
  devices: [
    { dn: 'A' },
    { dn: 'B' },
    { dn: 'C' },
    { dn: 'D' },
    { dn: 'E' },
    { dn: 'X', kind: 'external' },
    { dn: 'Y', kind: 'external' },
    { dn: 'Q', kind: 'acd-queue' },
    { dn: 'RP', kind: 'routing-point' },
    { dn: 'RQ', kind: 'routing-queue' },
  ],
  steps: [
    { action: 'Dial', thisDN: 'X', otherDN: 'A' },
    { request: 'TMakeCall', thisDN: 'B', otherDN: 'Q' },
    { request: 'TMakeCall', thisDN: 'C', otherDN: 'RP' },
    { request: 'TMakeCall', thisDN: 'D', otherDN: 'RQ' },
    { request: 'TMakeCall', thisDN: 'E', otherDN: 'Y' },
  ],
};

/** What the model says of the scenario's end, in the words of the marks. */
function ofModel(document: ScenarioDocument): {
  readonly calls: readonly string[];
  readonly parties: readonly string[];
  readonly devices: readonly string[];
} {
  const world = startRun(document).frames.at(-1)?.world;
  if (world === undefined) throw new Error('the run has no frame');
  return {
    devices: world.devices.map(({ dn }) => dn).sort(),
    calls: world.calls.map(({ connID }) => connID).sort(),
    parties: world.calls.flatMap(({ connID, parties }) => parties.map(({ dn, state }) => `${dn}@${connID} ${state}`)).sort(),
  };
}

const marked = async (page: Page, name: string, more = ''): Promise<readonly string[]> =>
  (
    await page
      .locator(`#canvas [${name}]`)
      .evaluateAll(
        (all, [first = '', second = '']) =>
          all.map((each) =>
            [each.getAttribute(first), second === '' ? null : each.getAttribute(second)].filter((part) => part !== null).join(' '),
          ),
        [name, more],
      )
  ).sort();

test('every device of every kind, every call and every party, with the state that the model says', async ({ page }) => {
  await openDocument(page, KINDS);
  const model = ofModel(KINDS);
  expect(model.parties).toEqual(expect.arrayContaining(['A@1 Alerting', 'X@1 Dialing', 'Q@2 Queued', 'Y@5 Alerting']));
  expect(await marked(page, 'data-dn')).toEqual(model.devices);
  expect(await marked(page, 'data-connid')).toEqual(model.calls);
  expect(await marked(page, 'data-party', 'data-state')).toEqual(model.parties);
});

test('the same at 390 px', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openDocument(page, KINDS);
  const model = ofModel(KINDS);
  expect(await marked(page, 'data-dn')).toEqual(model.devices);
  expect(await marked(page, 'data-party', 'data-state')).toEqual(model.parties);
});

test('every event of a step, in the table and in the list', async ({ page }) => {
  await openDocument(page, LEAVING, 7);
  const events = async (): Promise<readonly string[]> =>
    (
      await page
        .locator('#timeline [data-event][data-step="7"]')
        .evaluateAll((all) =>
          all.map((each) => ['data-event', 'data-dn', 'data-step', 'data-stream'].map((name) => each.getAttribute(name)).join(' ')),
        )
    ).sort();
  const told = ['EventPartyDeleted A 7 dn', 'EventPartyDeleted C 7 dn', 'EventReleased B 7 dn'];
  await expect.poll(events).toEqual(told);
  await page.locator('#timeline').getByRole('radio', { name: 'List' }).click();
  await expect.poll(events).toEqual(told);
});

for (const [stream, event] of [
  ['call', 'EventCallCreated'],
  ['web-services', 'StatusChange'],
  ['recorder', 'ConversationStarted'],
  ['workspace-v3', 'StateChange'],
] as const) {
  test(`items of the stream ${stream} name their stream and step`, async ({ page }) => {
    await openScenario(page, encodeLink({ document: LEAVING, at: 7, streams: [stream] }));
    const items = page.locator(`[data-event="${event}"][data-stream="${stream}"]`);
    await expect(items.first()).toBeAttached();
    for (const step of await items.evaluateAll((all) => all.map((each) => each.getAttribute('data-step'))))
      expect(Number(step)).toBeGreaterThan(0);
  });
}

test('a request button says which, and a disabled one why, on every kind of device', async ({ page }) => {
  await openDocument(page, KINDS);
  for (const { dn } of KINDS.devices) {
    await page
      .locator(`#canvas [data-dn="${dn}"]`)
      .getByRole('button', { name: `What ${dn} can do` })
      .click();
    const items = page.getByRole('menu').first().locator('[role="menuitem"][data-request], [role="menuitem"][data-action]');
    await expect(items.first(), dn).toBeVisible();
    const fold = page.getByRole('menuitem', { name: /^Not possible now/ });
    if ((await fold.count()) > 0 && (await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
    const refused = page.getByRole('menu').first().locator('[aria-disabled="true"]').first();
    if ((await refused.count()) > 0) await expect(refused, dn).toHaveAccessibleDescription(/\S+ \S+/);
    await page.keyboard.press('Escape');
  }
});

test('ready is said when the scenario of the address bar is shown, and taken back for another', async ({ page }) => {
  await openScenario(page, linkTo(LEAVING, 3));
  await expect(page.locator('[data-party="B@2"]')).toHaveAttribute('data-state', 'Dialing');
  const seen = await page.evaluate(
    async (hash) => {
      const states: (string | null)[] = [];
      const observer = new MutationObserver(() => states.push(document.documentElement.getAttribute('data-ready')));
      observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-ready'] });
      location.hash = hash;
      while (states.at(-1) !== 'true') await new Promise(requestAnimationFrame);
      return { states, canvas: document.querySelector('#canvas [data-party="B@1"]')?.getAttribute('data-state') };
    },
    linkTo(LEAVING, 7),
  );
  expect(seen).toEqual({ states: [null, 'true'], canvas: 'Null' });
});
