/**
 * The stream `call`: what a client that monitors calls is told, once per call and not per DN. It is a
 * pure projection of the run: each frame is compared with the one before it.
 * Source: T-Library Call-Based Events.
 *
 * Items of one step stand in this order, which is ours: calls created, data changed, calls deleted (each
 * with the deprecated EventReleased behind it).
 */
import type { Call, EndedCall } from '../../model/index.ts';
import { callUUID, type Frame, type Run } from '../../scenario/index.ts';
import { CALL_BASED_EVENTS, type CallBasedEventName } from '../../tlib/index.ts';
import { abstractDNInfo, abstractDNReleased } from './deprecated.ts';
import { causeOf } from './causes.ts';
import { changesOf, dialedNumber, listed, namesOf, passingCall, propertiesOf, type CallAttributes } from './properties.ts';
import type { CallItem } from './item.ts';
import { project, type Projection } from '../projection.ts';
import { CALL_CHOICES } from './choices.ts';

/** A frame and the one before it. */
interface Compared {
  readonly frame: Frame;
  readonly before?: Frame;
}

export const CALL: Projection<Compared, CallItem> = {
  name: 'call',
  start: () => undefined,
  after: (before, frame) => ({ frame, ...(before ? { before: before.frame } : {}) }),
  items: ({ frame, before }) => callItems(frame, before),
  choices: CALL_CHOICES,
  view: { label: 'Calls', tip: 'Call-based events: created, changed, deleted', body: 'calls' },
  mock: { none: 'Call-based events come over the same protocol as those of DNs.' },
  search: { none: 'Follows from the same steps; its view names its events, and no model is told by them.' },
};

/** All call-based events of a run, by step. */
export const callStream = (run: Run): readonly CallItem[] => project(CALL, run).flatMap(CALL.items);

/** What one step tells. In: its frame and the frame before; the start tells nothing. */
export function callItems(frame: Frame, before: Frame | undefined): readonly CallItem[] {
  if (!before) return [];
  if (frame.step?.action === 'Connect' || frame.step?.action === 'SwitchOver') return resynchronised(frame);
  return frame.world.calls === before.world.calls && frame.ended.length === 0
    ? []
    : [...created(frame, before), ...changed(frame, before), ...deleted(frame, before)];
}

function item(frame: Frame, event: CallBasedEventName, connid: string, attributes: CallAttributes): CallItem {
  return { step: frame.index, stream: 'call', event, connid, attributes: listed(CALL_BASED_EVENTS[event], attributes, frame) };
}

/** Every call that there is, told anew: by the names that it has had all along. */
function resynchronised(frame: Frame): readonly CallItem[] {
  return [
    abstractDNInfo(frame),
    ...frame.world.calls.map((call) =>
      item(frame, 'EventCallCreated', call.connID, { ...propertiesOf(call), ...dialedNumber(call, frame) }),
    ),
  ];
}

function created(frame: Frame, before: Frame): readonly CallItem[] {
  return beginnings(frame, before).map((call) =>
    item(frame, 'EventCallCreated', call.connID, { ...propertiesOf(call), ...dialedNumber(call, frame) }),
  );
}

/** The calls that the step made, those that it ended again as well. */
function beginnings(frame: Frame, before: Frame): readonly Call[] {
  const made = frame.world.created - before.world.created;
  return Array.from({ length: made }, (_, index) => {
    const connID = String(before.world.created + index + 1);
    return frame.world.calls.find((call) => call.connID === connID) ?? passingCall(frame, connID);
  });
}

function changed(frame: Frame, before: Frame): readonly CallItem[] {
  const about = frame.world.calls.filter(({ connID }) => frame.calls.includes(connID));
  return about.flatMap((call) => {
    const old = before.world.calls.find((one) => one.connID === call.connID);
    if (!old || old === call) return [];
    const changes = changesOf(old, call);
    if (Object.keys(changes).length === 0) return [];
    const by = frame.step?.thisDN;
    return [
      item(frame, 'EventCallDataChanged', call.connID, {
        ...namesOf(call.connID),
        ...changes,
        ...(by === undefined ? {} : { CtrlParty: by }),
      }),
    ];
  });
}

function deleted(frame: Frame, before: Frame): readonly CallItem[] {
  return frame.ended.flatMap((ended) => {
    const call = before.world.calls.find((one) => one.connID === ended.connID) ?? passingCall(frame, ended.connID);
    return [item(frame, 'EventCallDeleted', ended.connID, deletion(ended)), abstractDNReleased(frame, call, ended)];
  });
}

function deletion({ connID, cause, into, by }: EndedCall): CallAttributes {
  const code = causeOf(cause);
  return {
    ...namesOf(connID),
    ...(code === undefined ? {} : { Cause: code }),
    ...(into === undefined ? {} : { RefCallUUID: callUUID(into), RefConnID: into }),
    ...(by === undefined ? {} : { CtrlParty: by }),
  };
}
