/** The walks over the laws: a fixed seed holds, a broken law is told with all that finds it again. */
import { describe, expect, it } from 'vitest';
import { startRun, type ScenarioStep } from '../../scenario/index.ts';
import { decodeLink } from '../../share/index.ts';
import { main, readWanted } from './laws.ts';

async function run(argv: readonly string[], laws?: Parameters<typeof main>[2]) {
  const out: string[] = [];
  const status = await main(argv, { stdout: (text) => void out.push(text) }, laws);
  return { status, text: out.join('') };
}

it('all laws hold over the walks of a fixed seed', async () => {
  const { status, text } = await run(['--seed', '20260101', '--steps', '9000']);
  expect(text).toMatch(/^\d+ laws, 9,000 steps in walks of 300, seeds 20260101 to 20260130: all hold\n$/);
  expect(status).toBe(0);
});

describe('a broken law', () => {
  const isHeld = {
    'nobody holds': (move: { readonly result: { readonly events: readonly { readonly event: string }[] } }) =>
      move.result.events.some(({ event }) => event === 'EventHeld') ? 'somebody holds' : undefined,
  };

  it('is told with its seed, the fewest steps, and a link that opens them', async () => {
    const { status, text } = await run(['--seed', '7', '--steps', '3000'], isHeld);
    expect(status).toBe(1);
    expect(text).toContain('law broken: nobody holds');
    expect(text).toMatch(/seed \d+; again: npm run bench -- --laws --seed \d+ --steps 300/);
    const steps = text.split('\n').filter((line) => /^ {2}\d+\. /.test(line));
    const link = decodeLink(/#\/\S+/.exec(text)?.[0] ?? '');
    if (!link.ok) throw new Error(link.error.message);
    const { document } = link.value;
    expect(document.steps.length).toBe(steps.length);
    const holds = (kept: readonly ScenarioStep[]): boolean =>
      startRun({ ...document, steps: kept }).frames.some(({ events }) => events.some(({ event }) => event === 'EventHeld'));
    expect(holds(document.steps)).toBe(true);
    // None of them can be left out.
    expect(document.steps.filter((_, n) => holds(document.steps.toSpliced(n, 1)))).toEqual([]);
  });

  it('is found again by its seed', async () => {
    const { text } = await run(['--seed', '7', '--steps', '3000'], isHeld);
    const seed = /seed (\d+);/.exec(text)?.[1] ?? '';
    expect((await run(['--seed', seed, '--steps', '300'], isHeld)).text.split('\n')[0]).toBe('law broken: nobody holds');
  });
});

it.each([[['--seed']], [['--seed', 'x']], [['--walks', '3']], [['--steps', '-1']]])('%j is not understood', async (argv) => {
  expect(readWanted(argv, 1)).toBeUndefined();
  expect((await run(argv)).status).toBe(2);
});
