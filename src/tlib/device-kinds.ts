/**
 * Every kind of device, a row each: its words, what a client can do with it, which chart its parties follow, how it is
 * drawn and which DNs the manual's habit gives it. Source: the call models' tables; icons and shapes are ours.
 */

interface KindRow {
  /** In running text beside a DN: "X, external". */
  readonly word: string;
  /** With its article: "an external DN". */
  readonly noun: string;
  /** As a heading or a choice. */
  readonly label: string;
  readonly means: string;
  /** People talk at it; the others hold calls for somebody else. */
  readonly telephone: boolean;
  /** Clients are told its events and send requests for it. */
  readonly monitored: boolean;
  /** It holds calls until somebody is free: it has agents, and diverts calls to them. */
  readonly queues: boolean;
  /** It asks where a call should go. */
  readonly routes: boolean;
  readonly chart: 'telephone' | 'queue' | 'routing-point';
  readonly icon: 'phone' | 'globe' | 'agents' | 'split' | 'list';
  readonly shape: 'card' | 'capsule' | 'stack' | 'hexagon' | 'stacked hexagon';
  /** The DNs that it is given first. */
  readonly firstDNs: readonly string[];
}

const ROWS = {
  extension: {
    word: 'extension',
    noun: 'an extension',
    label: 'Extension',
    means: 'internal and monitored',
    telephone: true,
    monitored: true,
    queues: false,
    routes: false,
    chart: 'telephone',
    icon: 'phone',
    shape: 'card',
    firstDNs: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split(''),
  },
  external: {
    word: 'external',
    noun: 'an external DN',
    label: 'External',
    means: 'not monitored: it gets no events and acts without requests',
    telephone: true,
    monitored: false,
    queues: false,
    routes: false,
    chart: 'telephone',
    icon: 'globe',
    shape: 'capsule',
    firstDNs: ['X', 'Y', 'Z'],
  },
  'acd-queue': {
    word: 'ACD queue',
    noun: 'an ACD queue',
    label: 'ACD queue',
    means: 'holds calls until an agent is free',
    telephone: false,
    monitored: true,
    queues: true,
    routes: false,
    chart: 'queue',
    icon: 'agents',
    shape: 'stack',
    firstDNs: ['Q'],
  },
  'routing-point': {
    word: 'routing point',
    noun: 'a routing point',
    label: 'Routing point',
    means: 'asks where a call should go',
    telephone: false,
    monitored: true,
    queues: false,
    routes: true,
    chart: 'routing-point',
    icon: 'split',
    shape: 'hexagon',
    firstDNs: ['RP'],
  },
  'routing-queue': {
    word: 'routing queue',
    noun: 'a routing queue',
    label: 'Routing queue',
    means: 'holds calls and asks where they should go',
    telephone: false,
    monitored: true,
    queues: true,
    routes: true,
    chart: 'queue',
    icon: 'list',
    shape: 'stacked hexagon',
    firstDNs: ['RQ'],
  },
} satisfies Readonly<Record<string, KindRow>>;

export type DeviceKind = keyof typeof ROWS;
export const DEVICE_KINDS = Object.keys(ROWS) as readonly DeviceKind[];

/** What a device is unless it says otherwise. */
export const USUAL_KIND: DeviceKind = 'extension';

export type DeviceKindInfo = KindRow;
export const DEVICE_KIND_INFO: Readonly<Record<DeviceKind, DeviceKindInfo>> = ROWS;

/** People talk at it. */
export const isTelephone = (kind: DeviceKind): boolean => DEVICE_KIND_INFO[kind].telephone;
/** Clients are told its events and send requests for it. */
export const isMonitored = (kind: DeviceKind): boolean => DEVICE_KIND_INFO[kind].monitored;
/** A telephone of the switch, at which an agent can sit. */
export const isMonitoredTelephone = (kind: DeviceKind): boolean => isTelephone(kind) && isMonitored(kind);
/** The kinds of which something is true. */
export const kindsThat = (test: (info: DeviceKindInfo) => boolean): readonly DeviceKind[] =>
  DEVICE_KINDS.filter((kind) => test(DEVICE_KIND_INFO[kind]));

/** What a telephone does when it is called, in words. */
const WHEN_CALLED_WORDS = { ring: 'rings', busy: 'is busy', wait: 'waits for its action', dnd: 'do not disturb' } as const;
export type WhenCalled = keyof typeof WHEN_CALLED_WORDS;
export const WHEN_CALLED: Readonly<Record<WhenCalled, string>> = WHEN_CALLED_WORDS;
