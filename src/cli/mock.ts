/**
 * `npm run mock`: serves Web Services, CometD and the recorder's API on the loopback
 * interface until it is interrupted. Source: the interface of that name.
 */
import { randomBytes } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { IDLE, readKept, startMock, type Mock } from '../mock/index.ts';
import { bad, good, parseScenario, type Result, type RunID, type ScenarioDocument } from '../scenario/index.ts';
import { isAgent } from '../streams/index.ts';
import { shown } from '../tlib/index.ts';
import { textOf } from './io/text-of.ts';
import { readArgs, USAGE, type MockArgs } from './mock.args.ts';
import type { CommandIO } from './simulate/simulate.ts';

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
  const run = await runOf(args.value, io);
  if (!run.ok) {
    io.stderr(`${run.error}\n`);
    return 2;
  }
  const { runID } = run.value;
  const mock = await start(run.value, args.value);
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
  io.stdout(`${await printedAddress(url)}\n`);
  await (stop ?? interrupted());
  await close();
  return 0;
}

interface Kept {
  readonly document: ScenarioDocument;
  readonly runID: RunID;
}

/** The run that was kept goes on; without one it begins with the scenario. */
async function runOf({ scenario, keep, runID = randomBytes(4).toString('hex') }: MockArgs, io: CommandIO): Promise<Result<Kept, string>> {
  const kept = keep === undefined ? good(undefined) : readKept(keep);
  if (!kept.ok) return kept;
  if (kept.value) return good({ runID, ...kept.value });
  const document = await documentOf(scenario, io);
  return document.ok ? good({ document: document.value, runID }) : document;
}

async function documentOf(path: string | undefined, io: CommandIO): Promise<Result<ScenarioDocument, string>> {
  if (path === undefined) return good(IDLE);
  const source = path === '-' ? 'standard input' : shown(path, 200);
  const text = await textOf(path, io);
  if (!text.ok) return bad(`${source}: ${text.error}`);
  const document = parseScenario(text.value);
  return document.ok ? document : bad(`${source}: ${document.error.message}`);
}

async function start(kept: Kept, { port, csrf, trustNullOrigin, people, keep }: MockArgs): Promise<Result<Mock, string>> {
  const page = builtPage();
  const { document, runID } = kept;
  const options = {
    ...{ port, runID, csrf, trust: { nullOrigin: trustNullOrigin } },
    ...(people === undefined ? {} : { people }),
    ...(keep === undefined ? {} : { keep }),
    ...(page === undefined ? {} : { page }),
  };
  try {
    return good(await startMock(document, options));
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    return bad(
      taken
        ? `Port ${String(port)} is taken.`
        : `The server cannot start: ${shown(error instanceof Error ? error.message : String(error), 200)}`,
    );
  }
}

/**
 * The address with localhost where that is this machine, as it nearly always is: pages under development say
 * localhost, and a browser takes 127.0.0.1 for another site. Both answer.
 */
export async function printedAddress(
  url: string,
  resolve: () => Promise<readonly { readonly address: string }[]> = async () => lookup('localhost', { all: true }),
): Promise<string> {
  const found = await resolve().catch(() => []);
  const isLoopback = found.every(({ address }) => address === '::1' || address.startsWith('127.'));
  return isLoopback && found.some(({ address }) => address === '127.0.0.1') ? url.replace('127.0.0.1', 'localhost') : url;
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
