/** Web Services in the page: an agent's calls and operations, the messages by step, a real CometD client, and the mock server. */
import type { Locator, Page } from '@playwright/test';
import { startMock, type Mock } from '../src/mock/index.ts';
import { encodeLink } from '../src/share/index.ts';
import { startRun, type ScenarioDocument } from '../src/scenario/index.ts';
import { webServicesStream } from '../src/streams/index.ts';
import { expect, expectNoAxeViolations, openScenario, test } from './fixtures.ts';

const DOCUMENT: ScenarioDocument = {
  scenario: 1,
  title: 'A conference by Web Services',
  devices: [{ dn: 'A' }, { dn: 'B', name: 'Bea', agentID: '4711' }, { dn: 'C' }, { dn: 'X', kind: 'external' }],
  steps: [
    { request: 'TMakeCall', thisDN: 'B', otherDN: 'A' },
    { request: 'TAnswerCall', thisDN: 'A' },
    { request: 'TInitiateConference', thisDN: 'B', otherDN: 'C' },
    { request: 'TAnswerCall', thisDN: 'C' },
    { request: 'TCompleteConference', thisDN: 'B' },
    { request: 'TDeleteFromConference', thisDN: 'B', otherDN: 'A' },
  ],
};
const view = (page: Page): Locator => page.getByRole('region', { name: 'Web Services' });
const agent = async (page: Page, dn: string): Promise<void> => {
  await view(page).getByLabel('Agent').selectOption(dn);
};
const call = (page: Page, connID: string): Locator => view(page).locator(`[data-call="${connID}"]`);
const message = (page: Page, step: number, name: string): Locator =>
  view(page).locator(`[data-stream="web-services"][data-step="${String(step)}"][data-event="${name}"]`);
const expected = (dn: string, at: number) =>
  webServicesStream(startRun(DOCUMENT))
    .filter((item) => item.dn === dn && item.step <= at)
    .map((item) => item.message);

async function open(page: Page, at: number): Promise<void> {
  await openScenario(page, encodeLink({ document: DOCUMENT, at, streams: ['web-services'] }));
  await expect(view(page)).toBeVisible();
}

test("shows an agent's calls, requests and messages by step, as JSON", async ({ page }) => {
  await open(page, 5);
  await agent(page, 'B');
  await expect(call(page, '1')).toContainText('Established');
  await expect(call(page, '1')).toContainText('Internal, with C, A');
  await expect(message(page, 5, 'StatusChange').getByRole('button', { expanded: true })).toContainText('Released');
  const json = await message(page, 5, 'ParticipantsUpdated').getByRole('group', { name: 'CometD message' }).textContent();
  expect(JSON.parse(json ?? '')).toEqual(expected('B', 5).at(-1));
  await expect(view(page).locator('[data-http="CompleteConference"]')).toContainText(
    /POST \/api\/v2\/me\/calls\/01RCC3N118B1V0SL8O7GK2LAES000002/,
  );
  await agent(page, 'C');
  await expect(message(page, 5, 'ParticipantsUpdated')).toContainText('not published');
  await expectNoAxeViolations(page);
});

test('posting CompleteConference does what TCompleteConference does', async ({ page }) => {
  await open(page, 4);
  await agent(page, 'B');
  await call(page, '2').getByRole('button', { name: 'CompleteConference' }).click();
  const form = view(page).getByRole('form', { name: 'CompleteConference' });
  await expect(form.getByRole('group', { name: 'Request' })).toHaveText(/"operationName": "CompleteConference"/);
  await form.getByRole('button', { name: 'POST CompleteConference' }).click();
  await expect(page.locator('[data-party="C@1"]')).toHaveAttribute('data-state', 'Connected');
  await expect(message(page, 5, 'ParticipantsUpdated')).toBeVisible();
  expect(new URL(page.url()).hash).not.toBe('');
});

