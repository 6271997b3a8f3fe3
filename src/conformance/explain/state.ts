/**
 * A state of the search: a world, what of the log is accounted for, and how it came to that. States share what a move
 * did not change.
 */
import type { DN, Step, StepResult, World } from '../../model/index.ts';
import type { Told } from '../agents/message.ts';
import type { AgentSystem, Known } from '../agents/systems.ts';
import type { Difference, Printing } from './difference.ts';
import type { Bindings } from './ids.ts';
import type { Seen, SeenRequest } from './seen.ts';

/** What a finding costs; the cheapest explanation is the one that is told. */
export const COST = { missing: 3, unexpected: 3, order: 1.5, attribute: 1, refused: 3 } as const;

/** An event of the model, or a message that follows from it, and what of the log is taken for it. */
export interface Pairing {
  readonly event: Told;
  /** Where the log has it; undefined where it has not, or does not show that DN. */
  readonly at?: number;
  /** The log does not show this DN, so that nothing is compared. */
  readonly hidden: boolean;
  readonly differences: readonly Difference[];
}

/** A step was taken. */
export interface StepMove {
  readonly is: 'step';
  readonly step: Step;
  readonly result: StepResult;
  readonly pairings: readonly Pairing[];
  /** The log's own request, where it prints it. */
  readonly request?: SeenRequest;
  /** It had to come before the log begins. */
  readonly before?: true;
}
/** An event of the log that the model does not send. */
export interface SkipMove {
  readonly is: 'skip';
  readonly at: number;
  /** It answers this request, which the model would carry out. */
  readonly request?: SeenRequest;
}
/** A request that was refused for what no model knows, such as a DN that does not exist, and its answer. */
export interface IgnoredMove {
  readonly is: 'ignored';
}
/** A request that the model refuses and the log carries out. */
export interface RefusedMove {
  readonly is: 'refused';
  readonly request: SeenRequest;
  readonly step: Step;
  readonly result: StepResult;
}
export type Move = StepMove | SkipMove | IgnoredMove | RefusedMove;

export interface State {
  readonly world: World;
  /** What the system knows whose messages are compared; nothing where TEvents are. */
  readonly known?: Known | undefined;
  /** 1 where what the log shows is accounted for. */
  readonly taken: Uint8Array;
  /** The first that is not. */
  readonly first: number;
  readonly count: number;
  readonly bindings: Bindings;
  readonly cost: number;
  /** The last place of the log that a step was matched with. */
  readonly latest: number;
  readonly move?: Move;
  readonly from?: State;
}

/** What holds throughout a search. */
export interface Setting {
  readonly seen: readonly Seen[];
  readonly shown: ReadonlySet<DN>;
  readonly printing: Printing;
  /** The system whose messages are compared; none where TEvents are. */
  readonly system?: AgentSystem | undefined;
  /** The log prints requests, so that what has none happened by itself. */
  readonly printsRequests: boolean;
  /** DNs whose client's requests it prints. */
  readonly askers: ReadonlySet<DN>;
  /** The numbers of the requests that it prints. */
  readonly references: ReadonlySet<string>;
  /** DNs that only refused requests name. */
  readonly unknown: ReadonlySet<DN>;
}

/** The moves that led to a state, in order. */
export function movesOf(state: State): readonly Move[] {
  const moves: Move[] = [];
  for (let at: State | undefined = state; at !== undefined; at = at.from) if (at.move !== undefined) moves.push(at.move);
  return moves.reverse();
}

/** How many steps had begun where something stands in the log that none of them explains. */
export function stepsBefore(moves: readonly Move[], at: number): number {
  const begun = (move: Move): number => {
    if (move.is === 'refused') return move.request.at;
    if (move.is !== 'step') return Infinity;
    if (move.before === true) return -1;
    return Math.min(move.request?.at ?? Infinity, ...move.pairings.map((pairing) => pairing.at ?? Infinity));
  };
  return moves.filter((move) => begun(move) < at).length;
}

/** The state with these places accounted for as well. */
export function withTaken(
  state: State,
  places: readonly number[],
  next: Pick<State, 'world' | 'known' | 'bindings' | 'cost' | 'move'>,
  total: number,
): State {
  const taken = Uint8Array.from(state.taken);
  for (const at of places) taken[at] = 1;
  let { first } = state;
  while (first < total && taken[first] === 1) first += 1;
  const latest = places.reduce((most, at) => Math.max(most, at), state.latest);
  return { ...next, taken, first, count: state.count + places.length, latest, from: state };
}
