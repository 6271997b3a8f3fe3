/** Parts that run beside each other are read as if they had followed each other, and none is lost when one fails. */
import { expect, it } from 'vitest';
import { runParts } from './parts.mjs';

type Say = (text: string) => void;

/** What can be waited for, and the function that ends the waiting. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
const part = (heading: string, lane: string, failed = 0) => ({
  heading,
  lane,
  run: async (say: Say) => {
    say(`${heading} speaks\n`);
    return Promise.resolve({ passed: 1, failed });
  },
});

it('lanes run beside each other, and what they say stands in order', async () => {
  const [first, second] = [gate(), gate()];
  const said: string[] = [];
  const total = await runParts(
    [
      {
        heading: 'Slow',
        lane: 'one',
        run: async (say: Say) => {
          say('slow begins\n');
          // It ends only when the other lane has begun.
          await second.opened;
          say('slow ends\n');
          first.open();
          return { passed: 2, failed: 0 };
        },
      },
      {
        heading: 'Quick',
        lane: 'two',
        run: async (say: Say) => {
          say('quick begins\n');
          second.open();
          await first.opened;
          say('quick ends\n');
          return { passed: 3, failed: 0 };
        },
      },
    ],
    (text: string) => void said.push(text),
  );
  expect(said.join('')).toBe(
    [
      ...['', '== Slow', 'slow begins', 'slow ends', '-- Slow: ok (2 ok, 0 not)'],
      ...['', '== Quick', 'quick begins', 'quick ends', '-- Quick: ok (3 ok, 0 not)', ''],
    ].join('\n'),
  );
  expect(total).toEqual({ passed: 5, failed: 0, failedParts: [] });
});

it('parts of one lane follow each other, and what is alone waits for all', async () => {
  const order: string[] = [];
  const noted = (heading: string, lane: string, turns: number) => ({
    heading,
    lane,
    run: async () => {
      order.push(`${heading} begins`);
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      order.push(`${heading} ends`);
      return { passed: 1, failed: 0 };
    },
  });
  await runParts([noted('A', 'one', 9), noted('B', 'two', 3), noted('C', 'one', 1), noted('D', 'alone', 1)], () => undefined);
  expect(order).toHaveLength(8);
  expect(order.indexOf('A ends')).toBeLessThan(order.indexOf('C begins'));
  expect(order.slice(-2)).toEqual(['D begins', 'D ends']);
});

it('one that fails, and one that throws, stop no other', async () => {
  const said: string[] = [];
  const total = await runParts(
    [
      part('A', 'one', 2),
      { heading: 'B', lane: 'one', run: async () => Promise.reject(new Error('no such tool')) },
      part('C', 'one'),
      part('D', 'alone'),
    ],
    (text: string) => void said.push(text),
  );
  expect(total).toEqual({ passed: 3, failed: 3, failedParts: ['A', 'B'] });
  expect(said.join('')).toContain('== B\nError: no such tool\n-- B: FAILED (0 ok, 1 not)\n');
  expect(said.join('')).toContain('C speaks\n-- C: ok (1 ok, 0 not)\n\n== D\nD speaks\n');
});