test('what may not be posted says why', async ({ page }) => {
  await open(page, 5);
  await agent(page, 'A');
  await call(page, '1').getByText('Not in its capabilities').click();
  const remove = call(page, '1').locator('[data-operation="RemoveParticipantFromConference"]');
  await expect(remove).toHaveAttribute('aria-disabled', 'true');
  await expect(remove).toHaveAccessibleDescription(/Only the owner of the conference.*B/);
  await view(page).getByRole('radio', { name: 'choices' }).click();
  await expect(view(page).getByRole('region', { name: 'Choices' })).toContainText('not allowed in the call');
});

test('a message is copied as it is', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 1);
  await agent(page, 'B');
  await message(page, 1, 'StatusChange').getByRole('button', { name: 'Copy CometD message' }).click();
  await expect.poll(async () => page.evaluate(async () => navigator.clipboard.readText())).toContain('"notificationType": "StatusChange"');
  expect(JSON.parse(await page.evaluate(async () => navigator.clipboard.readText()))).toEqual(expected('B', 1)[0]);
});

test.describe('the real client', () => {
  const received = async (page: Page): Promise<unknown[]> =>
    page.locator('.ws__line[data-way="received"]').evaluateAll((lines) =>
      lines
        .reverse()
        .map((line) => JSON.parse(line.querySelector('pre')?.textContent ?? '') as { channel: string; data?: unknown })
        .filter(({ channel }) => channel.startsWith('/v2/'))
        .map(({ data, channel }) => ({ data, channel })),
    );

  test('gets what the projection says, as the run goes on and when time goes back', async ({ page }) => {
    await open(page, 0);
    await agent(page, 'B');
    await view(page).getByRole('radio', { name: 'client' }).click();
    const client = page.getByRole('region', { name: 'CometD client of B' });
    await expect(client).toHaveAttribute('data-client', 'connected');
    for (let step = 1; step <= DOCUMENT.steps.length; step += 1) {
      await page.getByRole('button', { name: 'Step forward' }).click();
      await expect(client).toHaveAttribute('data-received', String(expected('B', step).length));
      await expect(client).toHaveAttribute('data-same', 'true');
      expect(await received(page)).toEqual(expected('B', step));
    }
    await expect(client).toContainText('login 1');
    await page.getByRole('button', { name: 'Step back' }).click();
    await expect(client).toContainText('login 2');
    await expect(client).toHaveAttribute('data-received', String(expected('B', 5).length));
    expect(await received(page)).toEqual(expected('B', 5));
    await expectNoAxeViolations(page);
  });

  test('is not fetched before it is asked for', async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await openScenario(page, encodeLink({ document: DOCUMENT, at: 5 }));
    expect(scripts.filter((url) => /Cometd|WebServices|Follow/.test(url))).toEqual([]);
    await open(page, 5);
    expect(scripts.some((url) => url.includes('WebServicesView'))).toBe(true);
    expect(scripts.filter((url) => url.includes('Cometd'))).toEqual([]);
  });
});

