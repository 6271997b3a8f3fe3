/**
 * What `export` writes of a run in a log form is read back record for record: every request and TEvent of every model of
 * the catalogue, in its order, at its time, with its values.
 */
import { describe, expect, it } from 'vitest';
import { CATALOG } from '../../catalog/index.ts';
import { findCalls } from '../../conformance/index.ts';
import { EXPORTS } from '../../exports/index.ts';
import { readLog } from '../../importers/index.ts';
import type { Attributes, Step } from '../../model/index.ts';
import { callUUID, hexConnID, isModelStep, nameCalls, startRun, type Run } from '../../scenario/index.ts';
import { connIDOf, textOf, type LogRecord } from '../../scenario/observed/index.ts';
import { webServicesStream } from '../../streams/index.ts';
import { attributesOf } from '../../tlib/index.ts';

const START = Date.UTC(2026, 5, 30, 23, 59, 58, 500);
const runs = CATALOG.flatMap(({ id, document }): [string, Run][] => (document === undefined ? [] : [[id, startRun(document)]]));

function read(run: Run, format: string): readonly LogRecord[] {
  const text = EXPORTS.find(({ name }) => name === format)?.writes(run, START) ?? '';
  if (text === '') return [];
  const result = readLog(format, text);
  if (!result.ok) throw new Error(result.error);
  expect({ ...result.value.summary.firstSkipped, format: result.value.summary.format }).toEqual({ format });
  return result.value.records;
}

/** What each form writes of an id: a call's number, or what a server would have for it. */
const HEX = (name: string, value: string): string => (name.endsWith('UUID') ? callUUID(value) : hexConnID(value));
const IDS: ReadonlySet<string> = new Set([...attributesOf('connection id'), 'CallUUID', 'RefCallUUID']);
const APART = new Set(['Event', 'id', 'time', 'Server', 'CallThreadID']);

function spelled(attributes: Attributes | Readonly<Record<string, unknown>>, id: typeof HEX): Record<string, unknown> {
  const kept = Object.entries(attributes).filter(([name, value]) => !APART.has(name) && value !== undefined);
  return Object.fromEntries(
    kept.map(([name, value]) => [
      name,
      IDS.has(name) && typeof value === 'string' && /^[1-9]\d{0,6}$/.test(value) ? id(name, value) : value,
    ]),
  );
}

interface Line {
  readonly name: string;
  readonly at: number;
  readonly attributes: Readonly<Record<string, unknown>>;
}

function lines(run: Run, id: typeof HEX, requests: boolean): readonly Line[] {
  return run.frames.flatMap(({ step, index, events }): Line[] => {
    const at = START + (index - 1) * 1000;
    const world = run.frames[index - 1]?.world;
    const asked =
      requests && step !== undefined && world !== undefined && isModelStep(step) && step.request !== undefined
        ? [{ name: step.request, at, attributes: fieldsOf(nameCalls(world, step), index, id) }]
        : [];
    return [...asked, ...events.map(({ event, attributes }) => ({ name: event, at, attributes: spelled(attributes, id) }))];
  });
}

function fieldsOf(step: Step, reference: number, id: typeof HEX): Record<string, unknown> {
  const { thisDN, otherDN, connID, otherConnID, routeType, treatmentType, digits, key, userData, extensions, reasons } = step;
  const { thisQueue, agentWorkMode, makeCallType } = step;
  return spelled(
    {
      ReferenceID: reference,
      ThisDN: thisDN,
      ConnID: connID,
      TransferConnID: otherConnID,
      OtherDN: otherDN,
      ThisQueue: thisQueue,
      AgentWorkMode: agentWorkMode,
      MakeCallType: makeCallType,
      RouteType: routeType,
      TreatmentType: treatmentType,
      Digits: digits,
      Key: key,
      UserData: userData,
      Extensions: extensions,
      Reasons: reasons,
    },
    id,
  );
}

/** Whatever an @ stands behind, and capital letters, are the form's own. */
const plain = (records: readonly LogRecord[], id = HEX): readonly Line[] =>
  records.map((record) => ({
    name: record.name,
    at: record.time?.epoch ?? 0,
    attributes: spelled(
      Object.fromEntries(
        Object.entries(record.attributes).map(([name, value]) => [
          name,
          name.endsWith('ConnID') ? (connIDOf(record, name) ?? value) : value,
        ]),
      ),
      id,
    ),
  }));

/** By model, so that a difference names the one that it is in. */
const byModel = <T>(of: (run: Run) => T): Readonly<Record<string, T>> => Object.fromEntries(runs.map(([id, run]) => [id, of(run)]));

it('the catalogue is there', () => {
  expect(runs.length).toBeGreaterThan(100);
});

describe('requests and events', () => {
  it.each(['t-server-log', 'psdk-log'])('%s', (format) => {
    expect(byModel((run) => plain(read(run, format)))).toEqual(byModel((run) => lines(run, HEX, true)));
  });
  it('voice-callthread, which has no requests', () => {
    expect(byModel((run) => plain(read(run, 'voice-callthread')))).toEqual(byModel((run) => lines(run, HEX, false)));
  });
  it('json-lines, with the numbers of calls, and what happened without a request', () => {
    const number = (_: string, value: string) => value;
    const asRun = (run: Run) => read(run, 'json-lines').filter(({ name, kind }) => name !== 'devices' || kind !== 'other');
    expect(
      byModel((run) =>
        plain(
          asRun(run).filter(({ kind }) => kind !== 'request'),
          number,
        ),
      ),
    ).toEqual(byModel((run) => lines(run, number, false)));
    const doings = (run: Run) =>
      run.frames.flatMap(({ step }) => (step !== undefined && isModelStep(step) ? [step.request ?? step.action] : []));
    expect(byModel((run) => asRun(run).flatMap(({ kind, name }) => (kind === 'request' ? [name] : [])))).toEqual(byModel(doings));
  });
});

it('web-services: every message, whose call, in which state', () => {
  const states = (run: Run) =>
    read(run, 'web-services').map((record) => [
      record.name,
      textOf(record, 'ThisDN'),
      record.name === 'DeviceStateChangeMessage' ? undefined : textOf(record, 'State'),
      connIDOf(record),
      ...(record.name === 'DeviceStateChangeMessage' ? [] : [record.time?.epoch]),
    ]);
  const sent = (run: Run) =>
    webServicesStream(run).map(({ event, dn, step, message }) => {
      const { call } = (message as { readonly data: { readonly call?: { readonly state: string; readonly connId: string } } }).data;
      return [event, dn, call?.state, call?.connId, ...(call === undefined ? [] : [START + (step - 1) * 1000])];
    });
  expect(byModel(states)).toEqual(byModel(sent));
});

/** Models with more than one call that nothing ties: calls one after the other, or a second one that TMakeCall made. */
const SEVERAL = [
  'outbound-call--fails-while-ringing',
  'outbound-call--same-dn-at-another-site',
  'hold-retrieve-consulted-answers',
  'hold-retrieve-consulted-answers--released-during-consultation',
  'hold-retrieve-consulted-answers--released-after-consultation',
  'hold-retrieve-consulted-no-answer',
  'internal-call-dnd--switched-on-and-off',
  'call-forwarding-unconditional--set-by-a-client',
  'predictive-call--dialing-fails',
];

it('the calls in a log are those of the run, a consult call in one family with its main call', () => {
  const several = runs.filter(([, run]) => findCalls(read(run, 't-server-log')).calls.length > 1);
  expect(several.map(([id]) => id)).toEqual(SEVERAL);
});
