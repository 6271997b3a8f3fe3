/**
 * The manuals the project cites, page by page. A reference names a manual, a section and, where one is
 * known, the public page. Pages whose own address was not at hand link to their chapter instead.
 */
import type { Ref } from './provenance.ts';

export interface ManualPage {
  /** The manual's title, as `Ref.manual` carries it. */
  readonly manual: string;
  /** The page within the manual; a `Ref`'s section starts with it. */
  readonly page?: string;
  readonly url?: string;
}

const GENEM = 'Genesys Events and Models Reference';
const VM = 'Voice Microservices Events and Models Reference';
const FUNCTIONS = 'T-Library function reference';
const HEADER = 'T-Library header';
const WEB_SERVICES = 'Web Services API Reference';
const RECORDER = 'Recorder HTTP API';

const GENEM_URL = 'https://docs.genesys.com/Documentation/System/latest/GenEM/';
const GENEM_EN_URL = 'https://enu.docs.genesys.com/Documentation/System/latest/GenEM/';
const VM_URL = 'https://all.docs.genesys.com/VM/Current/VMEventsandModels/';

export const MANUALS = {
  flows: { manual: GENEM, page: 'Call Models and Flows', url: `${GENEM_URL}CallModelsandFlows` },
  basic: { manual: GENEM, page: 'Basic Call Models', url: `${GENEM_URL}BasicCallModels` },
  releasing: { manual: GENEM, page: 'Releasing Calls', url: `${GENEM_URL}CallModelsandFlows` },
  holding: { manual: GENEM, page: 'Holding, Transferring, and Conferencing', url: `${GENEM_URL}HoldingTransferringandConferencing` },
  special: { manual: GENEM, page: 'Special Cases', url: `${GENEM_URL}SpecialCases` },
  userData: { manual: GENEM, page: 'Handling User Data', url: `${GENEM_URL}CallModelsandFlows` },
  predictive: { manual: GENEM, page: 'Predictive Dialing', url: `${GENEM_URL}PredictiveDialing` },
  monitoring: { manual: GENEM, page: 'Monitoring Calls', url: `${GENEM_URL}MonitoringCalls` },
  queues: { manual: GENEM, page: 'Working With Queues', url: `${GENEM_URL}WorkingWithQueues` },
  network: { manual: GENEM, page: 'Network Attended Transfer Events', url: `${GENEM_URL}NetworkAttendedTransferEvents` },
  multiSite: {
    manual: GENEM,
    page: 'Multi-Site Call Scenarios',
    url: 'https://docs.genesys.com/Documentation:System:GenEM:MultiSiteCallScenarios:Current',
  },
  partyStates: { manual: GENEM, page: 'Unified Call-Party States', url: `${GENEM_URL}UnifiedCallPartyStates` },
  attributes: { manual: GENEM, page: 'Event Attributes', url: `${GENEM_EN_URL}EventAttributes` },
  callEvents: {
    manual: GENEM,
    page: 'Call Handling and Transfer/Conference Events',
    url: `${GENEM_URL}CallHandlingTransferConferenceEvents`,
  },
  routingEvents: { manual: GENEM, page: 'Call Routing Events', url: `${GENEM_URL}CallModelsandFlows` },
  treatmentEvents: { manual: GENEM, page: 'Call Treatment Events', url: `${GENEM_URL}CallTreatmentEvents` },
  callBased: { manual: GENEM, page: 'T-Library Call-Based Events', url: `${GENEM_URL}TLibraryCallBasedEvents` },

  vmBasic: { manual: VM, page: 'Basic call models', url: `${VM_URL}BasicCallModels` },
  vmReleasing: { manual: VM, page: 'Releasing calls', url: `${VM_URL}ReleaseCalls` },
  vmHolding: { manual: VM, page: 'Holding, transferring, and conferencing', url: `${VM_URL}HoldTransferConference` },
  vmUserData: { manual: VM, page: 'Handling user data', url: `${VM_URL}HandlingUserData` },
  vmPredictive: { manual: VM, page: 'Predictive dialing', url: `${VM_URL}PredictiveDialing` },
  vmMonitoring: { manual: VM, page: 'Monitoring calls', url: `${VM_URL}MonitorCalls` },
  vmQueues: { manual: VM, page: 'Working with queues', url: `${VM_URL}WorkWithQueues` },
  vmAttributes: { manual: VM, page: 'Attributes', url: `${VM_URL}Attributes` },
  vmCallEvents: { manual: VM, page: 'Call handling and transfer/conference events', url: `${VM_URL}CallHandlingTransferConferenceEvents` },
  vmRoutingEvents: { manual: VM, page: 'Call routing events', url: `${VM_URL}CallRoutingEvents` },
  vmStreams: {
    manual: VM,
    page: 'Streams and their events',
    url: 'https://all.docs.genesys.com/index.php?oldid=118967&title=User%3ACorinneh%2FVoiceMCSEvents',
  },

  functions: { manual: FUNCTIONS, page: 'Functions' },
  header: { manual: HEADER, page: 'Enumerations (2005)' },
  errorHeader: { manual: HEADER, page: 'Error codes (2004)' },

  webServices: {
    manual: WEB_SERVICES,
    page: 'Voice API',
    url: 'https://docs.genesys.com/Documentation/HTCC/latest/API/CompleteConference',
  },
  webServicesEvents: {
    manual: WEB_SERVICES,
    page: 'Asynchronous Events',
    url: 'https://docs.genesys.com/Documentation/HTCC/latest/API/AsynchronousEvents',
  },
  webServicesCalls: {
    manual: WEB_SERVICES,
    page: 'Calls message type',
    url: 'https://docs.genesys.com/Documentation/HTCC/latest/API/CallsMessageType',
  },
  webServicesErrors: {
    manual: WEB_SERVICES,
    page: 'Return Values',
    url: 'https://enu.docs.genesys.com/Documentation:GWS:API:ReturnValues:8.6.0',
  },

  recorder: { manual: RECORDER, page: 'Delete Call', url: 'https://verbalabs.atlassian.net/wiki/spaces/docs/pages/6816951/Delete+Call' },
  recorderAuth: {
    manual: RECORDER,
    page: 'API authentication',
    url: 'https://verbalabs.atlassian.net/wiki/spaces/docs/pages/6816935/API+authentication',
  },

  partyline: { manual: 'Partyline', page: 'Where the manual leaves a choice' },
} as const satisfies Readonly<Record<string, ManualPage>>;

