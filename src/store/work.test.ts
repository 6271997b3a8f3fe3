/** What a hover and an act cost, counted: how often the model settles and runs a step for one act through the store. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { DN, Party, Step, StepResult, World } from '../model/index.ts';
import { dropsFor, type Drop } from '../diagram/index.ts';
import type { ScenarioDocument } from '../scenario/index.ts';
import { actions, currentFrame, getState, offersIn, possibleTo, useStore } from './index.ts';

/** Every step whose legality the model settled, and every step that it ran, since the last `count`, in words. */
const done = vi.hoisted(() => ({
  settled: [] as string[],
  ran: [] as string[],
  say: ({ request, action, thisDN, otherDN = '', connID = '' }: Step): string =>
    `${thisDN} ${request ?? action} ${otherDN}${connID}`.trim(),
}));

interface Settling {
  readonly settleAct: (scene: { readonly step: Step }, ask: unknown) => unknown;
}
interface Running {
  readonly step: (world: World, what: Step) => StepResult;
}

/** What is counted stands behind the model's door: nobody but a count may look there. */
vi.mock('../model/asking/subject.ts', async (original: () => Promise<Settling>) => {
  const { settleAct, ...rest } = await original();
  return {
    ...rest,
    settleAct: (scene: { readonly step: Step }, ask: unknown) => {
      done.settled.push(done.say(scene.step));
      return settleAct(scene, ask);
    },
  };
});
vi.mock('../model/step/step.ts', async (original: () => Promise<Running>) => {
  const { step, ...rest } = await original();
  return {
    ...rest,
    step: (world: World, what: Step) => {
      done.ran.push(done.say(what));
      return step(world, what);
    },
  };
});

const TALK: ScenarioDocument = {
  scenario: 1,
  devices: [{ dn: 'A' }, { dn: 'B' }, { dn: 'C' }],
  steps: [
    { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
    { request: 'TAnswerCall', thisDN: 'B' },
  ],
};

const offered = (dn: DN, request: string): Step => {
  const offer = offersIn(currentFrame(getState()).world, dn).find((each) => each.request === request);
  if (offer === undefined) throw new Error(`${dn} is not offered ${request}`);
  return offer.step;
};
/** What was settled and run, from here on counted anew. */
function count(): { readonly settled: readonly string[]; readonly ran: readonly string[] } {
  const { settled, ran } = done;
  done.settled = [];
  done.ran = [];
  return { settled, ran };
}

beforeEach(() => {
  actions.openScenario(TALK);
  actions.preview(null);
  count();
});

it('a menu, a panel and a drag settle what a device may do once', () => {
  const { world } = currentFrame(getState());
  const first = offersIn(world, 'B');
  const { settled } = count();
  expect(settled.filter((step) => step === 'B TReleaseCall')).toHaveLength(1);
  expect(offersIn(world, 'B')).toBe(first);
  expect(count()).toEqual({ settled: [], ran: [] });
  const drops: ReadonlyMap<string, Drop> = dropsFor(world, { dn: 'B' }, offersIn);
  expect(drops.get('dn:C')?.legal.length).toBeGreaterThan(0);
  // Only what the drag itself asks about is settled: each step with its place.
  expect(count().settled.filter((step) => !/ (A|C|1|A1|B1|C1)$/.test(step))).toEqual([]);
});

it('what was pointed at and then done is settled and run once, when it was pointed at', () => {
  const step = offered('B', 'TReleaseCall');
  expect(count().settled.filter((each) => each === 'B TReleaseCall')).toHaveLength(1);
  actions.preview(step);
  const { ghost } = getState();
  expect(ghost?.frame.events.map(({ event }) => event)).toContain('EventReleased');
  // The menu closes, which takes the ghost away, before the step is done.
  actions.preview(null);
  actions.act({ ...step });
  expect(count()).toEqual({ settled: ['B TReleaseCall'], ran: ['B TReleaseCall'] });
  expect(currentFrame(getState())).toBe(ghost?.frame);
});

it('pointing back and forth runs each step once', () => {
  const [release, hold] = [offered('B', 'TReleaseCall'), offered('B', 'THoldCall')];
  count();
  for (let times = 0; times < 3; times += 1) for (const step of [release, hold, null]) actions.preview(step);
  expect(count()).toEqual({ settled: ['B TReleaseCall', 'B THoldCall'], ran: ['B TReleaseCall', 'B THoldCall'] });
});

it('the step that the scenario goes on with is not run to be shown: its frame is there', () => {
  actions.goTo(1);
  actions.preview({ request: 'TAnswerCall', thisDN: 'B' });
  expect(getState().ghost?.frame.events.length).toBeGreaterThan(0);
  actions.forward();
  expect(count()).toEqual({ settled: [], ran: [] });
});

it('what the party chart has tried is not run again to be shown or done', () => {
  const frame = currentFrame(getState());
  const party = frame.world.calls[0]?.parties[1] as Party;
  possibleTo(frame, party);
  expect(count().ran).toContain('B TReleaseCall');
  const step = offered('B', 'TReleaseCall');
  count();
  actions.preview(step);
  actions.act(step);
  expect(count()).toEqual({ settled: [], ran: [] });
});

it('who goes back and forth finds what was tried there, and nothing is run again', () => {
  const party = (): Party => currentFrame(getState()).world.calls[0]?.parties[1] as Party;
  const look = (): unknown => possibleTo(currentFrame(getState()), party());
  look();
  actions.back();
  look();
  expect(count().ran.length).toBeGreaterThan(0);
  for (const go of [actions.forward, actions.back, actions.forward]) {
    go();
    look();
  }
  expect(count().ran).toEqual([]);
});

it('a step in the past runs once as well, in its new branch', () => {
  actions.goTo(1);
  const step: Step = { request: 'TReleaseCall', thisDN: 'A' };
  actions.preview(step);
  actions.preview(null);
  actions.act(step);
  expect(getState().branches).toHaveLength(2);
  expect(count()).toEqual({ settled: ['A TReleaseCall'], ran: ['A TReleaseCall'] });
});

it('pointing at what is pointed at, and choosing what is chosen, tells nobody', () => {
  const told = vi.fn();
  actions.hoverOn({ kind: 'device', dn: 'A' });
  actions.select({ kind: 'device', dn: 'A' });
  const stop = useStore.subscribe(told);
  actions.hoverOn({ kind: 'device', dn: 'A' });
  actions.select({ kind: 'device', dn: 'A' });
  expect(told).not.toHaveBeenCalled();
  actions.hoverOn(null);
  expect(told).toHaveBeenCalledTimes(1);
  stop();
});
