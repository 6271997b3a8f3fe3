/**
 * Walks the states that the model can reach, breadth first: what is found first is found by the fewest steps. A state
 * that was seen, in whatever other names, is not gone on from.
 */
import { partiesOf, step as take, type Step, type World } from '../model/index.ts';
import { isModelStep, startRun, type ScenarioDocument } from '../scenario/index.ts';
import { canonicalKey, interchangeable, settingsIn } from './canonical.ts';
import { Coverer, type Coverage } from './coverage.ts';
import type { Laws, Move } from './move.ts';
import { possibleSteps } from './moves.ts';
import type { Query } from './query.ts';

export interface Limits {
  /** No state with a DN in more calls is gone on from. */
  readonly callsPerDN: number;
  readonly states: number;
  readonly depth: number;
  /** No state with more settings of DNs that are others than in the beginning is gone on from: they multiply, and calls hardly ask about them. */
  readonly settings: number;
}
export interface BrokenLaw {
  readonly law: string;
  readonly wrong: string;
  /** The shortest scenario that breaks it. */
  readonly document: ScenarioDocument;
}
export interface Exploration {
  readonly states: number;
  readonly transitions: number;
  /** The most steps after which a state was found. */
  readonly depth: number;
  /** Why not all was seen: the limit that stopped it; undefined where there was nothing more. */
  readonly stoppedBy?: 'states' | 'depth' | 'calls-per-dn' | 'settings';
  readonly coverage: Coverage;
  readonly broken: readonly BrokenLaw[];
  /** What was looked for, as the shortest scenario in which it happens. */
  readonly found?: ScenarioDocument;
}

interface State {
  readonly world: World;
  readonly depth: number;
  /** How it was reached; undefined for the beginning. */
  readonly from?: { readonly state: State; readonly move: Move };
}

/** By this name a step that makes the model throw is told. */
const NEVER_THROWS = 'no step makes the model throw';

/**
 * In: where to begin (after the document's steps), the limits, the laws by name, and what to look for: it ends there.
 * Out: what was seen.
 */
export function explore(document: ScenarioDocument, limits: Limits, laws: Laws, query?: Query): Exploration {
  return new Walk(document, limits, laws, query).result();
}

class Walk {
  private readonly seen = new Set<string>();
  private readonly coverer = new Coverer();
  private readonly broken = new Map<string, BrokenLaw>();
  private readonly queue: State[] = [];
  private transitions = 0;
  private depth = 0;
  private stoppedBy: Exploration['stoppedBy'];
  private found: ScenarioDocument | undefined;
  private readonly groups: readonly (readonly string[])[];
  private readonly before: readonly Move[];
  private readonly start: World | undefined;

  private readonly document: ScenarioDocument;
  private readonly limits: Limits;
  private readonly laws: Laws;
  private readonly query: Query | undefined;

  constructor(document: ScenarioDocument, limits: Limits, laws: Laws, query: Query | undefined) {
    this.document = document;
    this.limits = limits;
    this.laws = laws;
    this.query = query;
    const { frames } = startRun(document);
    this.before = frames.slice(1).flatMap(({ step, ...result }, at) => {
      const before = frames[at]?.world;
      return step && before && isModelStep(step) ? [{ before, step, result }] : [];
    });
    const world = frames.at(-1)?.world;
    this.groups = world ? interchangeable(world) : [];
    this.start = world;
    if (world) this.see({ world, depth: 0 }, canonicalKey(world, this.groups));
  }

  result(): Exploration {
    for (let at = 0; at < this.queue.length && this.found === undefined; at += 1) {
      const state = this.queue[at];
      if (state) this.goOn(state);
    }
    return {
      states: this.seen.size,
      transitions: this.transitions,
      depth: this.depth,
      ...(this.stoppedBy === undefined ? {} : { stoppedBy: this.stoppedBy }),
      coverage: this.coverer.result,
      broken: [...this.broken.values()],
      ...(this.found === undefined ? {} : { found: this.found }),
    };
  }

  /** Every step that is possible in a state, and the states behind. */
  private goOn(state: State): void {
    if (state.depth >= this.limits.depth) {
      this.stoppedBy ??= 'depth';
      return;
    }
    const path = this.pathTo(state);
    const alike = new Set<string>();
    for (const step of possibleSteps(state.world)) {
      const move = this.taken(state, path, step);
      if (!move) continue;
      this.transitions += 1;
      this.coverer.add(move);
      const key = canonicalKey(move.result.world, this.groups);
      // The same step by another of those who may stand for each other says nothing new.
      const name = `${step.request ?? step.action} ${key}`;
      if (!alike.has(name)) this.hold(move, [...path, move], !this.seen.has(key));
      alike.add(name);
      if (this.query && move.result.events.some((event) => this.query?.(event, step))) {
        this.found = this.documentOf([...path, move]);
        return;
      }
      this.see({ world: move.result.world, depth: state.depth + 1, from: { state, move } }, key);
    }
  }

  private taken(state: State, path: readonly Move[], step: Step): Move | undefined {
    try {
      return { before: state.world, step, result: take(state.world, step) };
    } catch (error) {
      const last = { before: state.world, step, result: { world: state.world, events: [], silent: [], ended: [], calls: [] } };
      this.breaks(NEVER_THROWS, error instanceof Error ? error.message : String(error), [...path, last]);
      return undefined;
    }
  }

  /** What a law asks of a whole walk, it asks where a state is new. */
  private hold(move: Move, path: readonly Move[], isNew: boolean): void {
    const walk = [...this.before, ...path];
    for (const [name, law] of Object.entries(this.laws)) {
      if (this.broken.has(name)) continue;
      const wrong = law(move, walk, isNew);
      if (wrong !== undefined) this.breaks(name, wrong, path);
    }
  }

  private breaks(law: string, wrong: string, path: readonly Move[]): void {
    if (!this.broken.has(law)) this.broken.set(law, { law, wrong, document: this.documentOf(path) });
  }

  private see(state: State, key: string): void {
    if (this.seen.has(key)) return;
    if (state.world.devices.some(({ dn }) => partiesOf(state.world, dn).length > this.limits.callsPerDN)) {
      this.stoppedBy ??= 'calls-per-dn';
      return;
    }
    if (settingsIn(state.world, this.start) > this.limits.settings) {
      this.stoppedBy ??= 'settings';
      return;
    }
    if (this.seen.size >= this.limits.states) {
      this.stoppedBy = 'states';
      return;
    }
    this.seen.add(key);
    this.depth = Math.max(this.depth, state.depth);
    this.queue.push(state);
  }

  private pathTo(state: State): readonly Move[] {
    const path: Move[] = [];
    for (let at = state.from; at; at = at.state.from) path.unshift(at.move);
    return path;
  }

  private documentOf(path: readonly Move[]): ScenarioDocument {
    return { ...this.document, steps: [...this.document.steps, ...path.map(({ step }) => step)] };
  }
}