test.describe('served by the mock', () => {
  let mock: Mock;
  test.beforeEach(async () => {
    mock = await startMock(DOCUMENT, { page: 'dist' });
  });
  // The page goes first: while idle it still fetches what it may need, and follows the run.
  test.afterEach(async ({ page }) => {
    await page.close();
    await mock.close();
  });

  test('the page follows the run, live', async ({ page }) => {
    await page.goto(mock.url);
    await expect(page.locator('[data-following="on"]')).toContainText('step 6');
    await fetch(`${mock.url}/model/steps`, { method: 'POST', body: JSON.stringify({ action: 'Dial', thisDN: 'X', otherDN: 'A' }) });
    await expect(page.locator('[data-following="on"]')).toContainText('step 7');
    await expect(page.locator('[data-party="A@3"]')).toHaveAttribute('data-state', 'Alerting');
    const authorization = `Basic ${Buffer.from('A:').toString('base64')}`;
    const { calls } = (await (await fetch(`${mock.url}/api/v2/me/calls`, { headers: { authorization } })).json()) as {
      calls: [{ id: string }];
    };
    await fetch(`${mock.url}/api/v2/me/calls/${calls[0].id}`, {
      method: 'POST',
      headers: { authorization },
      body: JSON.stringify({ operationName: 'Answer' }),
    });
    await expect(page.locator('[data-party="A@3"]')).toHaveAttribute('data-state', 'Connected');
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(page.locator('[data-following="off"]')).toBeVisible();
  });

  test('what is done in the page is done on the server; a quiz is waited for; a lost server is said', async ({ page }) => {
    await page.goto(mock.url);
    await expect(page.locator('[data-following="on"]')).toContainText('step 6');
    await page.getByRole('radio', { name: 'calls' }).click();
    await page.getByRole('button', { name: 'A client connects' }).click();
    await expect(page.locator('[data-following="on"]')).toContainText('step 7');
    expect(mock.session.run.document.steps.at(-1)).toEqual({ action: 'Connect' });

    mock.session.act({ request: 'THoldCall', thisDN: 'B' });
    await expect(page.locator('[data-following="on"]')).toContainText('step 8');
    await page.keyboard.press('q');
    await expect(page.locator('[data-following="held"]')).toBeVisible();
    mock.session.act({ action: 'Dial', thisDN: 'X', otherDN: 'A' });
    await expect(page.locator('[data-following="held"]')).toContainText('a step ahead');
    await page.getByRole('button', { name: /Leave/ }).first().click();
    await expect(page.locator('[data-following="on"]')).toContainText('step 9');
    await expect(page.locator('[data-party="A@3"]')).toHaveAttribute('data-state', 'Alerting');
  });

  test.describe('and gone', () => {
    test.use({ expectedErrors: [/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED|Failed to load resource/] });
    test('a step that cannot be sent is not taken, and that is said', async ({ page }) => {
      await page.goto(mock.url);
      await expect(page.locator('[data-following="on"]')).toBeVisible();
      await page.getByRole('radio', { name: 'calls' }).click();
      await expect(page.getByRole('button', { name: 'A client connects' })).toBeVisible();
      await mock.close();
      await expect(page.locator('[data-following="waiting"]')).toBeVisible();
      await page.getByRole('button', { name: 'A client connects' }).click();
      await expect(page.getByRole('region', { name: 'Notice' })).toContainText('The step was not taken');
      await page.locator('.follow').getByRole('button', { name: 'Stop' }).click();
      await page.getByRole('button', { name: 'A client connects' }).click();
      await expect(page.locator('[data-following="off"]')).toContainText('stays here');
      await expect(page.getByText('told again')).toBeVisible();
    });
  });

  test('the page at /model shows who is there, and begins and ends faults by keys alone; a browser listens by WebSocket', async ({
    page,
  }) => {
    await page.goto(`${mock.url}/model`);
    const row = page.getByRole('row', { name: /4711/ });
    await expect(row).toContainText('none');
    // A browser sends its cookie with the socket; the request before it brings one.
    const greeted = await page.evaluate(async () => {
      await fetch('/api/v2/me', { headers: { authorization: `Basic ${btoa('4711:any')}` } });
      const socket = new WebSocket(`ws://${location.host}/api/v2/notifications`);
      return new Promise((resolve) => {
        socket.onmessage = ({ data }) => {
          resolve((JSON.parse(String(data)) as [{ successful: boolean }])[0].successful);
        };
        socket.onopen = () => {
          socket.send(JSON.stringify([{ channel: '/meta/handshake', version: '1.0', supportedConnectionTypes: ['websocket'] }]));
        };
      });
    });
    expect(greeted).toBe(true);
    await expect(row).toContainText('Web Services');
    await expect(row.getByRole('cell').nth(3)).toHaveText('1');
    const now = page.locator('#now');
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.getByRole('button', { name: 'Lose the next notification' }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('status')).toHaveText('Lose the next notification: done.');
      await expect(now).toHaveText('The next notification is lost.');
      await expectNoAxeViolations(page);
      await page.setViewportSize(scheme === 'light' ? { width: 390, height: 844 } : { width: 1280, height: 800 });
      await expectNoAxeViolations(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      await page.getByRole('button', { name: 'End all faults' }).focus();
      await page.keyboard.press(' ');
      await expect(now).toHaveText('none');
      expect(mock.faults.inForce).toEqual({});
    }
    await page.getByRole('button', { name: 'Forget every CometD client' }).focus();
    await page.keyboard.press('Enter');
    await expect(row.getByRole('cell').nth(3)).toHaveText('0');
  });

  test('a client in another page logs in by HTTP and hears the messages', async ({ page }) => {
    await page.goto(`${mock.url}/model/hello`);
    const heard = await page.evaluate(async () => {
      const authorization = `Basic ${btoa('4711:any')}`;
      const poll = async (suffix: string, body: object) =>
        (
          await fetch(`/api/v2/notifications/${suffix}`, {
            method: 'POST',
            headers: { authorization, 'content-type': 'application/json' },
            body: JSON.stringify([body]),
          })
        ).json() as Promise<Record<string, unknown>[]>;
      const [{ clientId }] = (await poll('handshake', {
        channel: '/meta/handshake',
        id: '1',
        version: '1.0',
        supportedConnectionTypes: ['long-polling'],
      })) as [{ clientId: string }];
      await poll('', { channel: '/meta/subscribe', id: '2', clientId, subscription: '/v2/me/calls' });
      await poll('connect', { channel: '/meta/connect', id: '3', clientId, connectionType: 'long-polling' });
      const held = poll('connect', { channel: '/meta/connect', id: '4', clientId, connectionType: 'long-polling' });
      const { calls } = (await (await fetch('/api/v2/me/calls', { headers: { authorization } })).json()) as { calls: [{ id: string }] };
      await fetch(`/api/v2/me/calls/${calls[0].id}`, {
        method: 'POST',
        headers: { authorization },
        body: JSON.stringify({ operationName: 'Hangup' }),
      });
      return (await held).map(({ channel }) => channel);
    });
    expect(heard).toEqual(['/v2/me/calls', '/meta/connect']);
  });
});