export type ManualKey = keyof typeof MANUALS;

/** The page behind a key, with its optional fields visible. */
export function manualPage(key: ManualKey): ManualPage {
  return MANUALS[key];
}

/**
 * A place in a manual. In: the page's key and the section on it (none: the page as a whole).
 * Out: the manual's title, "page, section", and the public page where one is known.
 *
 *     ref('releasing', 'Release Phase')
 *     // { manual: 'Genesys Events and Models Reference', section: 'Releasing Calls, Release Phase', url: … }
 */
export function ref(key: ManualKey, section?: string): Ref {
  const { manual, page, url } = manualPage(key);
  const place = [page, section].filter((part) => part !== undefined).join(', ');
  return { manual, section: place, ...(url === undefined ? {} : { url }) };
}

/** Titles of the pages, as `Ref.section` begins. */
export const MANUAL_PAGES: readonly string[] = Object.values(MANUALS).map(({ page }) => page);

/** The title of a page, as `refTo` takes it. */
export const manualTitle = (key: ManualKey): string => MANUALS[key].page;

/** A place by the title of its page, as a person writes it: "Releasing Calls", "Release Phase". Undefined: no such page. */
export function refTo(page: string, section: string): Ref | undefined {
  const key = (Object.keys(MANUALS) as ManualKey[]).find((each) => MANUALS[each].page === page);
  return key === undefined ? undefined : ref(key, section === '' ? undefined : section);
}

/** A function of the T-Library function reference; some have a page of their own. */
export function functionRef(name: string): Ref {
  const own = FUNCTION_PAGES.has(name) ? { url: `https://docs.genesys.com/Documentation/PSDK/latest/TlibRef/${name}` } : {};
  return { manual: FUNCTIONS, section: name, ...own };
}

const FUNCTION_PAGES: ReadonlySet<string> = new Set([
  'TAlternateCall',
  'TCompleteConference',
  'TCompleteTransfer',
  'TInitiateTransfer',
  'TMergeCalls',
  'TReconnectCall',
]);
