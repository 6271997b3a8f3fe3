/** The words a reader meets on the page, each in a sentence or two of ours. */

export interface GlossaryEntry {
  readonly term: string;
  readonly text: string;
}

export const GLOSSARY = {
  dn: { term: 'DN', text: 'Directory number: the number of a telephone, a queue or a routing point, and so the device itself.' },
  call: { term: 'Call', text: 'One conversation, or the attempt at one, known by its ConnID. It has as many parties as DNs take part.' },
  party: { term: 'Party', text: "A DN's part in one call. A DN that holds one call and dials another has two parties." },
  partyState: {
    term: 'Call-party state',
    text: 'How a party stands: Null, Dialing, Alerting, Queued, Connected, Held, Busy, Failed and a few more. Only TEvents move it.',
  },
  request: { term: 'TRequest', text: 'What a client asks of the server, such as TReleaseCall. The answer is a TEvent.' },
  event: { term: 'TEvent', text: 'What a client registered on a DN is told, such as EventReleased.' },
  action: {
    term: 'Action',
    text: 'Something that happens with no TRequest: somebody lifts a handset, a queue picks an agent, a timer runs out.',
  },
  connID: {
    term: 'ConnID',
    text: 'The number of a call. A transfer or conference may give a party another one; here calls are numbered 1, 2, … as in the manual.',
  },
  previousConnID: { term: 'PreviousConnID', text: 'The ConnID that a party had before, or the main call of a consult call.' },
  callUUID: { term: 'CallUUID', text: 'A name for a call that stays the same even where its ConnID changes.' },
  thisDN: {
    term: 'ThisDN',
    text: 'The DN whose client gets the event. The same happening is told to every DN of the call, each time with another ThisDN.',
  },
  otherDN: { term: 'OtherDN', text: 'The other main party, seen from ThisDN. It is absent where it would stand for several DNs.' },
  thirdPartyDN: {
    term: 'ThirdPartyDN',
    text: 'The DN that did it: transferred, conferenced, added or deleted. For a diverted call, where it went.',
  },
  role: { term: 'Role', text: 'What a DN is to the call or to the event: Origination, Destination, NewParty, DeletedBy and so on.' },
  callState: { term: 'CallState', text: 'How the call stands for this event: OK, Transferred, Conferenced, or what went wrong.' },
  callType: { term: 'CallType', text: 'Internal, Inbound, Outbound or Consult.' },
  queue: {
    term: 'ACD queue',
    text: 'A DN where calls wait for an agent. A call stays queued until that queue gets EventDiverted or EventAbandoned.',
  },
  routingPoint: {
    term: 'Routing point',
    text: 'A DN where calls wait for an instruction where to go. ThisDN and ThisQueue are the same there.',
  },
  consultCall: {
    term: 'Consult call',
    text: 'A second call, made while the first is held, to ask somebody to take it or to join it. It names the first in PreviousConnID.',
  },
  complexParty: {
    term: 'Complex party',
    text: 'Several DNs that stand in one place of a table because their call was a conference already. Each gets the events of that place, and no OtherDN names them.',
  },
  externalDN: {
    term: 'External DN',
    text: 'A DN beyond the switch. It is not monitored, so nobody is told events for it, and the server may not know its number.',
  },
  monitored: { term: 'Monitored', text: 'The server watches the DN and tells its events to the clients registered on it.' },
  cell: {
    term: 'Cell',
    text: "The events that one step causes and that stand together in the manual's table. They may arrive in any order.",
  },
  userData: { term: 'User data', text: 'Pairs of keys and values that clients attach to a call and that travel with it.' },
  reasons: { term: 'Reasons', text: "Why a request was made, in the sender's own pairs of keys and values." },
  extensions: { term: 'Extensions', text: 'Pairs of keys and values that only this switch or server understands.' },
  mandatory: { term: 'Mandatory', text: 'The attribute is always there when the event is sent.' },
  optional: { term: 'Optional', text: "The attribute may or may not be there; the manual's tables mark it *OPT." },
  dial: { term: '*DIAL', text: 'The dialed number, or no attribute at all when the server knows nothing of the other party.' },
  callBasedEvent: { term: 'Call-based event', text: 'An event told once per call instead of once per DN: created, data changed, deleted.' },
  abstractDN: {
    term: 'Abstract DN',
    text: 'The name of the switch and two colons. Clients registered on it were told when calls ended; call-based events have replaced it.',
  },
  isLink: { term: 'IS-Link', text: 'A link between two calls at different sites that are one call to the people in them.' },
  voiceMicroservices: {
    term: 'Voice Microservices',
    text: 'The same call models as records on streams: id in place of Event, CallThreadID added, and a longer ConnID.',
  },
  callThread: {
    term: 'Call thread',
    text: 'A call together with the consult calls that belong to it; their records share a CallThreadID.',
  },
  webServices: { term: 'Web Services', text: "An HTTP API in which an agent's browser asks for what T-Library clients ask by TRequests." },
  cometD: {
    term: 'CometD',
    text: 'How the browser hears of changes: it subscribes to a channel and the server pushes messages over long-lived HTTP requests.',
  },
  capabilities: { term: 'Capabilities', text: 'The operations that Web Services would accept for a call right now.' },
  recorder: {
    term: 'Recorder',
    text: 'The system that records conversations. Its HTTP API can delete one, or mark one that is still going on.',
  },
  registration: { term: 'Registration', text: "A client asks to be told the events of a DN. Without it the DN's events go to nobody." },
  serviceObserving: {
    term: 'Service observing',
    text: "A supervisor listens to an agent's call. The observer has role Observer and the call state is Bridged.",
  },
  predictiveCall: {
    term: 'Predictive call',
    text: 'A call made by a queue or routing point before any agent is on the line; an agent gets it once somebody answers.',
  },
  provenance: {
    term: 'Provenance',
    text: 'How we know a thing: printed in the manual, partly printed, observed, derived from its rules, recalled, or chosen by us.',
  },
} as const satisfies Readonly<Record<string, GlossaryEntry>>;
