/**
 * `npm run -s export -- FILE --format NAME`: writes the run of a scenario document in one of the forms of EXPORTS.
 * Source: the interface of that name.
 */
import { writeFile } from 'node:fs/promises';
import { parseScenario, startRun } from '../../scenario/index.ts';
import type { CommandIO } from '../simulate/simulate.ts';
import { shown } from '../../tlib/index.ts';
import { reasonOf } from '../house/said.mjs';
import { textOf } from '../io/text-of.ts';
import { readArgs, USAGE } from './export.args.ts';

/** Runs the command. In: its arguments and its io. Out: the exit status, 0 or 2. */
export async function main(argv: readonly string[], io: CommandIO): Promise<number> {
  const args = readArgs(argv);
  if (!args.ok) return refuse(io, `${args.error}\n\n${USAGE}`);
  if (args.value === undefined) {
    io.stdout(USAGE);
    return 0;
  }
  const { file, form, out, start } = args.value;
  const source = file === '-' ? 'standard input' : shown(file, 200);
  const text = await textOf(file, io);
  if (!text.ok) return refuse(io, `${source}: ${text.error}\n`);
  const document = parseScenario(text.value);
  if (!document.ok) return refuse(io, `${source}: ${document.error.message}\n`);
  const written = form.writes(startRun(document.value), start);
  if (out !== undefined) return save(out, written, io);
  io.stdout(written);
  await io.drained?.();
  return 0;
}

async function save(path: string, text: string, io: CommandIO): Promise<number> {
  try {
    await writeFile(path, text);
    return 0;
  } catch (error) {
    return refuse(io, `${shown(path, 200)} cannot be written: ${reasonOf(error)}.\n`);
  }
}

function refuse(io: CommandIO, message: string): number {
  io.stderr(message);
  return 2;
}