for (const [name, size] of [
  ['wide', { width: 1280, height: 800 }],
  ['narrow', { width: 390, height: 844 }],
] as const) {
  test(`reads well and has no accessibility violations, ${name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await openScenario(page, encodeLink({ document: DOCUMENT, at: 5, streams: ['web-services'] }));
    if (name === 'narrow') await page.getByRole('tab', { name: 'Timeline' }).click();
    await agent(page, 'B');
    await expect(message(page, 5, 'ParticipantsUpdated')).toBeVisible();
    await expect(page).toHaveScreenshot(`web-services-${name}.png`);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNoAxeViolations(page);
    await expect(page).toHaveScreenshot(`web-services-${name}-dark.png`);
    await view(page).getByRole('radio', { name: 'client' }).click();
    await expect(page.locator('[data-same="true"]')).toBeVisible();
    await expect(page).toHaveScreenshot(`web-services-client-${name}-dark.png`);
    await page.emulateMedia({ colorScheme: 'light' });
    await expect(page).toHaveScreenshot(`web-services-client-${name}.png`);
  });
}

test('stands beside the DN events, both at the same step', async ({ page }) => {
  await openScenario(page, encodeLink({ document: DOCUMENT, at: 5, streams: ['dn', 'web-services'] }));
  await agent(page, 'B');
  const at = async (step: number, title: string): Promise<void> => {
    await expect(page.locator(`[data-stream="dn"][data-step="${String(step)}"]`).first()).toBeInViewport();
    await expect(view(page).getByRole('list', { name: 'Steps' }).getByText(title)).toBeInViewport();
  };
  await at(5, 'B: TCompleteConference');
  for (let n = 0; n < 4; n += 1) await page.getByRole('button', { name: 'Step back' }).click();
  await at(1, 'B: TMakeCall');
});
