/** The quiz: the next events hidden, put in by the learner, marked with the reason; and what was open comes back. */
import type { Locator, Page } from '@playwright/test';
import { expect, expectNoAxeViolations, openScenario, test } from './fixtures.ts';
import { LEAVING, openDocument } from './scenarios.ts';

const quiz = (page: Page): Locator => page.locator('[data-quiz]');
const at = (page: Page, dn: string): Locator => quiz(page).locator(`[data-quiz-dn="${dn}"]`);
const said = (page: Page): Locator => page.locator('.app > [role="status"]');
const where = (page: Page): Locator => page.getByRole('group', { name: 'Time' });
/** Events of the step that the timeline draws. */
const told = (page: Page, step: number): Locator => page.locator(`#timeline [data-event][data-step="${String(step)}"]`);

async function quizMe(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Quiz me on this' }).click();
  await expect(quiz(page)).toBeVisible();
}

/** Puts an event in for a DN, with values in words. */
async function put(page: Page, dn: string, event: string, values: Readonly<Record<string, string>>, n = 1): Promise<void> {
  await at(page, dn)
    .getByLabel(`Event ${String(n)} at ${dn}`)
    .selectOption(event);
  const fields = at(page, dn)
    .locator(`[data-filled]`)
    .nth(n - 1);
  for (const [name, value] of Object.entries(values)) await fields.getByLabel(name, { exact: true }).selectOption({ label: value });
}
const DELETED = { OtherDN: 'B', OtherDNRole: 'DeletedParty', ThirdPartyDN: 'B', ThirdPartyDNRole: 'DeletedBy', CallState: 'OK' };

/** One event as it is, one with a wrong and an open value, one that is not sent, one left out. */
async function answerPartly(page: Page): Promise<void> {
  await put(page, 'A', 'EventPartyDeleted', { ...DELETED, CallState: 'Conferenced' });
  await put(page, 'B', 'EventReleased', { OtherDN: 'A' });
  await put(page, 'B', 'EventHeld', {}, 2);
}

test('shows the next request, and what it causes nowhere', async ({ page }) => {
  await openScenario(page);
  await quizMe(page);
  await expect(quiz(page)).toContainText('question 1 of 1');
  await expect(quiz(page)).toContainText('B: TReleaseCall');
  await expect(said(page)).toHaveText('Question 1 of 1, step 6, B: TReleaseCall: which events come?');
  await expect(page.locator('#timeline [data-row="request"][data-time="next"]')).toContainText('TReleaseCall');
  await expect(told(page, 6)).toHaveCount(0);
  await expect(page.locator('#chart')).toContainText('What is possible now is told after the question');

  const next = page.getByRole('button', { name: /^Next: TReleaseCall/ });
  await next.hover();
  await expect(page.locator('#timeline [data-ghost]')).toHaveCount(0);
  await next.click();
  await expect(page.getByRole('region', { name: 'Notice' })).toContainText('That is the question');
  await expect(where(page)).toContainText('step 5 of 6');
  await expect(where(page).getByRole('button', { name: 'Step forward' })).toHaveAttribute('aria-disabled', 'true');
  await expect(page.locator('[data-party="B@1"]').first()).toHaveAttribute('data-state', 'Connected');
});

test('marks events and values by icon and word, each with the reason and the source', async ({ page }) => {
  await openScenario(page);
  await quizMe(page);
  await answerPartly(page);
  await quiz(page).getByRole('button', { name: 'Check' }).click();
  await expect(said(page)).toHaveText('5 of 15 points: 2 events with a wrong value, 1 event wrong, 1 event missing.');
  await expect(told(page, 6)).toHaveCount(3);
  await expect(page.locator('[data-party="B@1"]').first()).toHaveAttribute('data-state', 'Null');

  const state = at(page, 'A').locator('[data-attribute="CallState"]');
  await expect(state.locator('[data-verdict]')).toHaveText('wrong');
  await expect(state).toContainText('Conferenced instead of OK');
  await expect(state).toContainText('Only two stay, so it is no conference any more: OK.');
  await expect(state.getByRole('link')).toHaveAccessibleName(/Release from Conference Phase/);
  await expect(state.getByRole('img', { name: /^Source: / })).toBeVisible();
  await expect(at(page, 'B').locator('[data-attribute="CallState"] [data-verdict]')).toHaveText('missing');
  await expect(at(page, 'B').locator('[data-marked="EventHeld"]')).toContainText('B gets EventReleased, and nothing else.');
  await expect(at(page, 'C').locator('[data-marked="EventPartyDeleted"] [data-verdict]').first()).toHaveText('missing');

  const right = at(page, 'A').locator('[data-attribute="OtherDN"]');
  await expect(right.locator('[data-verdict]')).toHaveText('right');
  await expect(right.getByRole('link')).toBeHidden();
  await right.getByRole('button', { name: 'Why OtherDN is B' }).click();
  await expect(right.getByRole('link')).toBeVisible();
  await expectNoAxeViolations(page);
});

