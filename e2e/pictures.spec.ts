/** Whole pages as they are seen: wide and narrow, light and dark; what the panes' own pictures do not show. */
import type { Locator, Page } from '@playwright/test';
import { catalogEntry } from './catalog.ts';
import type { ScenarioDocument } from '../src/scenario/index.ts';
import { expect, openScenario, test } from './fixtures.ts';
import { middleOf, take, takeByFinger } from './pointer.ts';
import { LEAVING, openDocument } from './scenarios.ts';

const NARROW = { width: 390, height: 844 };
const canvas = (page: Page): Locator => page.getByRole('region', { name: 'Canvas' });
const notice = (page: Page): Locator => page.getByRole('region', { name: 'Notice' });
const tab = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('tab', { name }).click();
};

const TALKING: ScenarioDocument = {
  scenario: 1,
  title: 'Two talk, two are free',
  devices: [{ dn: 'A' }, { dn: 'B', name: 'Bea' }, { dn: 'C' }, { dn: 'X', kind: 'external' }],
  steps: [
    { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
    { request: 'TAnswerCall', thisDN: 'B' },
  ],
};
const WRONG = JSON.stringify({ scenario: 1, devices: [{ dn: 'A' }], steps: [{ request: 'TMakeCall', thisDN: 'A', otherDN: 'Z' }] });

function model(id: string): { readonly document: ScenarioDocument; readonly precondition: number } {
  const entry = catalogEntry(id);
  if (entry?.document === undefined) throw new Error(`the library has no model ${id}`);
  return { document: entry.document, precondition: entry.precondition };
}

/** A reader's first five minutes: the release has been sent, and one event of it is explained. */
async function explained(page: Page): Promise<void> {
  const { document, precondition } = model('release-from-conference');
  await openDocument(page, document, precondition + 1);
  await page.locator(`#timeline [data-event="EventPartyDeleted"][data-dn="C"][data-step="${String(precondition + 1)}"]`).click();
  await expect(page.locator('[data-detail]').getByRole('heading', { level: 2 })).toHaveText('EventPartyDeleted at C');
  await page.mouse.move(0, 0);
}

async function bringFile(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'More' }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: 'Open a file…' }).click();
  await (await choosing).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

test('the picture of the README: B has left, and an event of it is explained', async ({ page }) => {
  await explained(page);
  await expect(page).toHaveScreenshot('readme.png');
});

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });

    test('the first visit', async ({ page }) => {
      await openScenario(page);
      await expect(page.getByRole('complementary', { name: 'Welcome' })).toBeVisible();
      await expect(page).toHaveScreenshot(`page-first-${scheme}.png`);
    });

    test('the library', async ({ page }) => {
      await openScenario(page);
      await page.keyboard.press('/');
      await expect(page.locator('button[data-model]').first()).toBeVisible();
      await expect(page).toHaveScreenshot(`library-${scheme}.png`);
    });

    test('a device held over a call: what would do, what would not, and the events to come', async ({ page }) => {
      await openDocument(page, TALKING);
      await take(page, canvas(page).locator('[data-dn="C"]'), await middleOf(canvas(page).locator('[data-connid="1"]')));
      await expect(canvas(page).locator('[data-connid="1"]')).toHaveAttribute('data-drop', 'over-legal');
      await expect(page.locator('#timeline [data-ghost][data-event="EventRinging"]')).toBeVisible();
      await expect(page).toHaveScreenshot(`drag-over-call-${scheme}.png`);
      await page.keyboard.press('Escape');
      await page.mouse.up();
    });
  });
}

test('the library, searched, with a model at a glance', async ({ page }) => {
  await openScenario(page);
  await page.keyboard.press('/');
  await page.getByRole('searchbox', { name: 'Search the library' }).fill('DeletedBy');
  await page.getByRole('button', { name: 'Release from conference at a glance' }).click();
  await expect(page.getByRole('region', { name: 'Release from conference at a glance' })).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(page.locator('[data-panel="library"]')).toHaveScreenshot('library-searched.png');
});

test('an event explained, in the dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await explained(page);
  await expect(page).toHaveScreenshot('page-explained-dark.png');
});

test('an event explained, with forced colors', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await explained(page);
  await expect(page).toHaveScreenshot('page-explained-forced.png');
});

test.describe('the canvas before and after', () => {
  for (const id of ['release', 'delete-from-conference']) {
    for (const [name, more] of [
      ['before', 0],
      ['after', 1],
    ] as const) {
      test(`${id}, ${name}`, async ({ page }) => {
        const { document, precondition } = model(id);
        await openDocument(page, document, precondition + more);
        await expect(canvas(page).locator('[data-party="A@1"]')).toHaveAttribute(
          'data-state',
          id === 'release' && more === 1 ? 'Null' : 'Connected',
        );
        await expect(canvas(page)).toHaveScreenshot(`canvas-${id === 'release' ? 'simple-release' : 'delete'}-${name}.png`);
      });
    }
  }
});

