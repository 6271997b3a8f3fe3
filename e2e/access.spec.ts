/** Nothing for axe to find: on every screen, in either theme, with what opens over it open. */
import type { Locator, Page } from '@playwright/test';
import type { ScenarioDocument } from '../src/scenario/index.ts';
import { encodeLink } from '../src/share/index.ts';
import { expect, expectNoAxeViolations, openScenario, test } from './fixtures.ts';
import { LEAVING, openDocument } from './scenarios.ts';

const EVERY_KIND: ScenarioDocument = {
  scenario: 1,
  title: 'Every kind',
  devices: [
    { dn: 'A', name: 'Ada', agentID: '4711' },
    { dn: 'B', name: 'Bea' },
    { dn: 'C' },
    { dn: 'X', kind: 'external' },
    { dn: 'Q', kind: 'acd-queue', agents: ['C'] },
    { dn: 'RP', kind: 'routing-point' },
    { dn: 'RQ', kind: 'routing-queue' },
    { dn: 'W', whenCalled: 'busy' },
    { dn: 'D' },
  ],
  steps: [
    { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
    { request: 'TAnswerCall', thisDN: 'B' },
    { request: 'TInitiateConference', thisDN: 'B', otherDN: 'C' },
    { action: 'Dial', thisDN: 'X', otherDN: 'Q' },
    { request: 'TMakeCall', thisDN: 'D', otherDN: 'W' },
  ],
};
const EVENT = { kind: 'event', step: 7, index: 0, stream: 'dn' } as const;
const banner = (page: Page): Locator => page.getByRole('banner');
const canvas = (page: Page): Locator => page.getByRole('region', { name: 'Canvas' });

/** How each screen is reached, by the name that the report gives it. */
type Screens = Readonly<Record<string, (page: Page) => Promise<void>>>;

const panel =
  (key: string, heading: string) =>
  async (page: Page): Promise<void> => {
    await openDocument(page, LEAVING, 6);
    await page.keyboard.press(key);
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
  };

async function moreItem(page: Page, name: RegExp): Promise<void> {
  await banner(page).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name }).click();
}

async function fork(page: Page): Promise<void> {
  await openDocument(page, LEAVING, 6);
  await page.keyboard.press('w');
  await page.getByRole('region', { name: 'Requests of C' }).locator('[data-request="TReleaseCall"]').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
}

const WIDE: Screens = {
  'the first visit': async (page) => {
    await openScenario(page);
  },
  'an empty scenario': async (page) => {
    await openDocument(page, { scenario: 1, title: 'Nothing', devices: [], steps: [] });
  },
  'every kind of device': async (page) => {
    await openDocument(page, EVERY_KIND);
  },
  'an event explained': async (page) => {
    await openDocument(page, LEAVING, 7, EVENT);
  },
  'a device explained': async (page) => {
    await openDocument(page, LEAVING, 7, { kind: 'device', dn: 'A' });
  },
  'a call explained': async (page) => {
    await openDocument(page, LEAVING, 7, { kind: 'call', connID: '1' });
  },
  'a party explained': async (page) => {
    await openDocument(page, LEAVING, 6, { kind: 'party', dn: 'B', connID: '1' });
  },
  'a refusal explained': async (page) => {
    await openDocument(page, LEAVING, 4, { kind: 'step', step: 4 });
  },
  'the list': async (page) => {
    await openDocument(page, LEAVING, 7);
    await page.locator('#timeline').getByRole('radio', { name: 'List' }).click();
  },
  "the calls' lanes": async (page) => {
    await openScenario(page, encodeLink({ document: LEAVING, at: 7, streams: ['call'] }));
  },
  "the agents' messages": async (page) => {
    await openScenario(page, encodeLink({ document: LEAVING, at: 7, streams: ['web-services'] }));
  },
  'the recorder': async (page) => {
    await openScenario(page, encodeLink({ document: LEAVING, at: 7, streams: ['recorder'] }));
  },
  'two streams': async (page) => {
    await openScenario(page, encodeLink({ document: LEAVING, at: 7, streams: ['dn', 'call'] }));
  },
  'the whole library': panel('/', 'Library'),
  'the branches': async (page) => {
    await fork(page);
    await expect(page.locator('[data-branch]')).toHaveCount(2);
  },
  'two branches compared': async (page) => {
    await fork(page);
    await page.getByRole('button', { name: 'Compare two branches' }).click();
    await expect(page.getByRole('region', { name: 'Compare' }).getByRole('table')).toBeVisible();
  },
  'what can happen, refused requests too': async (page) => {
    await panel('w', 'What can happen here?')(page);
    await page.getByRole('checkbox', { name: /Refused too/ }).check();
  },
  'devices and scenario': panel('d', 'Devices and scenario'),
  help: panel('?', 'Help and keys'),
  sharing: async (page) => {
    await openDocument(page, LEAVING, 6);
    await page.keyboard.press('s');
    await expect(page.getByRole('region', { name: 'Share' })).toBeVisible();
  },
  about: async (page) => {
    await openDocument(page, LEAVING, 6);
    await moreItem(page, /About/);
    await expect(page.getByRole('heading', { name: 'Where the manual leaves a choice' })).toBeVisible();
  },
  "the scenario's menu": async (page) => {
    await openDocument(page, LEAVING, 6);
    await banner(page)
      .getByRole('button', { name: LEAVING.title ?? '' })
      .click();
  },
  'the menu More': async (page) => {
    await openDocument(page, LEAVING, 6);
    await banner(page).getByRole('button', { name: 'More' }).click();
  },
  "a device's menu with its targets": async (page) => {
    await openDocument(page, LEAVING, 6);
    await canvas(page).getByRole('button', { name: 'What A can do' }).click();
    await page.getByRole('menu').locator('[data-request="TSingleStepConference"]').first().click();
    await expect(page.getByRole('menu')).toHaveCount(2);
  },
  'how a party leaves': async (page) => {
    await openDocument(page, LEAVING, 6);
    await canvas(page).locator('[data-party="B@1"]').focus();
    await page.keyboard.press('Delete');
    await expect(page.getByRole('menu')).toBeVisible();
  },
  'the data of a request': async (page) => {
    await openDocument(page, LEAVING, 6);
    await canvas(page).getByRole('button', { name: 'What A can do' }).click();
    await page.getByRole('menu').locator('[data-request="TAttachUserData"]').first().click();
    await page.getByRole('dialog').getByRole('button', { name: /^Send/ }).click();
    await expect(page.getByRole('dialog')).toContainText('is needed');
  },
  'a damaged link': async (page) => {
    await openScenario(page, '#/1/damaged');
  },
  'the quiz': async (page) => {
    await openScenario(page);
    await page.keyboard.press('q');
    await expect(page.getByRole('heading', { name: /^Quiz/ })).toBeVisible();
  },
  'the score of a quiz': async (page) => {
    await WIDE['the quiz']?.(page);
    await page.getByRole('button', { name: 'Show the answer' }).click();
    await page.getByRole('button', { name: 'See the score' }).click();
  },
};

