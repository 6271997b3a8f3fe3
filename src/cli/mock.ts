/**
 * `npm run mock -- --scenario FILE --port N`: serves Web Services, CometD and the recorder's API on the loopback
 * interface until it is interrupted. Source: the interface of that name.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { IDLE, startMock, type Mock } from '../mock/index.ts';
import { parseScenario, readRunID, bad, good, type Result, type RunID, type ScenarioDocument } from '../scenario/index.ts';
import { isAgent } from '../streams/index.ts';
import { quoted, shown } from '../tlib/index.ts';
import { textOf } from './io/text-of.ts';
import type { CommandIO } from './simulate/simulate.ts';

export const USAGE = `Usage: npm run mock -- [options]

Serves the Web Services API (REST and CometD) and the recorder's API on 127.0.0.1, on the model. Log in
with HTTP Basic: the user name is an agent's DN or agentID, any password will do.

  --scenario FILE   the run begins after this scenario's steps (default: four idle devices A to D)
  --port N          the port; 0 for any free one (default: 8080)
  --run-id ID       1 to 8 hexadecimal digits that stand in the ids of the calls (default: others at each
                    start, so that no id stands for two calls); an id that is given makes them repeatable
  --help            prints this

Prints its address on standard output when it is ready. Ends on SIGINT (Ctrl+C) or SIGTERM with status 0;
2: the scenario or the command is wrong; 1: the port is taken.
`;

export interface MockArgs {
  readonly scenario?: string;
  readonly port: number;
  readonly runID?: RunID;
  readonly help: boolean;
}

/** `["--port", "0"]` -> what to do, or one sentence that says what is wrong. */
export function readArgs(argv: readonly string[]): Result<MockArgs, string> {
  let args: MockArgs = { port: 8080, help: false };
  for (let at = 0; at < argv.length; at += 1) {
    const [name = '', joined] = (argv[at] ?? '').split(/=(.*)/s);
    if (name === '--help' || name === '-h') {
      args = { ...args, help: true };
      continue;
    }
    if (name !== '--scenario' && name !== '--port' && name !== '--run-id')
      return bad(
        name.startsWith('-')
          ? `There is no option ${shown(name)}.`
          : `${quoted(name)} belongs to no option; a scenario is given with --scenario.`,
      );
    const value = joined ?? argv[(at += 1)];
    if (value === undefined || value === '') return bad(`${name} needs a value.`);
    if (name === '--scenario') args = { ...args, scenario: value };
    else if (name === '--run-id') {
      const runID = readRunID(value);
      if (runID === undefined) return bad(`--run-id is 1 to 8 hexadecimal digits, not ${quoted(value)}.`);
      args = { ...args, runID };
    } else if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) args = { ...args, port: Number(value) };
    else return bad(`--port is a number from 0 to 65535, not ${quoted(value)}.`);
  }
  return good(args);
}

/** Runs until it is interrupted. In: arguments and io; `stop` ends it as a signal would. Out: the exit status. */
export async function main(argv: readonly string[], io: CommandIO, stop?: Promise<void>): Promise<number> {
  const args = readArgs(argv);
  if (!args.ok) {
    io.stderr(`${args.error}\n\n${USAGE}`);
    return 2;
  }
  if (args.value.help) {
    io.stdout(USAGE);
    return 0;
  }
  const document = await documentOf(args.value.scenario, io);
  if (!document.ok) {
    io.stderr(`${document.error}\n`);
    return 2;
  }
  const { port, runID = randomBytes(4).toString('hex') } = args.value;
  const mock = await start(document.value, port, runID);
  if (!mock.ok) {
    io.stderr(`${mock.error}\n`);
    return 1;
  }
  const { url, session, close } = mock.value;
  const { world } = session;
  io.stderr(
    `Run ${runID}. Agents: ${world.devices
      .filter(({ dn }) => isAgent(world, dn))
      .map(({ dn, agentID }) => shown(agentID === undefined ? dn : `${dn} (${agentID})`))
      .join(', ')}. Ctrl+C ends it.\n`,
  );
  io.stdout(`${url}\n`);
  await (stop ?? interrupted());
  await close();
  return 0;
}

async function documentOf(path: string | undefined, io: CommandIO): Promise<Result<ScenarioDocument, string>> {
  if (path === undefined) return good(IDLE);
  const source = path === '-' ? 'standard input' : shown(path, 200);
  const text = await textOf(path, io);
  if (!text.ok) return bad(`${source}: ${text.error}`);
  const document = parseScenario(text.value);
  return document.ok ? document : bad(`${source}: ${document.error.message}`);
}

async function start(document: ScenarioDocument, port: number, runID: RunID): Promise<Result<Mock, string>> {
  const page = builtPage();
  try {
    return good(await startMock({ document, runID, ...(page === undefined ? {} : { page }) }, port));
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    return bad(
      taken
        ? `Port ${String(port)} is taken.`
        : `The server cannot start: ${shown(error instanceof Error ? error.message : String(error), 200)}`,
    );
  }
}

/** The page beside the command that was started, if it is built. */
function builtPage(): string | undefined {
  const folder = resolve(dirname(process.argv[1] ?? ''), '..', '..', 'dist');
  return existsSync(join(folder, 'index.html')) ? folder : undefined;
}

function interrupted(): Promise<void> {
  return new Promise((resolvePromise) => {
    const done = () => {
      process.off('SIGINT', done);
      process.off('SIGTERM', done);
      resolvePromise();
    };
    process.on('SIGINT', done);
    process.on('SIGTERM', done);
  });
}
