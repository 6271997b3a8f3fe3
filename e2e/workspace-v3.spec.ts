/** The Workspace API in the page: an agent's calls and operations, what it posted and was told by step, in either theme and width. */
import type { Locator, Page } from '@playwright/test';
import { encodeLink } from '../src/share/index.ts';
import { startRun, type ScenarioDocument } from '../src/scenario/index.ts';
import { streamItems } from '../src/streams/index.ts';
import { expect, expectNoAxeViolations, openScenario, test } from './fixtures.ts';

const DOCUMENT: ScenarioDocument = {
  scenario: 1,
  title: 'A conference by the Workspace API',
  devices: [{ dn: 'A' }, { dn: 'B', name: 'Bea', agentID: '4711' }, { dn: 'C' }],
  steps: [
    { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
    { request: 'TAnswerCall', thisDN: 'B' },
    { request: 'TInitiateConference', thisDN: 'B', otherDN: 'C' },
    { request: 'TAnswerCall', thisDN: 'C' },
    { request: 'TCompleteConference', thisDN: 'B' },
  ],
};
const view = (page: Page): Locator => page.getByRole('region', { name: 'Workspace API' });
const agent = async (page: Page, dn: string): Promise<void> => {
  await view(page).getByLabel('Agent').selectOption(dn);
};
const call = (page: Page, connID: string): Locator => view(page).locator(`[data-call="${connID}"]`);
const message = (page: Page, step: number, name: string): Locator =>
  view(page).locator(`[data-stream="workspace-v3"][data-step="${String(step)}"][data-event="${name}"]`);

test('posting complete-conference does what TCompleteConference does, and what each agent is told is shown as JSON', async ({ page }) => {
  await openScenario(page, encodeLink({ document: { ...DOCUMENT, steps: DOCUMENT.steps.slice(0, 4) }, at: 4, streams: ['workspace-v3'] }));
  await agent(page, 'B');
  await call(page, '2').getByRole('button', { name: 'complete-conference' }).click();
  const form = view(page).getByRole('form', { name: 'complete-conference' });
  await form.getByLabel('parentConnId (optional)').selectOption({ label: 'call 1' });
  await expect(form.getByRole('group', { name: 'Request' })).toHaveText(
    /\/voice\/calls\/0071027198180002\/complete-conference\s+\{[\s\S]*"parentConnId": "0071027198180001"/,
  );
  await form.getByRole('button', { name: 'POST complete-conference' }).click();
  await expect(page.locator('[data-party="C@1"]')).toHaveAttribute('data-state', 'Connected');
  await expect(call(page, '1')).toContainText('Internal, with C as RoleConferenceMember, A as RoleConferenceMember');
  await expect(view(page).locator('[data-http="complete-conference"]')).toContainText('answered 200, code 1');
  await agent(page, 'C');
  await expect(call(page, '1')).toContainText('it was call 2');
  const json = await message(page, 5, 'ParticipantsUpdated').getByRole('group', { name: 'CometD message' }).textContent();
  const told = streamItems(startRun(DOCUMENT), ['workspace-v3']).filter((item) => 'dn' in item && item.dn === 'C');
  expect(JSON.parse(json ?? '')).toEqual((told.at(-1) as { readonly message: unknown }).message);
});

test('what may not be posted says why', async ({ page }) => {
  await openScenario(page, encodeLink({ document: DOCUMENT, at: 5, streams: ['workspace-v3'] }));
  await agent(page, 'A');
  await call(page, '1').getByText('Not in its capabilities').click();
  const remove = call(page, '1').locator('[data-operation="delete-from-conference"]');
  await expect(remove).toHaveAttribute('aria-disabled', 'true');
  await expect(remove).toHaveAccessibleDescription(/Only the owner of the conference.*B/);
  await view(page).getByRole('radio', { name: 'choices' }).click();
  await expect(view(page).getByRole('region', { name: 'Choices' })).toContainText('previousConnId');
});

// Axe looks at every element, and a busy machine looks slowly.
test.describe('has no accessibility violations', () => {
  test.describe.configure({ timeout: 90_000 });
  test('wide, in either theme', async ({ page }) => {
    await openScenario(page, encodeLink({ document: DOCUMENT, at: 5, streams: ['workspace-v3'] }));
    await agent(page, 'B');
    await expect(message(page, 5, 'ParticipantsUpdated')).toBeVisible();
    await expectNoAxeViolations(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNoAxeViolations(page, { rules: ['color-contrast', 'link-in-text-block'] });
  });
  test('narrow, where nothing is wider than the page', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openScenario(page, encodeLink({ document: DOCUMENT, at: 5, streams: ['workspace-v3'] }));
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await agent(page, 'B');
    await expect(message(page, 5, 'ParticipantsUpdated')).toBeVisible();
    await expectNoAxeViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});
