/** What follows from a step for those whom the log shows: TEvents, or the messages of another system to its agents. */
import { initialWorld, type Step, type StepResult } from '../../model/index.ts';
import type { Told } from '../agents/message.ts';
import type { AgentSystem, Known } from '../agents/systems.ts';
import { participantsIn, type SeenEvent } from './seen.ts';
import type { State } from './state.ts';

interface Telling {
  readonly told: readonly Told[];
  readonly known: Known | undefined;
}

/** In: the state before the step, the step, and what the model says of it. */
export function tell(state: State, step: Step, result: StepResult, system: AgentSystem | undefined): Telling {
  if (system === undefined) return { told: result.events, known: undefined };
  const index = state.world.steps + 1;
  return system.after(state.known ?? system.begin(state.world), { index, step, ...result });
}

/** Whether it is worth asking what a system tells of a step. In: the message that is looked for, the step's result, the state before. */
export type Might = (next: SeenEvent, result: StepResult, state: State) => boolean;

/** Was the agent in one of the calls that the step was about, or is he now? */
export const concerns: Might = ({ dn }, { calls, world, events }, state) =>
  events.some((event) => event.dn === dn) ||
  [state.world, world].some((one) =>
    one.calls.some((call) => calls.includes(call.connID) && call.parties.some((party) => party.dn === dn)),
  );

/**
 * Could a message follow from a step? To tell what a system says costs much more than the step itself, so most steps are
 * not asked: those that send that agent no event which the message stands for, and those after which others take part.
 */
export const couldTell: Might = ({ dn, causes, record }, { events, silent, world }) => {
  const participants = participantsIn(record);
  return [...events, ...silent].some((event) => {
    if (event.dn !== dn || !causes.includes(event.event)) return false;
    const call = world.calls.find(({ connID }) => connID === event.connID);
    if (call === undefined) return true;
    const there = call.parties.filter((party) => party.dn !== dn);
    return (
      participants.every((one) => call.parties.some((party) => party.dn === one || party.dialed === one)) &&
      there.filter(({ state }) => state === 'Connected' || state === 'Held').length <= Math.max(participants.length, 1)
    );
  });
};

/** A state before all steps. In: as `initialWorld` takes it, and how much the log shows. */
export function idleState(
  system: AgentSystem | undefined,
  total: number,
  bindings: State['bindings'],
  ...world: Parameters<typeof initialWorld>
): State {
  const idle = initialWorld(...world);
  return { world: idle, known: system?.begin(idle), taken: new Uint8Array(total), first: 0, count: 0, bindings, cost: 0, latest: -1 };
}
