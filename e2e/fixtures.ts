/** What every browser test stands on: a page that must stay free of errors, and the two things all of them do. */
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

interface Fixtures {
  /** Patterns of console errors that a test provokes on purpose. Any other error in the page fails the test. */
  readonly expectedErrors: readonly RegExp[];
  readonly noErrors: undefined;
}

export const test = base.extend<Fixtures>({
  expectedErrors: [[], { option: true }],
  noErrors: [
    async ({ page, expectedErrors }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(`${error.name}: ${error.message}`));
      page.on('console', (entry) => {
        if (entry.type() === 'error') errors.push(entry.text());
      });
      await use(undefined);
      expect(
        errors.filter((text) => !expectedErrors.some((pattern) => pattern.test(text))),
        'errors in the page',
      ).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens the page at a link's fragment (`#/…`, or nothing for a first visit) and waits until it shows that scenario. */
export async function openScenario(page: Page, hash = ''): Promise<void> {
  await page.goto(`./${hash}`);
  await expect(page.locator('html[data-ready="true"]')).toBeAttached();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/**
 * Runs axe with the WCAG A and AA rules and its best practices, or with the named rules alone, on the whole page or
 * within what a selector names, and prints what it found, element by element.
 */
export async function expectNoAxeViolations(
  page: Page,
  { rules, within }: { readonly rules?: readonly string[]; readonly within?: string } = {},
): Promise<void> {
  const axe = new AxeBuilder({ page });
  if (rules !== undefined) axe.withRules([...rules]);
  if (within !== undefined) axe.include(within);
  const { violations } = await axe.analyze();
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`));
  expect(found, 'axe violations').toEqual([]);
}
