/**
 * Shares the run of the mock server that this page came from: opens its scenario, takes every step that happens
 * there, and sends there what is done here, so that page and softphone have one run in one order. The page goes
 * its own way, and says so, when its run is no longer the server's: after undo, or in a branch from the past.
 */
import { devicesOf, endOf, parseScenario, validateStep, type Run, type ScenarioStep } from '../../../scenario/index.ts';
import { actions, getState, relaySteps, useStore, type State, withoutQuiz, currentRun, lastStep } from '../../../store/index.ts';

export type Following =
  | { readonly state: 'off'; readonly because?: string }
  | { readonly state: 'on' | 'waiting'; readonly steps: number }
  /** A quiz runs: what the server told meanwhile comes after it. */
  | { readonly state: 'held'; readonly steps: number; readonly more: number };

const OWN_WAY = 'This page went its own way: what is done here stays here.';
const OTHER_RUN = 'The server began another run.';

export class Follower {
  private readonly listeners = new Set<() => void>();
  private now: Following = { state: 'off' };
  private events: EventSource | undefined;
  /** The run as it was left after the last step of the server. */
  private run: Run | undefined;
  /** Which run of the server that is. */
  private serverRun: string | undefined;
  /** What the server told while a quiz ran. */
  private pending: string[] = [];
  private sending: Promise<void> = Promise.resolve();
  private endings: (() => void)[] = [];
  private taking = false;

  readonly snapshot = (): Following => this.now;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Opens the server's scenario, waits for its steps and sends it those of the page. */
  async start(): Promise<void> {
    this.stop();
    const text = await fetch('./model/scenario')
      .then(async (response) => response.text())
      .catch(() => undefined);
    if (text === undefined) {
      this.stop('The server does not answer.');
      return;
    }
    const document = parseScenario(text);
    if (!document.ok) {
      this.stop(document.error.message);
      return;
    }
    actions.openScenario(document.value);
    this.run = currentRun(getState());
    const { length } = document.value.steps;
    this.change({ state: 'waiting', steps: length });
    this.endings = [
      relaySteps((step) => this.relay(step)),
      useStore.subscribe((state) => {
        this.watch(state);
      }),
    ];
    const events = new EventSource(`./model/events?after=${String(length)}`);
    this.events = events;
    events.addEventListener('error', () => {
      if (events.readyState === EventSource.CLOSED) this.stop('The server lets this page follow no longer.');
      else this.change({ state: 'waiting', steps: this.steps });
    });
    events.addEventListener('run', (event) => {
      this.begin((event as MessageEvent<string>).data);
    });
    events.addEventListener('step', (event) => {
      this.hear((event as MessageEvent<string>).data);
    });
  }

  stop(because?: string): void {
    this.events?.close();
    for (const end of this.endings) end();
    this.endings = [];
    this.events = undefined;
    this.run = undefined;
    this.serverRun = undefined;
    this.pending = [];
    this.change({ state: 'off', ...(because === undefined ? {} : { because }) });
  }

  private get steps(): number {
    return this.run === undefined ? 0 : endOf(this.run);
  }

  /** The connection is there, for the first time or again. A server that was started anew has another run. */
  private begin(run: string): void {
    if (this.serverRun !== undefined && this.serverRun !== run) {
      this.stop(OTHER_RUN);
      return;
    }
    this.serverRun = run;
    this.settle();
  }

  private hear(data: string): void {
    this.pending.push(data);
    this.settle();
  }

  /** Takes what was told, unless a quiz shows a moment of its own. */
  private settle(): void {
    while (this.run !== undefined && getState().quiz === null) {
      const data = this.pending.shift();
      if (data === undefined) {
        this.change({ state: 'on', steps: this.steps });
        return;
      }
      this.take(data);
    }
    if (this.run !== undefined) this.change({ state: 'held', steps: this.steps, more: this.pending.length });
  }

  private take(data: string): void {
    const before = getState();
    const step = readStep(data, before);
    if (step?.index !== this.steps + 1) {
      this.stop(OTHER_RUN);
      return;
    }
    // Who looks at an earlier moment goes on looking at it.
    const { cursor } = before;
    const atEnd = cursor === this.steps;
    this.taking = true;
    actions.last();
    actions.actHere(step.step);
    if (!atEnd) actions.goTo(cursor);
    this.taking = false;
    this.run = currentRun(getState());
  }

  /** Somebody does a step here. At the end of the shared run it is the server's to take. */
  private relay(step: ScenarioStep): boolean {
    const state = getState();
    if (this.run === undefined || currentRun(state) !== this.run || state.cursor < lastStep(state)) return false;
    this.sending = this.sending.then(async () => this.send(step));
    return true;
  }

  /** What comes of it is told by the server, a refusal by the model as well. */
  private async send(step: ScenarioStep): Promise<void> {
    const response = await fetch('./model/steps', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(step),
    }).catch(() => undefined);
    if (response === undefined)
      actions.notify({
        kind: 'refused',
        title: 'The step was not taken',
        message: 'The server does not answer. Start it again, or stop sharing its run to go on here alone.',
      });
    else if (!response.ok)
      actions.notify({ kind: 'refused', title: 'The server did not take the step', message: await reasonOf(response) });
  }

  private watch(state: State): void {
    if (this.taking || this.run === undefined) return;
    if (currentRun(withoutQuiz(state)) !== this.run) this.stop(OWN_WAY);
    else if (this.now.state === 'held' ? state.quiz === null : state.quiz !== null && this.now.state === 'on') this.settle();
  }

  private change(now: Following): void {
    this.now = now;
    for (const listener of this.listeners) listener();
  }
}

async function reasonOf(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => undefined);
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined;
  return typeof error === 'string' ? error : `It answered with HTTP status ${String(response.status)}.`;
}

function readStep(data: string, state: State): { readonly index: number; readonly step: ScenarioStep } | undefined {
  const { index, step } = JSON.parse(data) as { readonly index: number; readonly step: unknown };
  const checked = validateStep(devicesOf(currentRun(state)), step);
  return checked.ok ? { index, step: checked.value } : undefined;
}
