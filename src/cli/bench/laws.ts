/**
 * The laws of the model over long random walks: `npm run bench -- --laws [--seed N] [--steps N] [--seconds N]`. A
 * fresh seed each time unless one is given. A broken law is printed with its seed, the shortest steps found, and a
 * link that opens them in the page.
 */
import { breach, stepText, type Law, type Move } from '../../model/testing/law.ts';
import { EVERY_LAW } from '../../model/testing/laws/every.ts';
import { drawWalk, playSteps, randomNumbers, shortest, type Start } from '../../model/testing/long-walk.ts';
import type { Step } from '../../model/index.ts';
import { encodeLink } from '../../share/index.ts';

interface Io {
  readonly stdout: (text: string) => void;
}
/** Steps of one walk. */
const LENGTH = 300;
const USAGE = 'Usage: npm run bench -- --laws [--seed N] [--steps N] [--seconds N]\n';

interface Wanted {
  readonly seed: number;
  readonly steps: number;
  readonly seconds: number;
}

/** In: the words after `--laws`. Out: what is wanted, or undefined where they are not understood. */
export function readWanted(argv: readonly string[], fresh: number): Wanted | undefined {
  const wanted = { seed: fresh, steps: 100_000, seconds: 300 };
  for (let at = 0; at < argv.length; at += 2) {
    const name = /^--(seed|steps|seconds)$/.exec(argv[at] ?? '')?.[1] as keyof Wanted | undefined;
    const value = Number(argv[at + 1]);
    if (name === undefined || !Number.isInteger(value) || value < 0 || argv[at + 1] === '') return undefined;
    wanted[name] = value;
  }
  return wanted;
}

function report(io: Io, name: string, seed: number, start: Start, steps: readonly Step[], law: Law): void {
  const found = shortest(start, steps, law);
  const document = { scenario: 1 as const, ...start, steps: found.steps };
  const lines = [
    `law broken: ${name}`,
    `  ${found.wrong}`,
    `  seed ${seed}; again: npm run bench -- --laws --seed ${seed} --steps ${LENGTH}`,
    `  devices ${JSON.stringify(start.devices)} options ${JSON.stringify(start.options)}`,
    ...found.steps.map((step, at) => `  ${at + 1}. ${stepText(step)}`),
    `  ${encodeLink({ document, at: found.steps.length })}`,
  ];
  io.stdout(`${lines.join('\n')}\n`);
}

/** Plays a walk; a rule that throws is a broken law by that name. */
function played(start: Start, steps: readonly Step[]): readonly Move[] | undefined {
  try {
    return playSteps(start, steps);
  } catch {
    return undefined;
  }
}

const NEVER_THROWS: Law = () => undefined;

/** Walks until the steps or the time are used up. In: laws by name. Out: 0 where all hold, 1 where one is broken, 2 for a wrong command. */
export function main(argv: readonly string[], io: Io, laws = EVERY_LAW): Promise<number> {
  const wanted = readWanted(argv, Date.now() % 1_000_000_007);
  if (!wanted) {
    io.stdout(USAGE);
    return Promise.resolve(2);
  }
  const broken = new Set<string>();
  const until = Date.now() + wanted.seconds * 1000;
  let done = 0;
  let { seed } = wanted;
  for (; done < wanted.steps && Date.now() < until; seed += 1) {
    const { start, steps } = drawWalk(randomNumbers(seed), LENGTH);
    const walk = played(start, steps);
    if (!walk) report(io, 'no step makes the model throw', seed, start, steps, NEVER_THROWS);
    if (!walk) broken.add('throws');
    for (const [name, law] of Object.entries(walk ? laws : {})) {
      if (broken.has(name) || !breach(walk ?? [], law)) continue;
      broken.add(name);
      report(io, name, seed, start, steps, law);
    }
    done += LENGTH;
  }
  const counted = `${Object.keys(laws).length} laws, ${done.toLocaleString('en')} steps in walks of ${LENGTH}, seeds ${wanted.seed} to ${seed - 1}`;
  io.stdout(`${counted}: ${broken.size === 0 ? 'all hold' : `${broken.size} broken`}\n`);
  return Promise.resolve(broken.size === 0 ? 0 : 1);
}