test('the words of the next step stay on the canvas, however many they are', async ({ page }) => {
  const { document, precondition } = model('delete-from-conference');
  for (const size of [NARROW, { width: 1280, height: 800 }]) {
    await page.setViewportSize(size);
    for (const dn of ['A', 'B', 'C']) {
      const other = dn === 'B' ? 'A' : 'B';
      await openDocument(
        page,
        {
          ...document,
          title: dn,
          steps: [...document.steps.slice(0, precondition), { request: 'TDeleteFromConference', thisDN: dn, otherDN: other }],
        },
        precondition,
      );
      await expect(canvas(page).getByRole('button', { name: /^Next: TDeleteFromConference/ })).toBeInViewport({ ratio: 0.99 });
      const [words, pane] = [await canvas(page).locator('.next').boundingBox(), await canvas(page).boundingBox()];
      expect(words?.x).toBeGreaterThanOrEqual(pane?.x ?? Infinity);
      expect((words?.x ?? Infinity) + (words?.width ?? 0)).toBeLessThanOrEqual((pane?.x ?? 0) + (pane?.width ?? 0));
    }
  }
});

test.describe('what goes wrong', () => {
  test('a damaged link', async ({ page }) => {
    await openDocument(page, LEAVING, 6);
    const good = new URL(page.url()).hash;
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      good.slice(0, -5),
    );
    await expect(notice(page)).toContainText('A damaged link');
    await expect(page).toHaveScreenshot('error-link.png');
  });

  test('a wrong document, in the dark', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await openDocument(page, LEAVING, 6);
    await bringFile(page, 'two.json', WRONG);
    await expect(notice(page)).toContainText('$.steps[0].otherDN');
    await page.mouse.move(0, 0);
    await expect(page).toHaveScreenshot('error-document-dark.png');
  });

  test('a refused request', async ({ page }) => {
    await openDocument(page, LEAVING, 4);
    await page.locator('#timeline [data-event="EventError"]').click();
    await page.mouse.move(0, 0);
    await expect(page).toHaveScreenshot('error-refused.png');
  });
});

test.describe('narrow', () => {
  test.use({ viewport: NARROW, hasTouch: true });

  for (const scheme of ['light', 'dark'] as const) {
    test(`canvas, timeline, detail and library, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await openDocument(page, LEAVING, 7);
      await expect(canvas(page).locator('[data-party="A@1"]')).toBeVisible();
      await expect(page).toHaveScreenshot(`narrow-canvas-${scheme}.png`);
      await tab(page, 'Timeline');
      const event = page.locator('[data-event="EventPartyDeleted"][data-dn="A"][data-step="7"]');
      await expect(event).toBeVisible();
      await expect(page).toHaveScreenshot(`narrow-timeline-${scheme}.png`);
      await event.click();
      await expect(page.getByRole('tab', { name: 'Detail' })).toHaveAttribute('aria-selected', 'true');
      await expect(page).toHaveScreenshot(`narrow-detail-${scheme}.png`);
      await page.keyboard.press('/');
      await expect(page.locator('button[data-model]').first()).toBeVisible();
      await page.mouse.move(0, 0);
      await expect(page).toHaveScreenshot(`narrow-library-${scheme}.png`);
    });
  }

  test('a device held over a call by a finger', async ({ page }) => {
    await openDocument(page, TALKING);
    const lift = await takeByFinger(page, canvas(page).locator('[data-dn="C"]'), await middleOf(canvas(page).locator('[data-connid="1"]')));
    await expect(canvas(page).locator('[data-connid="1"]')).toHaveAttribute('data-drop', 'over-legal');
    await expect(page).toHaveScreenshot('narrow-drag.png');
    await lift();
  });

  test('a damaged link', async ({ page }) => {
    await openScenario(page, '#/1/damaged');
    await expect(notice(page)).toBeVisible();
    await expect(page).toHaveScreenshot('narrow-error-link.png');
  });

  test('a wrong document', async ({ page }) => {
    await openDocument(page, LEAVING, 6);
    await bringFile(page, 'two.json', WRONG);
    await expect(notice(page)).toContainText('$.steps[0].otherDN');
    await page.mouse.move(0, 0);
    await expect(page).toHaveScreenshot('narrow-error-document.png');
  });

  test('a refused request, in the dark', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await openDocument(page, LEAVING, 4);
    await tab(page, 'Timeline');
    await expect(page.locator('#timeline [data-event="EventError"]')).toBeVisible();
    await expect(page).toHaveScreenshot('narrow-refused-dark.png');
  });
});
