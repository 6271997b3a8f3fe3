/** What stands behind `npm run mock --`: the options, and the sentence about one that is wrong. */
import { bad, good, readRunID, type Result, type RunID } from '../scenario/index.ts';
import { quoted, shown } from '../tlib/index.ts';

export const USAGE = `Usage: npm run mock -- [options]

Serves the Web Services API (REST and CometD), the Workspace API v3 and the recorder's API on 127.0.0.1, on the
model. Log in with HTTP Basic: the user name is an agent's DN or agentID, any password will do; for the Workspace
API the bearer token is one of the two.

  --scenario FILE      the run begins after this scenario's steps (default: four idle agents A to D)
  --port N             the port; 0 for any free one (default: 8080)
  --run-id ID          1 to 8 hexadecimal digits that stand in the ids of the calls (default: others at each start,
                       so that no id stands for two calls); an id that is given makes them repeatable
  --keep FILE          the run is written to FILE as it happens and goes on from there at the next start, so that
                       killing the server loses nothing that was answered; --scenario counts only for a new FILE
  --people MS          whoever rings and has no client connected answers after MS milliseconds, and so do external
                       parties
  --csrf               whatever changes something must bring the header X-CSRF-TOKEN that GET brought
  --trust-null-origin  answers pages whose origin is null as well. That is what a file says of itself, and what
                       every web site can say through a locked frame: any site that you visit may then use this
                       server while it runs
  --help               prints this

GET /model shows who is connected, and begins and ends faults. Prints its address on standard output when it is ready. Ends on SIGINT (Ctrl+C) or SIGTERM with status 0;
2: the scenario or the command is wrong; 1: the port is taken.
`;

export interface MockArgs {
  readonly scenario?: string;
  readonly port: number;
  readonly runID?: RunID;
  readonly keep?: string;
  readonly people?: number;
  readonly csrf: boolean;
  readonly trustNullOrigin: boolean;
  readonly help: boolean;
}

const FLAGS: Readonly<Record<string, Partial<MockArgs>>> = {
  '--help': { help: true },
  '-h': { help: true },
  '--csrf': { csrf: true },
  '--trust-null-origin': { trustNullOrigin: true },
};
const VALUES: Readonly<Record<string, (value: string) => Result<Partial<MockArgs>, string>>> = {
  '--scenario': (scenario) => good({ scenario }),
  '--keep': (keep) => good({ keep }),
  '--people': (value) =>
    /^\d{1,6}$/.test(value)
      ? good({ people: Number(value) })
      : bad(`--people is a number of milliseconds up to 999999, not ${quoted(value)}.`),
  '--run-id': (value) => {
    const runID = readRunID(value);
    return runID === undefined ? bad(`--run-id is 1 to 8 hexadecimal digits, not ${quoted(value)}.`) : good({ runID });
  },
  '--port': (value) =>
    /^\d{1,5}$/.test(value) && Number(value) <= 65_535
      ? good({ port: Number(value) })
      : bad(`--port is a number from 0 to 65535, not ${quoted(value)}.`),
};

/** `["--port", "0"]` -> what to do, or one sentence that says what is wrong. */
export function readArgs(argv: readonly string[]): Result<MockArgs, string> {
  let args: MockArgs = { port: 8080, csrf: false, trustNullOrigin: false, help: false };
  for (let at = 0; at < argv.length; at += 1) {
    const [name = '', joined] = (argv[at] ?? '').split(/=(.*)/s);
    const flag = FLAGS[name];
    const read = VALUES[name];
    if (flag !== undefined && joined === undefined) args = { ...args, ...flag };
    else if (read === undefined)
      return bad(
        flag !== undefined
          ? `${name} takes no value.`
          : name.startsWith('-')
            ? `There is no option ${shown(name)}.`
            : `${quoted(name)} belongs to no option; a scenario is given with --scenario.`,
      );
    else {
      const value = joined ?? argv[(at += 1)];
      if (value === undefined || value === '') return bad(`${name} needs a value.`);
      const found = read(value);
      if (!found.ok) return found;
      args = { ...args, ...found.value };
    }
  }
  return good(args);
}
