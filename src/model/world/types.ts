/**
 * The shapes of the call model. A world is what the switch knows; a step is what somebody does;
 * stepping a world yields the next one and the TEvents that follow. Everything here is plain,
 * immutable data: worlds share whatever a step did not change.
 */
import type {
  ActionName,
  AttributeName,
  CallType,
  DeviceKind,
  DeviceKindInfo,
  EventName,
  PartyState,
  Profile,
  RequestName,
  Role,
  Provenance,
  Ref,
  WhenCalled,
} from '../../tlib/index.ts';
import type { Options } from '../options/options.ts';

export type DN = string;
/** A call's number: "1", "2", … in the order of creation. */
export type ConnID = string;
/** One value of a TKVList: a string, an integer, or a list inside. A pair has several where its key stands several times, in order. */
export type KVItem = string | number | KVList;
export type KVValue = KVItem | readonly KVItem[];
/** User data, reasons and extensions: a TKVList. */
export interface KVList {
  readonly [key: string]: KVValue;
}

/** A device as the scenario declares it. */
export interface Device {
  readonly dn: DN;
  readonly name?: string;
  readonly agentID?: string;
  readonly kind?: DeviceKind;
  /** What happens when it is called; `ring` unless said. */
  readonly whenCalled?: WhenCalled;
  /** Where calls go instead, and when. */
  readonly forward?: { readonly to: DN; readonly when: 'unconditional' | 'busy' | 'no-answer' };
  /** ACD queue or routing queue: the agents it serves. */
  readonly agents?: readonly DN[];
  /** The recorder keeps this device's conversations; on unless said. */
  readonly recorded?: boolean;
  /** An external device alone: the network tells its number to nobody. */
  readonly withheld?: boolean;
}

/** One thing that happens: a TRequest sent by thisDN, or an action with no request. */
export interface StepFields {
  readonly thisDN: DN;
  readonly otherDN?: DN;
  readonly connID?: ConnID;
  readonly otherConnID?: ConnID;
  readonly userData?: KVList;
  readonly reasons?: KVList;
  readonly extensions?: KVList;
  readonly key?: string;
  readonly routeType?: string;
  readonly treatmentType?: string;
  readonly callState?: string;
  readonly digits?: string;
  /** TMergeCalls: what the two calls become; a conference unless said. */
  readonly mergeType?: 'transfer' | 'conference';
  /** TMonitorNextCall: the next call alone, or all calls; all unless said. */
  readonly monitorType?: 'one-call' | 'all-calls';
  /** Requests of agents: the queue or group that the agent works for, which need not be declared, and how it works. */
  readonly thisQueue?: DN;
  readonly agentWorkMode?: string;
  /** TMakeCall: what kind of call; a regular one unless said. */
  readonly makeCallType?: string;
}
export type Step =
  | (StepFields & { readonly request: RequestName; readonly action?: never })
  | (StepFields & { readonly action: ActionName; readonly request?: never });

/** A DN's part in one call. */
export interface Party {
  readonly dn: DN;
  readonly connID: ConnID;
  readonly state: PartyState;
  /** ThisDNRole of this party's events. */
  readonly role: Role;
  /** The DN a Dialing party called; what OtherDN says until somebody is there. */
  readonly dialed?: DN;
  /** ThisQueue, where the call came through a queue. */
  readonly queue?: DN;
  /** The queue or routing point that sent it the call. */
  readonly sentBy?: DN;
  /** Rings by a single-step conference of this DN and joins when it answers. */
  readonly invitedBy?: DN;
  /** The number of the request that invited it: the answer to that comes when it joins. */
  readonly invitedAt?: number;
  /** The treatment that the routing point gives the call just now. */
  readonly treatment?: string;
  /** It is kept from hearing the others. */
  readonly deaf?: true;
  /** In the call, but no main party of it (yet): rings by a single-step conference, is one of several agents offered the call, treats it at an IVR port. */
  readonly aside?: 'invited' | 'offered' | 'treatment';
  /** False for external DNs: the party moves, no client is told. */
  readonly monitored: boolean;
  /** Which party chart drives it. */
  readonly chart: ChartKind;
}

