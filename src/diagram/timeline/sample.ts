/** Runs written by hand for the tests of the table: what the model would give, without the model. */
import type { Call, Party, TEvent, World } from '../../model/index.ts';
import type { Frame, Run, ScenarioStep } from '../../scenario/index.ts';
import type { EventName, PartyState } from '../../tlib/index.ts';
import type { TimelineRow } from './rows.ts';

const DEVICES = [{ dn: 'A' }, { dn: 'B' }, { dn: 'C' }];

/** `call('1', { A: 'Connected', B: 'Held' })` */
export function call(connID: string, states: Readonly<Record<string, PartyState>>, callType: Call['callType'] = 'Internal'): Call {
  const parties: Party[] = Object.entries(states).map(([dn, state]) => ({
    dn,
    connID,
    state,
    role: 'ConferenceMember',
    monitored: true,
    chart: 'telephone',
  }));
  return { connID, callType, thread: '1', parties };
}

export function world(calls: readonly Call[], created: number = calls.length): World {
  return { status: {}, options: {}, profile: 't-server', location: 'Switch', devices: DEVICES, calls, created, steps: 0 };
}

export function event(name: EventName, dn: string, attributes: TEvent['attributes'] = {}, cell = 0): TEvent {
  return { event: name, dn, connID: '1', attributes: { ThisDN: dn, ...attributes }, rule: 'row', line: 0, cell };
}

export interface Told {
  readonly step: ScenarioStep;
  readonly world: World;
  readonly events?: readonly TEvent[];
  readonly ended?: Frame['ended'];
  readonly refusal?: Frame['refusal'];
}

export function frame(index: number, told: Told): Frame {
  return {
    index,
    step: told.step,
    world: told.world,
    events: told.events ?? [],
    silent: [],
    calls: [],
    ended: told.ended ?? [],
    ...(told.refusal === undefined ? {} : { refusal: told.refusal }),
  };
}

export function run(...told: readonly Told[]): Run {
  const start: Frame = { index: 0, world: world([], 0), events: [], silent: [], ended: [], calls: [] };
  return {
    document: { scenario: 1, devices: DEVICES, steps: told.map(({ step }) => step) },
    frames: [start, ...told.map((each, n) => frame(n + 1, each))],
  };
}

const DELETED = { OtherDN: 'B', OtherDNRole: 'DeletedParty' } as const;

/** A calls B, B answers, C is there, B leaves the conference. */
export const LEAVING: Run = run(
  {
    step: { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
    world: world([call('1', { A: 'Dialing', B: 'Alerting' })]),
    events: [event('EventDialing', 'A', {}, 0), event('EventRinging', 'B', {}, 1)],
  },
  {
    step: { request: 'TAnswerCall', thisDN: 'B' },
    world: world([call('1', { A: 'Connected', B: 'Connected' })]),
    events: [event('EventEstablished', 'A', { OtherDN: 'B' }), event('EventEstablished', 'B', { OtherDN: 'A' })],
  },
  {
    step: { request: 'TSingleStepConference', thisDN: 'A', otherDN: 'C', connID: '1' },
    world: world([call('1', { A: 'Connected', B: 'Connected', C: 'Connected' })]),
    events: [event('EventEstablished', 'C')],
  },
  {
    step: { request: 'TReleaseCall', thisDN: 'B', connID: '1' },
    world: world([call('1', { A: 'Connected', C: 'Connected' })]),
    events: [
      event('EventReleased', 'B'),
      event('EventRetrieved', 'B'),
      event('EventPartyDeleted', 'A', DELETED),
      event('EventPartyDeleted', 'C', DELETED),
    ],
  },
);

/** A row as a person reads it: "4 B TReleaseCall call 1", "4 [B Released, B Retrieved | A PartyDeleted]". */
export function read(row: TimelineRow): string {
  const mark = row.ghost ? '~' : '';
  switch (row.kind) {
    case 'phase':
      return `${mark}-- ${row.text} --`;
    case 'request':
      return `${mark}${row.step} ${[row.dn, row.name, row.detail].filter((word) => word !== undefined && word !== '').join(' ')}${row.refused ? ' (refused)' : ''}`;
    case 'refusal':
      return `${mark}! ${row.refusal.needs}`;
    case 'events':
      return `${mark}${row.unordered ? '{' : ' '} ${row.events.map((each) => `${each.event.dn} ${each.event.event.slice(5)}`).join(', ')}`;
  }
}
