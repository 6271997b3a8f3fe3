/**
 * The speed of the model, as `npm run bench` prints it: steps, checks and offers per second. A scenario that
 * `simulate` could run is stepped again and again from its start, so a figure has the mix of cheap and dear
 * steps that a person makes.
 */
import { check, initialWorld, offers, step, type Device, type Step, type World } from '../../model/index.ts';
import { figureLine } from './figure.ts';
import { stopwatch } from './stopwatch.ts';

/** Milliseconds of a round, and how many rounds. */
const TIME = 200;
const ROUNDS = 8;
/** Runs between two looks at the clock, which takes longer than the shortest of them. */
const BATCH = 10;
const devices = (count: number): Device[] => Array.from({ length: count }, (_, at) => ({ dn: `D${at + 1}` }));
const call = (from: string, to: string): Step[] => [
  { request: 'TMakeCall', thisDN: from, otherDN: to },
  { request: 'TAnswerCall', thisDN: to },
];

/** A call of two that begins and ends. */
const SIMPLE: readonly Step[] = [...call('D1', 'D2'), { request: 'TReleaseCall', thisDN: 'D1' }];

/** A conference of three: consulted, completed, held and retrieved, and left by one after another. */
const CONFERENCE: readonly Step[] = [
  ...call('D1', 'D2'),
  { request: 'TInitiateConference', thisDN: 'D2', otherDN: 'D3' },
  { request: 'TAnswerCall', thisDN: 'D3' },
  { request: 'TCompleteConference', thisDN: 'D2' },
  { request: 'THoldCall', thisDN: 'D1' },
  { request: 'TRetrieveCall', thisDN: 'D1' },
  { request: 'TReleaseCall', thisDN: 'D2' },
  { request: 'TReleaseCall', thisDN: 'D1' },
];

/** One DN invites the others one by one; then one after another leaves. */
function big(size: number): Step[] {
  const dns = devices(size).map((device) => device.dn);
  return [
    ...call('D1', 'D2'),
    ...dns.slice(2).flatMap((dn): Step[] => [
      { request: 'TSingleStepConference', thisDN: 'D1', otherDN: dn },
      { request: 'TAnswerCall', thisDN: dn },
    ]),
    ...dns.slice(1).map((dn): Step => ({ request: 'TReleaseCall', thisDN: dn })),
  ];
}

function runAll(size: number, steps: readonly Step[]): World {
  let world = initialWorld(devices(size));
  for (const one of steps) world = step(world, one).world;
  return world;
}

/**
 * How often a second does `work`, which counts for `count`, run? The best of some rounds, in seconds in which this
 * process was given a processor: that is what the model can do, whatever else the machine is doing meanwhile.
 * A first round warms up and is not counted.
 */
function perSecond(count: number, work: () => void): number {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => {
    const elapsed = stopwatch();
    let done = 0;
    let time = 0;
    while (time < TIME) {
      for (let turn = 0; turn < BATCH; turn += 1) work();
      done += count * BATCH;
      time = elapsed();
    }
    return (done * 1000) / time;
  });
  return Math.max(...rounds.slice(1));
}

interface Io {
  readonly stdout: (text: string) => void;
}

/** Measures and prints one line per figure. Takes no arguments; always succeeds, for a slow figure is no failure. */
export function main(_argv: readonly string[], io: Io): Promise<number> {
  const print = (name: string, value: number, aim: number) => {
    io.stdout(`${figureLine({ name, value, unit: '/s', aim, better: 'more' })}\n`);
  };
  const twenty = big(20);
  const mix = () => {
    for (let turn = 0; turn < 4; turn += 1) runAll(2, SIMPLE);
    for (let turn = 0; turn < 2; turn += 1) runAll(3, CONFERENCE);
  };
  print('model, steps per second', perSecond(4 * SIMPLE.length + 2 * CONFERENCE.length, mix), 50_000);
  print(
    'model, steps, conference of 20',
    perSecond(twenty.length, () => runAll(20, twenty)),
    10_000,
  );

  const talking = runAll(8, [...big(8).slice(0, 14), { request: 'TInitiateConference', thisDN: 'D2', otherDN: 'D1' }]);
  const complete: Step = { request: 'TCompleteConference', thisDN: 'D2' };
  print(
    'model, checks per second',
    perSecond(1, () => check(talking, complete)),
    500_000,
  );
  print(
    'model, offers of a DN, 8 parties',
    perSecond(8, () => {
      talking.devices.forEach((device) => offers(talking, device.dn));
    }),
    2_000,
  );
  return Promise.resolve(0);
}
