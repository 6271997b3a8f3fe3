/** The recorder: its conversations, the builder of Delete Call, answers and errors, tokens. */
import type { Locator, Page } from '@playwright/test';
import type { ScenarioDocument } from '../src/scenario/index.ts';
import { encodeLink } from '../src/share/index.ts';
import { expect, expectNoAxeViolations, openScenario, test } from './fixtures.ts';

const CALLS: ScenarioDocument = {
  scenario: 1,
  title: 'Recorded conversations',
  devices: [{ dn: 'A' }, { dn: 'B', name: 'Bea' }, { dn: 'C' }],
  steps: [
    { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
    { request: 'TAnswerCall', thisDN: 'B' },
    { request: 'TInitiateConference', thisDN: 'B', otherDN: 'C' },
    { request: 'TAnswerCall', thisDN: 'C' },
    { request: 'TCompleteConference', thisDN: 'B', connID: '2', otherConnID: '1' },
    { request: 'TClearCall', thisDN: 'B' },
  ],
};

const open = async (page: Page, at: number, document = CALLS): Promise<void> =>
  openScenario(page, encodeLink({ document, at, streams: ['recorder'] }));
const recorder = (page: Page): Locator => page.getByRole('region', { name: 'Recorder', exact: true });
const builder = (page: Page): Locator => recorder(page).getByRole('form', { name: /^(Delete Call|Request Token|Get |Keep |Mute |Add )/ });
const answer = (page: Page): Locator => recorder(page).getByRole('region', { name: 'Answer', exact: true });
const conversation = (page: Page, call: string): Locator => recorder(page).locator(`[data-conversation="${call}"]`);
const send = async (page: Page): Promise<void> => builder(page).getByRole('button', { name: 'Send' }).click();

test('deletes a finished conversation, found by an identifier', async ({ page }) => {
  await open(page, 5);
  await expect(conversation(page, '1')).toHaveAttribute('data-recorded', 'ongoing');
  await expect(conversation(page, '2')).toHaveAttribute('data-recorded', 'ended');
  await conversation(page, '2')
    .getByRole('button', { name: /^nativeID/ })
    .click();
  await expect(builder(page).getByLabel('The URL')).toContainText(
    /^GET http:\/\/recorder\.example\/verba\/api\?action=DeleteCall&apiKey=[-0-9a-f]{36}&nativeID=TRS26000002$/,
  );
  await send(page);
  await expect(conversation(page, '2')).toHaveAttribute('data-recorded', 'deleted');
  await expect(answer(page).getByLabel('Body of the answer')).toContainText('<Response code="0" type="DeleteCall"/>');
  await expect(answer(page)).toContainText('derived');
  await expect(recorder(page).locator('[data-event="ConversationDeleted"][data-step="6"][data-stream="recorder"]')).toBeVisible();
});

test('marks an ongoing conversation by POST; it goes when the call ends, and undo brings it back', async ({ page }) => {
  await open(page, 5);
  await builder(page).getByRole('radio', { name: 'POST' }).click();
  await builder(page).getByLabel('extension', { exact: true }).fill('A');
  await builder(page).getByLabel('status').selectOption('ongoing');
  await expect(builder(page).getByLabel('The URL and the body')).toContainText('extension=A&status=ongoing');
  await expect(builder(page)).toContainText('Marks the conversation of call 1; it goes when it ends.');
  await send(page);
  await expect(conversation(page, '1')).toHaveAttribute('data-recorded', 'marked for deletion');
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(conversation(page, '1')).toHaveAttribute('data-recorded', 'ongoing');
  // The other functions find it in the same way.
  await builder(page).getByLabel('action').selectOption('AddMarker');
  await builder(page).getByLabel('mname').fill('Sale');
  await expect(builder(page)).toContainText('Leads to MarkerAdded.');
  await send(page);
  await expect(conversation(page, '1')).toContainText('Sale');
  await builder(page).getByLabel('action').selectOption('GetMarkers');
  await send(page);
  await expect(answer(page).getByLabel('Body of the answer')).toContainText('<name>Sale</name>');
});

test('a marked conversation is gone after the end of its call', async ({ page }) => {
  const marked = {
    ...CALLS,
    steps: [
      ...CALLS.steps.slice(0, 5),
      { action: 'DeleteCall', parameters: { apiKey: 'k', extension: 'A', status: 'ongoing' } } as const,
      ...CALLS.steps.slice(5),
    ],
    recorder: { apiKey: 'k' },
  };
  await open(page, 6, marked);
  await expect(conversation(page, '1')).toHaveAttribute('data-recorded', 'marked for deletion');
  await page.getByRole('button', { name: 'Step forward' }).click();
  await expect(conversation(page, '1')).toHaveAttribute('data-recorded', 'deleted');
});

test('whether a device is recorded is said in the scenario panel and stands in the link', async ({ page }) => {
  await open(page, 5);
  await expect(conversation(page, '2')).toBeVisible();
  const link = new URL(page.url()).hash;
  await page.keyboard.press('d');
  for (const dn of ['B', 'C']) await page.locator(`[data-device="${dn}"]`).getByRole('checkbox', { name: 'Recorded' }).uncheck();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await expect(conversation(page, '2')).toHaveCount(0);
  await expect(conversation(page, '1')).toBeVisible();
  await expect.poll(() => new URL(page.url()).hash).not.toBe(link);
  await page.reload();
  await expect(conversation(page, '1')).toBeVisible();
  await expect(conversation(page, '2')).toHaveCount(0);
});

test('designs its errors: no status, several matches, wrong key, in every format', async ({ page }) => {
  await open(page, 4);
  await builder(page).getByLabel('status').selectOption('');
  await expect(builder(page)).toContainText('Will be answered with an error');
  await send(page);
  await expect(answer(page)).toHaveAttribute('data-answer', 'error');
  await expect(answer(page)).toContainText(/The extension has no status\..*code="2"/s);

  await builder(page).getByLabel('extension', { exact: true }).fill('B');
  await builder(page).getByLabel('status').selectOption('ongoing');
  await builder(page).getByLabel('responseType').selectOption('TEXT');
  await send(page);
  await expect(answer(page)).toContainText(/Several calls were found.*Code: 2\nErrorMessage: More than one call was found/s);

  await builder(page).getByLabel('apiKey').fill('<wrong>');
  await builder(page).getByLabel('responseType').selectOption('HTML');
  await send(page);
  await expect(answer(page).getByLabel('Body of the answer')).toContainText('<dt>Code</dt><dd>2</dd>');
  await expect(answer(page)).toContainText('The API key is wrong.');
});

test('gives out a token where the key requires one, and takes it', async ({ page }) => {
  await open(page, 2, { ...CALLS, recorder: { requiresToken: true } });
  await send(page);
  await expect(answer(page)).toContainText('The key requires a token.');
  await builder(page).getByLabel('action').selectOption('RequestToken');
  await send(page);
  await expect(answer(page).getByLabel('Body of the answer')).toContainText(/token="[-0-9a-f]{36}"/);
  await builder(page).getByLabel('action').selectOption('DeleteCall');
  await builder(page).getByRole('button', { name: 'Use the token that was given out' }).click();
  await send(page);
  await expect(conversation(page, '1')).toHaveAttribute('data-recorded', 'marked for deletion');
});

for (const [name, size] of [
  ['wide', { width: 1280, height: 800 }],
  ['narrow', { width: 390, height: 844 }],
] as const) {
  test(`reads well and has no accessibility violations, ${name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await open(page, 5);
    if (name === 'narrow') await page.getByRole('tab', { name: 'Timeline' }).click();
    await expect(conversation(page, '2')).toBeVisible();
    await expectNoAxeViolations(page);
    await expect(page).toHaveScreenshot(`recorder-${name}.png`);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNoAxeViolations(page);
    await expect(page).toHaveScreenshot(`recorder-${name}-dark.png`);
  });
}

test('a link of few letters may hold twenty thousand steps: it opens, and draws what is about its moment', async ({ page }) => {
  const call: ScenarioDocument['steps'] = [
    { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
    { request: 'TAnswerCall', thisDN: 'B' },
    { request: 'TReleaseCall', thisDN: 'A' },
    { action: 'RequestToken', parameters: {} },
  ];
  const document: ScenarioDocument = { ...CALLS, steps: Array.from({ length: 5000 }, () => call).flat() };
  expect(encodeLink({ document, at: 20_000 }).length).toBeLessThan(600);
  await open(page, 20_000, document);
  await expect(recorder(page).locator('[data-stream="recorder"]')).toHaveCount(200);
  await expect(recorder(page).locator('[data-conversation]')).toHaveCount(200);
  await expect(conversation(page, '5000')).toHaveAttribute('data-recorded', 'ended');
  await recorder(page)
    .getByRole('button', { name: /^14800 earlier/ })
    .click();
  await expect(recorder(page).getByRole('button', { name: /^146\d\d earlier/ })).toBeVisible();
});
