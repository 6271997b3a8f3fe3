/** What was made survives a reload: branches, undo, places; it is found again among the recent scenarios. */
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, openScenario, test } from './fixtures.ts';
import { LEAVING, linkTo, openDocument } from './scenarios.ts';

const bar = (page: Page) => page.getByRole('banner');
interface Record {
  readonly changed: number;
  readonly documents: readonly { readonly steps: readonly unknown[] }[];
  readonly now: { readonly branchId: string; readonly branches: readonly { readonly id: string; readonly run: number }[] };
}

/** The browser has kept what is open now: its record in the database says so many steps. */
async function kept(page: Page, steps: number): Promise<void> {
  await expect
    .poll(async () =>
      page.evaluate(
        async () =>
          new Promise<number>((resolve) => {
            const request = indexedDB.open('partyline');
            request.onsuccess = () => {
              const all = request.result.transaction('scenarios').objectStore('scenarios').getAll();
              all.onsuccess = () => {
                request.result.close();
                const [last] = (all.result as Record[]).sort((one, other) => other.changed - one.changed);
                const shown = last?.now.branches.find(({ id }) => id === last.now.branchId);
                resolve(last?.documents[shown?.run ?? -1]?.steps.length ?? -1);
              };
            };
            request.onupgradeneeded = () => {
              request.transaction?.abort();
            };
            request.onerror = () => {
              resolve(-1);
            };
          }),
      ),
    )
    .toBe(steps);
}

/** B holds at step 2 of the conversation: a branch begins, and is kept. */
async function hold(page: Page): Promise<void> {
  await begin(page);
  await kept(page, 3);
}

async function begin(page: Page): Promise<void> {
  await openDocument(page, LEAVING, 2);
  await page.locator('[data-key="dn:B"]').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: /THoldCall/ }).click();
  await expect(bar(page).getByRole('group', { name: 'Time' })).toContainText('step 3 of 3');
}

async function reload(page: Page): Promise<void> {
  await page.reload();
  await expect(page.locator('html[data-ready="true"]')).toBeAttached();
}

test('a reload brings back branches, their names and undo', async ({ page }) => {
  await hold(page);
  await reload(page);
  await expect(bar(page).getByRole('group', { name: 'Time' })).toContainText('step 3 of 3');
  await page.keyboard.press('b');
  await expect(page.getByRole('region', { name: 'Branches' }).getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await bar(page).getByRole('button', { name: 'Undo' }).click();
  await expect(bar(page).getByRole('group', { name: 'Time' })).toContainText('step 2 of 8');
});

test('recent scenarios are opened, and deleted for good', async ({ page }) => {
  await openScenario(page);
  await page.keyboard.press('r');
  const panel = page.getByRole('region', { name: 'Recent scenarios' });
  await expect(panel).toContainText('Nothing yet');
  await page.keyboard.press('Escape');
  await hold(page);
  await openDocument(page, { scenario: 1, title: 'Another', devices: [{ dn: '1' }], steps: [] });
  await page.keyboard.press('r');
  const entry = panel.getByRole('listitem').filter({ hasText: 'B leaves a conference of three' });
  await expect(entry).toContainText('4 devices, 3 steps, 2 branches');
  await expectNoAxeViolations(page);
  await entry.getByRole('button').first().click();
  await expect(bar(page).getByRole('group', { name: 'Time' })).toContainText('step 3 of 3');
  await openDocument(page, { scenario: 1, title: 'Another', devices: [{ dn: '1' }], steps: [] });
  await page.keyboard.press('r');
  await entry.getByRole('button', { name: /for good/ }).click();
  await expect(entry).toHaveCount(0);
  await reload(page);
  await page.keyboard.press('r');
  await expect(panel).toContainText('Nothing yet');
});

test('a copy of the tab has what was made, and neither writes over the other', async ({ page }) => {
  await hold(page);
  const opening = page.waitForEvent('popup');
  await page.evaluate(() => void window.open(location.href));
  const copy = await opening;
  await expect(copy.locator('html[data-ready="true"]')).toBeAttached();
  await copy.keyboard.press('b');
  await expect(copy.getByRole('region', { name: 'Branches' }).getByRole('listitem')).toHaveCount(2);
  await copy.keyboard.press('Escape');
  await copy.locator('[data-key="dn:B"]').focus();
  await copy.keyboard.press('Enter');
  await copy.getByRole('menuitem', { name: /TRetrieveCall/ }).click();
  await kept(copy, 4);
  await copy.keyboard.press('r');
  await expect(copy.getByRole('region', { name: 'Recent scenarios' }).locator('[data-kept]')).toHaveCount(2);
  await reload(page);
  await expect(bar(page).getByRole('group', { name: 'Time' })).toContainText('step 3 of 3');
  await copy.close();
});

test('what was made a moment before another scenario is opened is kept', async ({ page }) => {
  await begin(page);
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    linkTo({ scenario: 1, title: 'Another', devices: [{ dn: '1' }], steps: [] }),
  );
  await kept(page, 3);
  await page.keyboard.press('r');
  const entry = page.getByRole('region', { name: 'Recent scenarios' }).getByRole('listitem').filter({ hasText: '3 steps, 2 branches' });
  await expect(entry).toHaveCount(1);
});

test('the branch that was gone back to is the one that a reload shows, and the other is there', async ({ page }) => {
  await hold(page);
  await page.keyboard.press('b');
  const branches = page.getByRole('region', { name: 'Branches' }).getByRole('listitem');
  await branches.first().getByRole('button').first().click();
  await page.keyboard.press('Escape');
  await expect(bar(page).getByRole('group', { name: 'Time' })).toContainText('of 8');
  await kept(page, 8);
  await reload(page);
  await expect(bar(page).getByRole('group', { name: 'Time' })).toContainText('of 8');
  await page.keyboard.press('b');
  await expect(branches).toHaveCount(2);
});
