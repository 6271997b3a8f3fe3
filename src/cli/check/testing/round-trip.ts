/** The catalogue's models as logs, read back and explained. */
import { CATALOG } from '../../../catalog/index.ts';
import { explainCalls, findCalls } from '../../../conformance/index.ts';
import { EXPORTS } from '../../../exports/index.ts';
import { mergeLogs, readLog } from '../../../importers/index.ts';
import { initialWorld, step as stepModel, type World } from '../../../model/index.ts';
import { voiceMessage, webServicesRun, workspaceRun } from '../../../streams/index.ts';
import { isModelStep, startRun, type ScenarioDocument, type ScenarioStep } from '../../../scenario/index.ts';

/** A text form by its name. Throws for a name that there is not. */
export function written(form: string, document: ScenarioDocument): string {
  const found = EXPORTS.find(({ name }) => name === form);
  if (found === undefined) throw new Error(`there is no form ${form}`);
  const text: unknown = found.writes(startRun(document));
  if (typeof text !== 'string') throw new Error(`${form} is no text`);
  return text;
}

/** The messages of the Workspace API to every agent's client, a message a line; the clock runs a second a step. */
export const workspaceMessages = (document: ScenarioDocument): string =>
  workspaceRun(startRun(document))
    .flatMap(({ messages }) =>
      messages.map((message) => {
        const { data, channel } = voiceMessage(message);
        const metrics = { eventProcessing: { serverGenerationTimestamp: START + message.step * 1000 } };
        return JSON.stringify({ data: { ...data, metrics }, channel });
      }),
    )
    .join('\n');
const START = Date.UTC(2026, 0, 1, 10);

/** What agents' clients are told of a scenario, whoever did it: two that tell the same no trace tells apart. */
export const toldToAgents = (document: ScenarioDocument): readonly string[] =>
  webServicesRun(startRun(document)).flatMap(({ notifications }) =>
    notifications
      .map(({ name, dn, call }) =>
        [
          name,
          dn,
          call?.state,
          [...(call?.participants ?? [])].map(({ digits }) => digits).sort(),
          [...(call?.capabilities ?? [])].sort(),
        ].join(' '),
      )
      .sort(),
  );

/** A log in one of the forms, as records; none where the form writes nothing of this run. */
export function recordsOf(form: string, document: ScenarioDocument) {
  const read = readLog(`${form}.log`, written(form, document));
  return read.ok ? mergeLogs([read.value.records]) : [];
}

export interface Trip {
  readonly id: string;
  readonly findings: readonly string[];
  readonly sameSteps: boolean;
}

/** What a log may tell of: events of the handset alone are counted in it and explain nothing. */
const isTraced = ({ action }: Pick<ScenarioStep, 'action'>): boolean => action !== 'OffHook' && action !== 'OnHook';

/**
 * What a step does where it is taken: two that do the same are the same, whether or not they name the call that goes
 * without saying.
 */
function doneBy(steps: readonly ScenarioStep[], document: ScenarioDocument): readonly string[] {
  let world: World = initialWorld(document.devices, document.profile, document.location, document.options);
  return steps.filter(isModelStep).map((one) => {
    const { world: next, events, refusal } = stepModel(world, one);
    world = next;
    return JSON.stringify([
      one.request ?? one.action,
      one.thisDN,
      one.otherDN,
      refusal?.kind,
      events.map(({ event, dn, connID }) => [event, dn, connID]),
    ]);
  });
}

/** What the steps of a scenario tell, step by step, whoever asked for it: of a log without requests that is all there is. */
function toldBy(document: ScenarioDocument): readonly string[] {
  return startRun(document).frames.flatMap(({ events }) => {
    const words = events.map(({ event, dn, connID }) => `${event} ${dn} ${connID ?? ''}`);
    return words.length === 0 ? [] : [words.sort().join(', ')];
  });
}

const PRINTS_NO_REQUESTS: ReadonlySet<string> = new Set(['voice-callthread']);

/** Steps of external DNs that nobody is told of leave no trace in a log. */
const isTold = ({ document, at }: { readonly document: ScenarioDocument; readonly at: number }): boolean => {
  const frame = startRun(document).frames[at + 1];
  return frame === undefined || frame.events.length > 0 || frame.refusal !== undefined || frame.step?.request !== undefined;
};

/** A line that fails while it rings, and a destination that is busy, out of reach or never connected, are told alike: no log says which it was. */
const ALIKE: ReadonlySet<string> = new Set(['Busy', 'Unreachable', 'NotEstablished']);
const told = (name: string): string => (ALIKE.has(name) ? 'Fail' : name);

/** Calls that follow one another are scenarios of their own: together they have the steps of the model. */
function isDivided({ steps }: ScenarioDocument, found: readonly ScenarioStep[]): boolean {
  const words = (all: readonly ScenarioStep[]) =>
    all
      .filter(isModelStep)
      .filter(isTraced)
      .map((one) => [told(one.request ?? one.action), one.thisDN, one.otherDN].join(' '));
  const wanted = new Set(words(steps));
  return words(found).every((one) => wanted.has(one)) && [...wanted].every((one) => words(found).includes(one));
}

/** Takes the wanted models there and back. */
export function roundTrip(form: string, wanted: (id: string, at: number) => boolean): readonly Trip[] {
  const models = CATALOG.filter(({ document }) => document !== undefined);
  return models.flatMap(({ id, document }, at): Trip[] => {
    if (document === undefined || !wanted(id, at)) return [];
    const records = recordsOf(form, document);
    if (records.length === 0) return [];
    const explained = [...explainCalls(records, findCalls(records))];
    const traced = doneBy(document.steps, document).filter(
      (_, step) => isTraced(document.steps[step] ?? {}) && (form === 'json-lines' || isTold({ document, at: step })),
    );
    const same = explained.some(({ explained: { document: found } }) =>
      PRINTS_NO_REQUESTS.has(form)
        ? toldBy(found).join('\n') === toldBy(document).join('\n')
        : doneBy(found.steps, document).join('\n') === traced.join('\n'),
    );
    const apart = isDivided(
      document,
      explained.flatMap((one) => one.explained.document.steps),
    );
    return [{ id, findings: explained.flatMap((one) => one.findings.map(({ message }) => message)), sameSteps: same || apart }];
  });
}