const atTab =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await openDocument(page, LEAVING, 7, EVENT);
    await page.getByRole('tab', { name }).click();
  };

const NARROW: Screens = {
  'the first visit': WIDE['the first visit'] ?? atTab('Canvas'),
  'the canvas': atTab('Canvas'),
  'the timeline': atTab('Timeline'),
  'the detail': atTab('Detail'),
  "the agents' messages": async (page) => {
    await openScenario(page, encodeLink({ document: LEAVING, at: 7, streams: ['web-services'] }));
    await page.getByRole('tab', { name: 'Timeline' }).click();
  },
  'the recorder': async (page) => {
    await openScenario(page, encodeLink({ document: LEAVING, at: 7, streams: ['recorder'] }));
    await page.getByRole('tab', { name: 'Timeline' }).click();
  },
  'what can happen': panel('w', 'What can happen here?'),
  'devices and scenario': panel('d', 'Devices and scenario'),
  "a device's menu": async (page) => {
    await openDocument(page, LEAVING, 6);
    await canvas(page).getByRole('button', { name: 'What A can do' }).click();
  },
  'two branches compared': WIDE['two branches compared'] ?? fork,
};

/** Of what axe looks for, a theme changes only this. */
const OF_COLOR = ['color-contrast', 'link-in-text-block'];

/** What opens over the page is looked at by itself: the page below it has been. */
const OVER = '[data-panel], [role="menu"], dialog';

/** The page follows the system's theme, so that one visit serves both. */
async function lookInEitherTheme(page: Page): Promise<void> {
  const over = (await page.locator(OVER).count()) > 0 ? { within: OVER } : {};
  const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await expectNoAxeViolations(page, over);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper(), 'the themes differ').not.toBe(light);
  await expectNoAxeViolations(page, { ...over, rules: OF_COLOR });
}

// Axe looks at every element, and a busy machine looks slowly.
test.describe.configure({ mode: 'parallel', timeout: 90_000 });

test.describe('wide', () => {
  for (const [name, reach] of Object.entries(WIDE)) {
    test(name, async ({ page }) => {
      await reach(page);
      await lookInEitherTheme(page);
    });
  }
});

test.describe('narrow', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  for (const [name, reach] of Object.entries(NARROW)) {
    test(name, async ({ page }) => {
      await reach(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), 'nothing sticks out sideways').toBe(390);
      await lookInEitherTheme(page);
    });
  }
});
