/** Outcomes of a drag beyond making a call: two calls brought together, a call queued, sent on, transferred. */
import type { Locator, Page } from '@playwright/test';
import type { ScenarioDocument, ScenarioStep } from '../src/scenario/index.ts';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { openDocument } from './scenarios.ts';

const canvas = (page: Page): Locator => page.getByRole('region', { name: 'Canvas' });
const timeline = (page: Page): Locator => page.getByRole('region', { name: 'Timeline' });
const device = (page: Page, dn: string): Locator => canvas(page).locator(`[data-dn="${dn}"]`);
const party = (page: Page, key: string): Locator => canvas(page).locator(`[data-party="${key}"]`);
const call = (page: Page, connID: string): Locator => canvas(page).locator(`[data-connid="${connID}"]`);
const ghosts = (page: Page): Locator => timeline(page).locator('[data-ghost][data-event]');
const menu = (page: Page): Locator => page.getByRole('menu');

const TALKING: readonly ScenarioStep[] = [
  { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
  { request: 'TAnswerCall', thisDN: 'B' },
];
const ABC = [{ dn: 'A' }, { dn: 'B' }, { dn: 'C' }];
const CONSULTING: ScenarioDocument = {
  scenario: 1,
  title: 'B holds A and consults C',
  devices: ABC,
  steps: [...TALKING, { request: 'TInitiateTransfer', thisDN: 'B', otherDN: 'C' }, { request: 'TAnswerCall', thisDN: 'C' }],
};
const TWO_INCOMING: ScenarioDocument = {
  scenario: 1,
  title: 'Two incoming calls',
  devices: ABC,
  steps: [
    ...TALKING,
    { request: 'THoldCall', thisDN: 'B' },
    { request: 'TMakeCall', thisDN: 'C', otherDN: 'B' },
    { request: 'TAnswerCall', thisDN: 'B', connID: '2' },
  ],
};
const CENTER: ScenarioDocument = {
  scenario: 1,
  title: 'A queue and a routing point',
  devices: [
    { dn: 'X', kind: 'external' },
    { dn: 'Q', kind: 'acd-queue', agents: ['A'] },
    { dn: 'R', kind: 'routing-point' },
    { dn: 'A' },
    { dn: 'B' },
  ],
  steps: [],
};
const at = (document: ScenarioDocument, ...steps: readonly ScenarioStep[]): ScenarioDocument => ({
  ...document,
  steps: [...document.steps, ...steps],
});
const QUEUED = at(CENTER, { action: 'Dial', thisDN: 'X', otherDN: 'Q' });
const ROUTING = at(CENTER, { action: 'Dial', thisDN: 'X', otherDN: 'R' });

interface Place {
  readonly x: number;
  readonly y: number;
}

async function middleOf(locator: Locator): Promise<Place> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function take(page: Page, what: Locator, onto: Locator): Promise<void> {
  const [from, to] = [await middleOf(what), await middleOf(onto)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
}

async function drag(page: Page, what: Locator, onto: Locator): Promise<void> {
  await take(page, what, onto);
  await page.mouse.up();
}

async function byMenu(page: Page, dn: string, request: string, other?: string): Promise<void> {
  await device(page, dn)
    .getByRole('button', { name: `What ${dn} can do` })
    .click();
  await menu(page).locator(`[data-request="${request}"], [data-action="${request}"]`).first().click();
  if (other !== undefined) await menu(page).locator(`[data-target="${other}"]`).click();
}

/** The events of one step as the timeline shows them, one line each, in any order. */
async function eventsOf(page: Page, step: number): Promise<readonly string[]> {
  const events = timeline(page).locator(`[data-event][data-step="${String(step)}"]:not([data-ghost])`);
  await expect(events.first()).toBeVisible();
  const lines = await events.evaluateAll((all) =>
    all.map((each) => `${each.getAttribute('data-dn') ?? ''} ${each.getAttribute('data-event') ?? ''} ${each.textContent}`),
  );
  return lines.sort();
}
const names = (lines: readonly string[]): readonly string[] => lines.map((line) => line.split(' ').slice(0, 2).join(' '));

/** Drags in the open scenario, then asks for the same by menu in a fresh copy: both give the same events. */
async function sameByMenu(
  page: Page,
  document: ScenarioDocument,
  ...asked: readonly [string, string, string?]
): Promise<readonly string[]> {
  const step = document.steps.length + 1;
  const dragged = await eventsOf(page, step);
  await openDocument(page, { ...document, title: 'By menu' });
  await byMenu(page, ...asked);
  expect(await eventsOf(page, step)).toEqual(dragged);
  return names(dragged);
}

test.describe('a held or a consulted call', () => {
  const OUTCOMES = [
    ['TCompleteTransfer', 'Transferred', ['A EventPartyChanged', 'B EventReleased', 'B EventReleased', 'C EventPartyChanged']],
    [
      'TCompleteConference',
      'ConferencedBy',
      ['A EventPartyAdded', 'B EventPartyAdded', 'B EventReleased', 'B EventRetrieved', 'C EventPartyChanged'],
    ],
    [
      'TMergeCalls',
      'ConferencedBy',
      ['A EventPartyAdded', 'B EventPartyAdded', 'B EventReleased', 'B EventRetrieved', 'C EventPartyChanged'],
    ],
  ] as const;

  for (const [request, word, events] of OUTCOMES) {
    test(`offers ${request}, with its ghosts, and does it`, async ({ page }) => {
      await openDocument(page, CONSULTING);
      await drag(page, device(page, 'C'), call(page, '1'));
      const item = menu(page).locator(`[data-request="${request}"]`);
      await item.hover();
      await expect(ghosts(page).filter({ hasText: word }).first()).toBeVisible();
      await expect(ghosts(page)).toHaveCount(events.length);
      await item.click();
      await expect(ghosts(page)).toHaveCount(0);
      expect(await sameByMenu(page, CONSULTING, 'B', request)).toEqual(events);
    });
  }

  test('the one that holds both is asked for each way as well, on either call', async ({ page }) => {
    for (const connID of ['1', '2']) {
      await openDocument(page, { ...CONSULTING, title: `Onto call ${connID}` });
      await drag(page, device(page, 'B'), call(page, connID));
      for (const request of ['TCompleteConference', 'TCompleteTransfer', 'TMergeCalls', 'TAlternateCall', 'TReconnectCall']) {
        await expect(menu(page).locator(`[data-request="${request}"]:not([aria-disabled])`)).toHaveCount(1);
      }
      await page.keyboard.press('Escape');
    }
  });

  test('how the choice looks, with the ghosts of the one pointed at', async ({ page }) => {
    await openDocument(page, CONSULTING);
    await drag(page, device(page, 'C'), call(page, '1'));
    await menu(page).locator('[data-request="TCompleteTransfer"]').hover();
    await expect(ghosts(page)).toHaveCount(4);
    await expectNoAxeViolations(page);
    await expect(page).toHaveScreenshot('dropping-two-calls.png');
  });

  test('two incoming calls can only be merged', async ({ page }) => {
    await openDocument(page, TWO_INCOMING);
    await drag(page, device(page, 'C'), call(page, '1'));
    await expect(menu(page).locator('[role="menuitem"]:not([aria-disabled])')).toHaveText([
      /B merges call 2 into call 1/,
      /A adds C to call 1 in one step/,
    ]);
    await expect(menu(page).locator('[data-request="TCompleteTransfer"]')).toHaveAccessibleDescription(/consult call/);
    await menu(page).locator('[data-request="TMergeCalls"]').click();
    expect(await sameByMenu(page, TWO_INCOMING, 'B', 'TMergeCalls')).toContain('C EventPartyChanged');
  });
});

test.describe('a queue or a routing point', () => {
  test('takes a device that is dropped on it', async ({ page }) => {
    await openDocument(page, CENTER);
    await drag(page, device(page, 'B'), device(page, 'Q'));
    await expect(party(page, 'Q@1')).toHaveAttribute('data-state', 'Queued');
    expect(await sameByMenu(page, CENTER, 'B', 'TMakeCall', 'Q')).toEqual(['B EventDialing', 'Q EventQueued']);
    await openDocument(page, { ...CENTER, title: 'Routed' });
    await drag(page, device(page, 'X'), device(page, 'R'));
    expect(await sameByMenu(page, { ...CENTER, title: 'Routed' }, 'X', 'Dial', 'R')).toEqual(['R EventRouteRequest']);
  });

  const WAYS: readonly (readonly [string, (page: Page) => Locator, (page: Page) => Locator])[] = [
    ['its party on the agent', (page) => party(page, 'Q@1'), (page) => device(page, 'A')],
    ['the call on the agent', (page) => call(page, '1'), (page) => device(page, 'A')],
    ['the agent on the call', (page) => device(page, 'A'), (page) => call(page, '1')],
  ];
  for (const [way, what, onto] of WAYS) {
    test(`diverts its call: ${way}`, async ({ page }) => {
      await openDocument(page, QUEUED);
      await take(page, what(page), onto(page));
      await expect(ghosts(page).filter({ hasText: 'Diverted' })).toBeVisible();
      await page.mouse.up();
      await expect(party(page, 'A@1')).toHaveAttribute('data-state', 'Alerting');
      expect(await sameByMenu(page, QUEUED, 'Q', 'Divert', 'A')).toEqual(['A EventRinging', 'Q EventDiverted']);
    });
  }

  test('routes its call', async ({ page }) => {
    await openDocument(page, ROUTING);
    await drag(page, call(page, '1'), device(page, 'B'));
    expect(await sameByMenu(page, ROUTING, 'R', 'TRouteCall', 'B')).toEqual(['B EventRinging', 'R EventRouteUsed']);
  });

  test('a call in the hand tells what letting go does, and is only moved where that means nothing', async ({ page }) => {
    await openDocument(page, QUEUED);
    await take(page, call(page, '1'), device(page, 'A'));
    await expect(canvas(page)).toContainText('Q diverts call 1 to A');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(timeline(page).locator('[data-step="2"]')).toHaveCount(0);
  });
});

test.describe('a party on a device', () => {
  test('is transferred there: every way is offered with its ghosts', async ({ page }) => {
    const talking: ScenarioDocument = { scenario: 1, title: 'Talking', devices: ABC, steps: TALKING };
    await openDocument(page, talking);
    await drag(page, party(page, 'B@1'), device(page, 'C'));
    await expect(menu(page).locator('[role="menuitem"]:not([aria-disabled])')).toHaveText([
      /B consults C, for a conference/,
      /B consults C, for a transfer/,
      /B adds C to call 1/,
      /B transfers call 1 to C in one step/,
      /B transfers call 1 to C, mute/,
    ]);
    await menu(page).locator('[data-request="TSingleStepTransfer"]').hover();
    await expect(ghosts(page).filter({ hasText: 'TransferredBy' })).toBeVisible();
    await expect(page).toHaveScreenshot('dropping-transfer.png');
    await menu(page).locator('[data-request="TSingleStepTransfer"]').click();
    expect(await sameByMenu(page, talking, 'B', 'TSingleStepTransfer', 'C')).toEqual([
      'A EventPartyChanged',
      'B EventReleased',
      'C EventRinging',
    ]);
  });
});
