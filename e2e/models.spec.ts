/** One model of each group of the library, opened from it, played to its end, and how it looks then. */
import type { Page } from '@playwright/test';
import { CATALOG } from './catalog.ts';
import { expect, openScenario, test } from './fixtures.ts';

const MODELS = [
  'call-to-acd',
  'delete-from-conference',
  'two-step-transfer-after-answer',
  'attach-user-data-third-party',
  'outbound-busy-destination',
  'predictive-call',
  'service-observing-external-releases-first',
  'multi-queue-ivr-queue-treatment',
  'complex-party-both-sides',
  'agent-and-dn-events',
] as const;

async function openModel(page: Page, id: string): Promise<void> {
  await openScenario(page);
  await page.keyboard.press('/');
  await page.locator(`button[data-model="${id}"]`).click();
  await expect(page.getByRole('searchbox')).toHaveCount(0);
}

test('every group that has a model is here', () => {
  const groups = new Set(CATALOG.filter(({ status }) => status === 'done').map(({ group }) => group));
  expect(MODELS.map((id) => CATALOG.find((entry) => entry.id === id)?.group)).toEqual([...groups]);
});

for (const id of MODELS) {
  test(id, async ({ page }) => {
    const { title = '', precondition = 0, document } = CATALOG.find((entry) => entry.id === id) ?? {};
    const count = document?.steps.length ?? 0;
    await openModel(page, id);
    await expect(page).toHaveTitle(new RegExp(title));
    const time = page.getByRole('group', { name: 'Time' });
    await expect(time).toContainText(
      precondition === 0 ? `start, ${String(count)} to come` : `step ${String(precondition)} of ${String(count)}`,
    );
    for (let step = precondition; step < count; step += 1) {
      await page.keyboard.press('ArrowRight');
      await expect(time).toContainText(`step ${String(step + 1)} of ${String(count)}`);
    }
    await expect(page.locator('#timeline button[aria-current="step"]')).toBeInViewport();
    await expect(page.locator('.app')).toHaveScreenshot(`model-${id}.png`);
  });
}
