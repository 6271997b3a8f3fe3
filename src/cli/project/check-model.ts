/** `npm run check-model -- NAME…`: plays models against the rules and prints what differs; without a name all of them. */
import { readCatalog, type Catalog, type ModelFile } from '../../catalog/read/index.ts';
import { play } from '../../catalog/testing/play.ts';
import { nearest, quoted, type Profile } from '../../tlib/index.ts';
import { refuse, type ProjectIO } from './io.ts';
import { idOf, MODELS, readModelTexts } from './models.ts';

export const USAGE = `Usage: npm run check-model -- [NAME…]

Plays models of ${MODELS} against the rules, under the profiles that each is for, and prints what differs:
"-" a line that the file expects and the rules do not send, "+" one that they send instead.

0: every model holds; 1: one does not, or cannot be read; 2: there is no such model.
`;

/** Lines by the step that they stand below, its head first. */
function stepsOf(lines: readonly string[], path: string): readonly (readonly string[])[] {
  const steps: string[][] = [];
  for (const line of lines) {
    if (line.startsWith(`${path}:`)) steps.push([line]);
    else steps.at(-1)?.push(line);
  }
  return steps;
}

/** The lines that differ, each step that has any under its own head; none where the model holds. */
function differences({ got, wanted }: ReturnType<typeof play>, path: string): readonly string[] {
  const sentBy = stepsOf(got, path);
  return stepsOf(wanted, path).flatMap(([head = '', ...expected], at) => {
    const sent = sentBy[at]?.slice(1) ?? [];
    if (expected.join('\n') === sent.join('\n')) return [];
    const lacking = expected.filter((line) => !sent.includes(line));
    const instead = sent.filter((line) => !expected.includes(line));
    // The same lines in another order are shown whole.
    const [minus, plus] = lacking.length + instead.length > 0 ? [lacking, instead] : [expected, sent];
    return [head, ...minus.map((line) => `- ${line}`), ...plus.map((line) => `+ ${line}`)];
  });
}

/** What is wrong with a model under one profile: the lines, or that its way to the starting point is refused. */
function checked(model: ModelFile, profile: Profile): readonly string[] {
  try {
    return differences(play(model, profile), model.path);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** What is wrong with a file: that it cannot be read, or what differs under which profile. */
function faults(path: string, { files, errors }: Catalog): readonly string[] {
  const model = files.find((file) => file.path === path);
  const wrong = errors.filter((error) => error.path === path).map(({ message }) => message);
  const differing = model?.profiles.flatMap((profile) => {
    const lines = checked(model, profile);
    return lines.length === 0 ? [] : [`${path}, ${profile}`, ...lines];
  });
  return [...wrong, ...(differing ?? [])];
}

/** Runs the command. Out: the exit status. */
export function main(argv: readonly string[], io: ProjectIO): number {
  if (argv.includes('--help') || argv.includes('-h')) {
    io.stdout(USAGE);
    return 0;
  }
  const texts = readModelTexts(io.root);
  const ids = Object.keys(texts).map(idOf);
  const unknown = argv.find((name) => !ids.includes(idOf(name)));
  if (unknown !== undefined) {
    const near = nearest(idOf(unknown), ids);
    return refuse(io, `There is no model ${quoted(unknown)}${near === undefined ? '' : `; did you mean ${near}?`}`);
  }
  const asked = new Set(argv.map(idOf));
  const catalog = readCatalog(texts);
  const chosen = Object.keys(texts).filter((path) => asked.size === 0 || asked.has(idOf(path)));
  const wrong = chosen.map((path) => faults(path, catalog)).filter((lines) => lines.length > 0);
  for (const line of wrong.flat()) io.stdout(`${line}\n`);
  const all = chosen.length === 1 ? 'It holds.' : `All ${chosen.length} hold.`;
  io.stdout(wrong.length === 0 ? `${all}\n` : `${wrong.length} of ${chosen.length} do not hold.\n`);
  return wrong.length === 0 ? 0 : 1;
}