test('by keys alone: from the first choice to the score', async ({ page }) => {
  await openScenario(page);
  await page.keyboard.press('q');
  await expect(page.getByRole('heading', { name: /^Quiz/ })).toBeFocused();
  const choose = async (letters: string, label: string): Promise<void> => {
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveAccessibleName(label);
    await page.keyboard.type(letters);
  };
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Leave the quiz' })).toBeFocused();
  for (const dn of ['A', 'B', 'C']) {
    const event = dn === 'B' ? 'EventReleased' : 'EventPartyDeleted';
    await choose(event, `Event 1 at ${dn}`);
    const values = dn === 'B' ? { OtherDN: 'not', CallState: 'OK' } : DELETED;
    for (const [name, value] of Object.entries(values)) await choose(value, name);
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveAccessibleName(`Event 2 at ${dn}`);
  }
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Check' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText('15 of 15 points: all right.');
  await expect(page.getByRole('heading', { name: /^Quiz/ })).toBeFocused();
  await quiz(page).getByRole('button', { name: 'See the score' }).focus();
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText('The quiz is over: 15 of 15 points.');
  await expect(quiz(page).getByRole('row', { name: /TReleaseCall/ })).toContainText('15 of 15');
  await expectNoAxeViolations(page);
});

test('from the library: question by question through a model, and back to what was open', async ({ page }) => {
  await openDocument(page, LEAVING, 6, { kind: 'device', dn: 'A' });
  const before = page.url();
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('Two-step transfer');
  await page
    .getByRole('button', { name: /^Quiz me on Two-step transfer/ })
    .first()
    .click();
  const count = Number(/of (\d+)/.exec(await quiz(page).getByRole('heading', { level: 2 }).innerText())?.[1]);
  expect(count).toBeGreaterThan(1);
  expect(page.url()).toBe(before);
  for (let n = 1; n <= count; n += 1) {
    await expect(quiz(page)).toContainText(`question ${String(n)} of ${String(count)}`);
    await quiz(page).getByRole('button', { name: 'Show the answer' }).click();
    await expect(quiz(page)).toContainText('which earns no points');
    await quiz(page)
      .getByRole('button', { name: n === count ? 'See the score' : 'Next step' })
      .click();
  }
  await expect(quiz(page)).toContainText(/0 of \d+ points/);
  await quiz(page).getByRole('button', { name: 'Once more' }).click();
  await expect(quiz(page)).toContainText(`question 1 of ${String(count)}`);
  await quiz(page).getByRole('button', { name: 'Leave the quiz' }).click();
  await expect(quiz(page)).toHaveCount(0);
  await expect(page).toHaveTitle(/B leaves a conference/);
  await expect(where(page)).toContainText('step 6 of 8');
  await expect(page.locator('[data-detail="device"]')).toBeVisible();
  expect(page.url()).toBe(before);
});

test('nothing can be done to the scenario meanwhile, and the page says so', async ({ page }) => {
  await openScenario(page);
  await quizMe(page);
  await page.keyboard.press('w');
  await page.getByRole('region', { name: 'Requests of A' }).locator('[data-request="TReleaseCall"]').click();
  await expect(page.getByRole('region', { name: 'Notice' })).toContainText('A quiz is running');
  await expect(where(page)).toContainText('step 5 of 6');
});

test('how it looks', async ({ page }) => {
  await openScenario(page);
  await quizMe(page);
  await answerPartly(page);
  await page.mouse.move(0, 0);
  await expect(page.locator('#quiz')).toHaveScreenshot('quiz-asking.png');
  await quiz(page).getByRole('button', { name: 'Check' }).click();
  await page.mouse.move(0, 0);
  await expect(page.locator('#quiz')).toHaveScreenshot('quiz-checked.png');
});

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });
  test('how it looks, and nothing for axe to find', async ({ page }) => {
    await openScenario(page);
    await quizMe(page);
    await answerPartly(page);
    await expectNoAxeViolations(page);
    await quiz(page).getByRole('button', { name: 'Check' }).click();
    await expectNoAxeViolations(page);
    await page.mouse.move(0, 0);
    await expect(page.locator('#quiz')).toHaveScreenshot('quiz-checked-dark.png');
  });
});

test.describe('at 390 px', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test('has a tab of its own, and nothing sticks out', async ({ page }) => {
    await openScenario(page);
    await quizMe(page);
    await expect(page.getByRole('tab')).toHaveText(['Canvas', 'Timeline', 'Quiz']);
    await expect(page.getByRole('tab', { name: 'Quiz' })).toHaveAttribute('aria-selected', 'true');
    await answerPartly(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await expectNoAxeViolations(page);
    await expect(page).toHaveScreenshot('quiz-narrow.png');
    await page.getByRole('tab', { name: 'Canvas' }).click();
    await page.getByRole('tab', { name: 'Quiz' }).click();
    await expect(at(page, 'A').getByLabel('Event 1 at A')).toHaveValue('EventPartyDeleted');
    await quiz(page).getByRole('button', { name: 'Check' }).click();
    await expect(said(page)).toContainText('5 of 15 points');
    await quiz(page).getByRole('button', { name: 'Leave the quiz' }).click();
    await expect(page.getByRole('tab')).toHaveText(['Canvas', 'Timeline', 'Detail']);
    await expect(page.getByRole('tab', { name: 'Canvas' })).toHaveAttribute('aria-selected', 'true');
  });
});
