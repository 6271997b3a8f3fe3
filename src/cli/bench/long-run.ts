/**
 * What the length of a run costs, as `npm run bench` prints it: operations of the mock over HTTP at the beginning, after
 * 1,000 and 50,000 steps and near the limit, and the recorder's stream of as many steps as a document holds.
 */
import { IDLE, startMock, type Mock } from '../../mock/index.ts';
import { MAX_STEPS, startRun, type ScenarioStep } from '../../scenario/index.ts';
import { deviceId, RECORDER, streamFrames } from '../../streams/index.ts';
import { figureLine, percentile } from './figure.ts';
import { stopwatch } from './stopwatch.ts';

const ROUNDS = 150;
const ROUND: readonly ScenarioStep[] = [
  { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
  { request: 'TAnswerCall', thisDN: 'B' },
  { request: 'TReleaseCall', thisDN: 'A' },
  { action: 'DeleteCall', parameters: { extension: 'A', status: 'last' } },
];

/** Somebody dials, looks at the call and hangs up, again and again. Out: milliseconds of processor for each of the three. */
async function operate({ url }: Mock): Promise<readonly number[]> {
  const headers = { authorization: `Basic ${btoa('A:')}`, 'content-type': 'application/json' };
  const post = async (path: string, body: object) => fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const taken: number[] = [];
  const timed = async (act: () => Promise<Response>): Promise<unknown> => {
    const elapsed = stopwatch();
    const response = await act();
    const answer: unknown = await response.json();
    taken.push(elapsed());
    if (!response.ok) throw new Error(`bench: the mock answered ${JSON.stringify(answer)}`);
    return answer;
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const dial = { operationName: 'Dial', destination: { phoneNumber: 'B' } };
    await timed(async () => post(`/api/v2/me/devices/${deviceId('A')}/calls`, dial));
    const { calls } = (await timed(async () => fetch(`${url}/api/v2/me/calls`, { headers }))) as {
      readonly calls: readonly { readonly id: string }[];
    };
    await timed(async () => post(`/api/v2/me/calls/${calls[0]?.id ?? ''}`, { operationName: 'Hangup' }));
  }
  return taken.slice(30);
}

/** Takes steps up to a number, and lets connections be looked after meanwhile. */
async function goTo({ session }: Mock, steps: number): Promise<void> {
  session.after(RECORDER);
  while (session.steps < steps) {
    for (let round = 0; round < 200; round += 1) for (const step of ROUND) session.act(step);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** Measures and prints a line per figure; always succeeds. */
export async function main(io: { readonly stdout: (text: string) => void }): Promise<number> {
  const print = (name: string, value: number, unit: string, aim: number, better: 'more' | 'less') => {
    io.stdout(`${figureLine({ name, value, unit, aim, better })}\n`);
  };
  const mock = await startMock(IDLE);
  const places = [
    ['at the start', 0],
    ['after 1,000 steps', 1_000],
    ['after 50,000 steps', 50_000],
    ['near the limit', MAX_STEPS - 2_000],
  ] as const;
  const medians: number[] = [];
  for (const [place, steps] of places) {
    await goTo(mock, steps);
    const taken = await operate(mock);
    print(`mock, operations ${place}`, 1000 / (taken.reduce((sum, one) => sum + one, 0) / taken.length), '/s', 500, 'more');
    print(`mock, p99 ${place}`, percentile(taken, 0.99), 'ms', 20, 'less');
    print(`mock, median ${place}`, percentile(taken, 0.5), 'ms', 20, 'less');
    medians.push(percentile(taken, 0.5));
  }
  const [, early = 0, , late = 0] = medians;
  print('mock, median near the limit', late / early, 'times that after 1,000', 2, 'less');
  await mock.close();
  for (const steps of [10_000, 20_000, 40_000, MAX_STEPS]) {
    const all = Array.from({ length: steps / ROUND.length }, () => ROUND).flat();
    const elapsed = stopwatch();
    const run = startRun({ scenario: 1, devices: [{ dn: 'A' }, { dn: 'B' }], steps: all });
    for (const items of streamFrames(run, ['recorder'])) void items;
    print(`recorder, ${steps.toLocaleString('en')} steps`, elapsed(), 'ms', steps / 20, 'less');
  }
  return 0;
}