/** Telephones, queues and routing points have charts of their own. */
export type ChartKind = DeviceKindInfo['chart'];

/** One ConnID. */
export interface Call {
  readonly connID: ConnID;
  readonly callType: CallType;
  /** A consult call's main call. */
  readonly mainConnID?: ConnID;
  /** Calls of one thread (a call and its consult calls) share it; the first call's number. */
  readonly thread: string;
  /** In the order in which they joined. */
  readonly parties: readonly Party[];
  /** ANI and DNIS: who called and what was dialled first. */
  readonly ani?: DN;
  readonly dnis?: DN;
  /** The number that a client's request dialled (call-based DialedNumber). */
  readonly dialedNumber?: DN;
  readonly userData?: KVList;
  /** Destinations called that do not ring yet (`whenCalled: "wait"`). */
  readonly pending?: readonly Pending[];
}
export interface Pending {
  readonly dn: DN;
  readonly by: DN;
}

/** A call that ended in a step, and what it became part of. */
export interface EndedCall {
  readonly connID: ConnID;
  readonly cause: 'released' | 'transfer' | 'conference' | 'merge';
  readonly into?: ConnID;
  /** Who ended it. */
  readonly by?: DN;
}

/** What clients set on a DN, apart from calls. */
export interface DNStatus {
  readonly registered?: boolean;
  readonly agent?: 'NotReady' | 'Ready';
  readonly dnd?: boolean;
  readonly forward?: Device['forward'];
  readonly muted?: boolean;
  /** The handset is lifted: somebody did so by hand. */
  readonly offHook?: true;
  /** This DN observes the calls of that one. */
  readonly observes?: DN;
  /** One call of it, or all; all unless said. */
  readonly monitorType?: 'one-call' | 'all-calls';
}

export interface World {
  /** Set by requests; a DN that nobody touched is not in it. */
  readonly status: Readonly<Record<DN, DNStatus>>;
  readonly profile: Profile;
  readonly location: string;
  /** How the switch is set, where that is not by default. */
  readonly options: Options;
  readonly devices: readonly Device[];
  readonly calls: readonly Call[];
  /** How many calls have been created. */
  readonly created: number;
  /** How many steps have been taken. */
  readonly steps: number;
}

export type AttributeValue = string | number | KVList;
/** Attribute names and values as the manual's tables print them. A missing attribute is absent. */
export type Attributes = Readonly<Partial<Record<AttributeName, AttributeValue>>>;

/** One TEvent as delivered to the client of one DN. */
export interface TEvent {
  readonly event: EventName;
  readonly dn: DN;
  /** The call it is about; absent for agent and DN events and for some errors. */
  readonly connID?: ConnID;
  readonly attributes: Attributes;
  /** The rule row and the line in it that caused this event. */
  readonly rule: string;
  readonly line: number;
  /** Cell number within the step: events of one cell may come in any order. */
  readonly cell: number;
}

/** Why a request cannot be done: which rule asks, what it needs, what it found. */
export interface Refusal {
  readonly kind: 'state' | 'not-registered' | 'not-in-call' | 'unknown-dn' | 'unknown-call' | 'ambiguous' | 'destination' | 'unsupported';
  readonly rule: string;
  /** "Complete conference needs a consult call that is Connected at B" */
  readonly needs: string;
  /** "B's call 2 is Dialing" */
  readonly found: string;
  /** needs and found as one sentence. */
  readonly message: string;
  readonly errorCode: number;
}

export interface StepResult {
  readonly world: World;
  readonly events: readonly TEvent[];
  /** The same step's events for unmonitored DNs: they move the party machines, no client gets them. */
  readonly silent: readonly TEvent[];
  readonly ended: readonly EndedCall[];
  /** The calls that the step was about: made, changed, ended, acted on or told of; each once. */
  readonly calls: readonly ConnID[];
  readonly refusal?: Refusal;
  /** The rule row that ran. */
  readonly rule?: string;
}

/** The parts of a rule row that others may show. */
export interface RuleInfo {
  readonly id: string;
  readonly title: string;
  readonly on: readonly (RequestName | ActionName)[];
  readonly ref: Ref;
  readonly prov: Provenance;
  readonly note?: string;
}
