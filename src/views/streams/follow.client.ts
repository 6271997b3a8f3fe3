/**
 * Follows the run of the mock server that this page came from: opens its scenario, then takes every step that
 * happens there. The page stops following when somebody goes on differently here.
 */
import { parseScenario, validateScenario } from '../../scenario/index.ts';
import { actions, getState } from '../../store/index.ts';
import { currentRun } from '../../store/selectors.ts';
import type { Run, ScenarioStep } from '../../scenario/types.ts';

export type Following =
  | { readonly state: 'off'; readonly because?: string }
  | { readonly state: 'on' | 'waiting'; readonly steps: number };

export class Follower {
  private readonly listeners = new Set<() => void>();
  private now: Following = { state: 'off' };
  private events: EventSource | undefined;
  /** The run as it was left after the last step of the server. */
  private run: Run | undefined;

  readonly snapshot = (): Following => this.now;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => { this.listeners.delete(listener); };
  };

  /** Opens the server's scenario and waits for its steps. */
  async start(): Promise<void> {
    this.stop();
    const text = await fetch('./model/scenario').then(async (response) => response.text()).catch(() => undefined);
    if (text === undefined) { this.stop('The server does not answer.'); return; }
    const document = parseScenario(text);
    if (!document.ok) { this.stop(document.error.message); return; }
    actions.openScenario(document.value);
    this.run = currentRun(getState());
    const { length } = document.value.steps;
    this.change({ state: 'waiting', steps: length });
    const events = new EventSource(`./model/events?after=${String(length)}`);
    this.events = events;
    events.addEventListener('open', () => { this.change({ state: 'on', steps: this.steps }); });
    events.addEventListener('error', () => { this.change({ state: 'waiting', steps: this.steps }); });
    events.addEventListener('step', (event) => { this.take((event as MessageEvent<string>).data); });
  }

  stop(because?: string): void {
    this.events?.close();
    this.events = undefined;
    this.run = undefined;
    this.change({ state: 'off', ...(because === undefined ? {} : { because }) });
  }

  private get steps(): number {
    return (this.run?.frames.length ?? 1) - 1;
  }

  private take(data: string): void {
    const before = getState();
    if (currentRun(before) !== this.run) { this.stop('This page went on differently.'); return; }
    const step = readStep(data, before);
    if (step?.index !== this.steps + 1) { this.stop('The server began another run.'); return; }
    // Who looks at an earlier moment goes on looking at it.
    const { cursor } = before;
    const atEnd = cursor === this.steps;
    actions.last();
    actions.act(step.step);
    if (!atEnd) actions.goTo(cursor);
    this.run = currentRun(getState());
    this.change({ state: 'on', steps: this.steps });
  }

  private change(now: Following): void {
    this.now = now;
    for (const listener of this.listeners) listener();
  }
}

function readStep(data: string, state: ReturnType<typeof getState>): { readonly index: number; readonly step: ScenarioStep } | undefined {
  const { index, step } = JSON.parse(data) as { readonly index: number; readonly step: unknown };
  const checked = validateScenario({ ...currentRun(state).document, steps: [step] });
  const [valid] = checked.ok ? checked.value.steps : [];
  return valid === undefined ? undefined : { index, step: valid };
}
