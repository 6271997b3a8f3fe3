/** Acting on the canvas: by drag, by menu and by keyboard, with the same result. */
import type { Locator, Page } from '@playwright/test';
import type { ScenarioDocument } from '../src/scenario/index.ts';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { drag, emptyPlace, middleOf, take, takeByFinger } from './pointer.ts';
import { openDocument } from './scenarios.ts';

const canvas = (page: Page): Locator => page.getByRole('region', { name: 'Canvas' });
const timeline = (page: Page): Locator => page.getByRole('region', { name: 'Timeline' });
const device = (page: Page, dn: string): Locator => canvas(page).locator(`[data-dn="${dn}"]`);
const party = (page: Page, key: string): Locator => canvas(page).locator(`[data-party="${key}"]`);
const call = (page: Page, connID: string): Locator => canvas(page).locator(`[data-connid="${connID}"]`);
const ghosts = (page: Page): Locator => timeline(page).locator('[data-ghost]');

const IDLE: ScenarioDocument = {
  scenario: 1,
  title: 'Idle',
  devices: [{ dn: 'A' }, { dn: 'B' }, { dn: 'C' }, { dn: 'X', kind: 'external' }],
  steps: [],
};
const TALKING: ScenarioDocument = {
  ...IDLE,
  title: 'Talking',
  steps: [
    { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
    { request: 'TAnswerCall', thisDN: 'B' },
  ],
};
const CONSULTING: ScenarioDocument = {
  ...TALKING,
  title: 'Consulting',
  steps: [...TALKING.steps, { request: 'TInitiateConference', thisDN: 'B', otherDN: 'C' }, { request: 'TAnswerCall', thisDN: 'C' }],
};
const CONFERENCE: ScenarioDocument = {
  ...CONSULTING,
  title: 'Conference',
  steps: [...CONSULTING.steps, { request: 'TCompleteConference', thisDN: 'B', connID: '2', otherConnID: '1' }],
};

/** The events of one step as the timeline shows them, one line each, in any order. */
async function eventsOf(page: Page, step: number): Promise<readonly string[]> {
  const events = timeline(page).locator(`[data-event][data-step="${String(step)}"]:not([data-ghost])`);
  await expect(events.first()).toBeVisible();
  const lines = await events.evaluateAll((all) =>
    all.map((each) => `${each.getAttribute('data-dn') ?? ''} ${each.getAttribute('data-event') ?? ''} ${each.textContent}`),
  );
  return lines.sort();
}

async function byMenu(page: Page, dn: string, request: string, other?: string): Promise<void> {
  await device(page, dn)
    .getByRole('button', { name: `What ${dn} can do` })
    .click();
  await page.getByRole('menu').locator(`[data-request="${request}"]:not([aria-disabled])`).first().click();
  if (other !== undefined) await page.getByRole('menu').locator(`[data-target="${other}"]`).click();
}

/** Walks down the menu until the item is reached: nothing but keys. */
async function byKeyboard(page: Page, dn: string, request: string, other?: string): Promise<void> {
  await device(page, dn).focus();
  await page.keyboard.press('Enter');
  await walkTo(page, page.locator(`[role="menuitem"][data-request="${request}"]`).first());
  await page.keyboard.press('Enter');
  if (other === undefined) return;
  await walkTo(page, page.locator(`[role="menuitem"][data-target="${other}"]`));
  await page.keyboard.press('Enter');
}

async function walkTo(page: Page, item: Locator): Promise<void> {
  await expect(item).toBeVisible();
  for (let n = 0; n < 60; n += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error('the menu has no such item');
}

test.describe('a call', () => {
  const EVENTS = ['A EventDialing', 'B EventRinging'];

  test('by dragging a device onto another', async ({ page }) => {
    await openDocument(page, IDLE);
    await drag(page, device(page, 'A'), device(page, 'B'));
    expect((await eventsOf(page, 1)).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(EVENTS);
    await expect(party(page, 'B@1')).toHaveAttribute('data-state', 'Alerting');
  });

  test('drag, menu and keyboard give the same events', async ({ page }) => {
    await openDocument(page, IDLE);
    await drag(page, device(page, 'A'), device(page, 'B'));
    const dragged = await eventsOf(page, 1);
    await openDocument(page, { ...IDLE, title: 'By menu' });
    await byMenu(page, 'A', 'TMakeCall', 'B');
    expect(await eventsOf(page, 1)).toEqual(dragged);
    await openDocument(page, { ...IDLE, title: 'By keyboard' });
    await byKeyboard(page, 'A', 'TMakeCall', 'B');
    expect(await eventsOf(page, 1)).toEqual(dragged);
  });

  test('an external device dials by hand', async ({ page }) => {
    await openDocument(page, IDLE);
    await drag(page, device(page, 'X'), device(page, 'A'));
    await expect(party(page, 'A@1')).toHaveAttribute('data-state', 'Alerting');
    await expect(call(page, '1')).toContainText('Inbound');
  });

  test('a device dropped on empty canvas only moves', async ({ page }) => {
    await openDocument(page, TALKING);
    const to = await emptyPlace(page);
    await take(page, device(page, 'X'), to);
    await page.mouse.up();
    await expect.poll(async () => Math.abs((await middleOf(device(page, 'X'))).x - to.x)).toBeLessThan(48);
    await expect(call(page, '1')).toContainText('2 parties');
    await expect(timeline(page).locator('[data-step="3"]')).toHaveCount(0);
  });
});

test.describe('a conference', () => {
  test('several members could add a device: asked in place, then done', async ({ page }) => {
    await openDocument(page, TALKING);
    await drag(page, device(page, 'C'), call(page, '1'));
    const menu = page.getByRole('menu');
    await expect(menu.getByRole('menuitem')).toHaveCount(2);
    await expect(menu).toContainText('A adds C to call 1 in one step');
    await expectNoAxeViolations(page);
    await menu.getByText('B adds C to call 1 in one step').click();
    const dragged = await eventsOf(page, 3);
    await openDocument(page, { ...TALKING, title: 'By menu' });
    await byMenu(page, 'B', 'TSingleStepConference', 'C');
    expect(await eventsOf(page, 3)).toEqual(dragged);
  });

  test('a consultation is completed', async ({ page }) => {
    await openDocument(page, CONSULTING);
    await drag(page, device(page, 'C'), call(page, '1'));
    await page.getByRole('menu').locator('[data-request="TCompleteConference"]').click();
    const dragged = await eventsOf(page, 5);
    expect(dragged.some((line) => line.startsWith('C EventPartyChanged'))).toBe(true);
    await openDocument(page, { ...CONSULTING, title: 'By keyboard' });
    await byKeyboard(page, 'B', 'TCompleteConference');
    expect(await eventsOf(page, 5)).toEqual(dragged);
  });
});

test.describe('leaving a conference', () => {
  test('a party dragged out is asked about, both outcomes shown with their events', async ({ page }) => {
    await openDocument(page, CONFERENCE);
    await take(page, party(page, 'B@1'), await emptyPlace(page));
    await expect(ghosts(page).filter({ hasText: 'Released' })).toHaveCount(1);
    await page.mouse.up();
    const menu = page.getByRole('menu');
    await expect(menu.getByRole('menuitem')).toHaveText([
      /B releases call 1 by itself/,
      /A deletes B from call 1/,
      /C deletes B from call 1/,
    ]);
    await menu.getByText('A deletes B from call 1').hover();
    await expect(ghosts(page).filter({ hasText: 'ThirdPartyDN A' }).first()).toBeVisible();
    await menu.getByText('B releases call 1 by itself').click();
    const dragged = await eventsOf(page, 6);
    expect(dragged.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'A EventPartyDeleted',
      'B EventReleased',
      'C EventPartyDeleted',
    ]);
    await openDocument(page, { ...CONFERENCE, title: 'By keyboard' });
    await byKeyboard(page, 'B', 'TReleaseCall');
    expect(await eventsOf(page, 6)).toEqual(dragged);
  });

  test('the word on the line asks by keyboard as well', async ({ page }) => {
    await openDocument(page, CONFERENCE);
    await party(page, 'B@1').focus();
    await page.keyboard.press('Delete');
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const deleted = await eventsOf(page, 6);
    expect(deleted.join('\n')).toMatch(/A EventPartyDeleted.*ThirdPartyDN A/);
    await openDocument(page, { ...CONFERENCE, title: 'By menu' });
    await byMenu(page, 'A', 'TDeleteFromConference', 'B');
    expect(await eventsOf(page, 6)).toEqual(deleted);
  });
});

test.describe('while dragging', () => {
  test('legal targets are marked, and the events are ghosts until the device is let go', async ({ page }) => {
    await openDocument(page, IDLE);
    await take(page, device(page, 'A'), await middleOf(device(page, 'B')));
    await expect(device(page, 'B')).toHaveAttribute('data-drop', 'over-legal');
    await expect(device(page, 'C')).toHaveAttribute('data-drop', 'legal');
    await expect(ghosts(page).filter({ hasText: 'Ringing' })).toBeVisible();
    await expect(page).toHaveScreenshot('acting-preview.png');
    await page.mouse.up();
    await expect(ghosts(page)).toHaveCount(0);
    await expect(timeline(page).locator('[data-event="EventRinging"][data-dn="B"]')).toBeVisible();
  });

  test('Escape cancels: nothing is done and everything is where it was', async ({ page }) => {
    await openDocument(page, IDLE);
    const before = await middleOf(device(page, 'A'));
    await take(page, device(page, 'A'), await middleOf(device(page, 'B')));
    await page.keyboard.press('Escape');
    await expect(ghosts(page)).toHaveCount(0);
    await page.mouse.up();
    await expect.poll(async () => middleOf(device(page, 'A'))).toEqual(before);
    await expect(timeline(page).locator('[data-event]')).toHaveCount(0);
    await expect(canvas(page).locator('[data-drop]')).toHaveCount(0);
  });

  test('Escape cancels a party in the hand', async ({ page }) => {
    await openDocument(page, CONFERENCE);
    await take(page, party(page, 'B@1'), await emptyPlace(page));
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(page.getByRole('menu')).toHaveCount(0);
    await expect(party(page, 'B@1')).toHaveAttribute('data-state', 'Connected');
  });

  test('an illegal target says why', async ({ page }) => {
    await openDocument(page, TALKING);
    await take(page, device(page, 'A'), await middleOf(call(page, '1')));
    await expect(call(page, '1')).toHaveAttribute('data-drop', 'over-illegal');
    await expect(canvas(page)).toContainText('A is in call 1 already.');
    await page.mouse.up();
    await expect(timeline(page).locator('[data-step="3"]')).toHaveCount(0);
  });
});

test.describe('the menu', () => {
  test('lists the possible first, the others with their reasons', async ({ page }) => {
    await openDocument(page, TALKING);
    await device(page, 'A').click({ button: 'right' });
    const menu = page.getByRole('menu');
    await expect(menu.getByRole('menuitem').first()).toBeFocused();
    await expect(menu.getByRole('menuitem').first()).not.toHaveAttribute('aria-disabled');
    const answer = menu.locator('[data-request="TAnswerCall"]');
    await expect(answer).toBeHidden();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(answer).toBeVisible();
    await expect(answer).toHaveAttribute('aria-disabled', 'true');
    await expect(answer).toHaveAccessibleDescription(/Answer needs A to be Alerting/);
    await expectNoAxeViolations(page);
    await page.keyboard.press('Escape');
    await expect(device(page, 'A')).toBeFocused();
  });

  test('a refused item does nothing', async ({ page }) => {
    await openDocument(page, TALKING);
    await device(page, 'A').focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: /^Not possible now/ }).click();
    // A press on it all the same, as a person would.
    await page.getByRole('menu').locator('[data-request="TAnswerCall"]').click({ force: true });
    await expect(page.getByRole('menu')).toBeVisible();
    await expect(timeline(page).locator('[data-step="3"]')).toHaveCount(0);
  });

  test('targets that will not do say why', async ({ page }) => {
    await openDocument(page, TALKING);
    await device(page, 'A').getByRole('button', { name: 'What A can do' }).click();
    await page.getByRole('menu').locator('[data-request="TSingleStepConference"]').click();
    const other = page.getByRole('menu').locator('[data-target="B"]');
    await expect(other).toHaveAttribute('aria-disabled', 'true');
    await expect(other).toHaveAccessibleDescription(/C is|B is/);
  });

  test('asks for the data that a request carries', async ({ page }) => {
    await openDocument(page, TALKING);
    await byMenu(page, 'A', 'TAttachUserData');
    const dialog = page.getByRole('dialog', { name: 'A: TAttachUserData' });
    await dialog.getByRole('button', { name: 'Send TAttachUserData' }).click();
    await expect(dialog).toContainText('Key is needed.');
    await dialog.getByLabel('Key').fill('city');
    await dialog.getByLabel('Value').fill('Bonn');
    await page.keyboard.press('Enter');
    await expect(call(page, '1')).toHaveAccessibleName(/user data city/);
    await expect(timeline(page).locator('[data-event="EventAttachedDataChanged"][data-dn="B"]')).toBeVisible();
  });
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a tap on the menu button opens it, a tap on a request sends it', async ({ page }) => {
    await openDocument(page, TALKING);
    await device(page, 'A').getByRole('button', { name: 'What A can do' }).tap();
    await expect(page.getByRole('menu')).toBeInViewport({ ratio: 0.9 });
    await page.getByRole('menu').locator('[data-request="THoldCall"]').tap();
    await expect(party(page, 'A@1')).toHaveAttribute('data-state', 'Held');
  });

  test('a finger drags a device onto another', async ({ page }) => {
    await openDocument(page, IDLE);
    const lift = await takeByFinger(page, device(page, 'A'), await middleOf(device(page, 'B')));
    await expect(device(page, 'B')).toHaveAttribute('data-drop', 'over-legal');
    await lift();
    await expect(party(page, 'B@1')).toHaveAttribute('data-state', 'Alerting');
  });

  test('a finger drags a party out of its call and is asked about it', async ({ page }) => {
    await openDocument(page, CONFERENCE);
    const lift = await takeByFinger(page, party(page, 'B@1'), await emptyPlace(page));
    await lift();
    const menu = page.getByRole('menu');
    await expect(menu).toBeInViewport({ ratio: 0.9 });
    await menu.getByText('B releases call 1 by itself').tap();
    await expect(party(page, 'B@1')).toHaveAttribute('data-state', 'Null');
    await expect(call(page, '1')).toContainText('2 parties');
  });
});
