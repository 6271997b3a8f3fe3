/**
 * What a step back or forth costs the browser, counted and not timed: how often the page is laid out for it. (That it is
 * styled once as well follows from that: between the two nothing is asked of the page.)
 */
import type { Page } from '@playwright/test';
import { benchScenario } from '../src/cli/bench/bench-scenario.ts';
import { expect, test } from './fixtures.ts';
import { openDocument } from './scenarios.ts';

/** Layout passes of each step, one after another. */
async function layouts(page: Page, steps: readonly ('Step back' | 'Step forward')[]): Promise<readonly number[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const count = async (): Promise<number> =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'LayoutCount')?.value ?? NaN;
  const taken: number[] = [];
  for (const name of steps) {
    const before = await count();
    await page.evaluate(stepAndSettle, name);
    taken.push((await count()) - before);
  }
  await session.detach();
  return taken;
}

/** Runs in the page: a step is over when its link stands in the address bar and a few frames went by after that. */
async function stepAndSettle(name: string): Promise<void> {
  const { hash } = location;
  document.querySelector<HTMLElement>(`.transport [aria-label="${name}"]`)?.click();
  for (let frames = 0; frames < 20; frames += location.hash === hash ? 0 : 1) await new Promise(requestAnimationFrame);
}

test('a step back or forth lays the page out once; where it scrolls on to other rows, twice', async ({ page }) => {
  const document = benchScenario();
  await openDocument(page, document, document.steps.length, { kind: 'party', dn: 'A', connID: '1' });
  const [back, forward] = ['Step back', 'Step forward'] as const;
  // What is fetched while idle, and a first step each way, come before.
  await layouts(page, [back, forward]);
  // What else the page does meanwhile, a font that comes, can only add a pass: the least of several is the step's own.
  const taken = await layouts(page, [back, forward, back, forward, back, forward, back, forward]);
  const least = (direction: number): number => Math.min(...taken.filter((_, at) => at % 2 === direction));
  expect([least(0), least(1)]).toEqual([1, 1]);
  const walked = await layouts(page, [...Array.from({ length: 10 }, () => back), ...Array.from({ length: 10 }, () => forward)]);
  expect(walked.toSorted((a, b) => a - b)[walked.length / 2]).toBeLessThanOrEqual(2);
});
