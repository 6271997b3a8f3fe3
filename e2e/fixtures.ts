/** What every browser test stands on: a page that must stay free of errors, and the two things all of them do. */
import axe from 'axe-core';
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
  // Axe is half a megabyte, which a page reads once. A string is run whatever the page's policy says of scripts.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const found = await page.evaluate(
    async ([only, where]) => {
      const { axe: inPage } = globalThis as unknown as { readonly axe: typeof axe };
      // What is well is not told: a page has thousands of elements, and each would be described.
      const options = {
        resultTypes: ['violations' as const],
        ...(only === null ? {} : { runOnly: { type: 'rule' as const, values: only } }),
      };
      const { violations } = await inPage.run(where ?? document, options);
      return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`));
    },
    [rules === undefined ? null : [...rules], within ?? null] as const,
  );
  expect(found, 'axe violations').toEqual([]);
}
