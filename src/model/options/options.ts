/**
 * How a switch is set where switches differ. Every option has its row here: its values, the one that holds unless a
 * scenario says otherwise, what it changes, and how we know that others exist. Rule rows read it by a condition. Names
 * are the server's own where it has one; the others are ours.
 */
import { functionRef, ref, type Provenance, type Ref } from '../../tlib/index.ts';

export interface OptionInfo<Value extends string = string> {
  /** The server's own name of the option, or a name of ours. */
  readonly named: 'by the server' | 'by us';
  readonly values: readonly [Value, ...Value[]];
  /** Any whole number from 0 up to this one is a value too. */
  readonly upTo?: number;
  /** A DN is a value too. */
  readonly orDN?: true;
  readonly default: Value;
  readonly question: string;
  /** What each value does. */
  readonly changes: Readonly<Record<Value, string>>;
  readonly ref: Ref;
  /** How the values beside the default are known. */
  readonly prov: Provenance;
}

/** A DN may stand in place of one of the values. */
const orDN = (info: OptionInfo & { readonly orDN: true }): OptionInfo => info;
const option = <const Value extends string>(info: OptionInfo<Value>): OptionInfo<Value> => info;
/** A whole number; the values of the row are those that say something of their own. */
const number = (info: OptionInfo<`${number}`> & { readonly upTo: number }): OptionInfo<`${number}`> => info;

export const OPTIONS = {
  'consult-user-data': option({
    named: 'by the server',
    values: ['separate', 'inherited', 'joint'],
    default: 'separate',
    question: 'Does a consult call take over the user data of its main call?',
    changes: {
      separate: 'It begins with what the request gives it, and keeps that apart until the calls become one.',
      inherited: 'It begins with a copy of the main call’s user data, and what the request gives comes beside it.',
      joint: 'Both calls have one list: what is attached to either is attached to both, and those in both are told.',
    },
    ref: functionRef('TInitiateTransfer'),
    prov: 'partly',
  }),
  'user-data-limit': number({
    named: 'by the server',
    values: ['16000', '65535'],
    upTo: 65_535,
    default: '16000',
    question: 'How many bytes may the user data of a call take?',
    changes: {
      '16000': '16,000 bytes as it is packed; a request that would make it more is refused.',
      '65535': 'As many as can be sent; any number below may be given too.',
    },
    ref: functionRef('TAttachUserData'),
    prov: 'recalled',
  }),
  'monitor-consult-calls': option({
    named: 'by the server',
    values: ['true', 'false'],
    default: 'true',
    question: 'Does a supervisor observe the consult calls of the agent?',
    changes: { true: 'The observer is called to a consult call too.', false: 'Consult calls are not observed.' },
    ref: functionRef('TMonitorNextCall'),
    prov: 'observed',
  }),
  'agent-no-answer-action': option({
    named: 'by the server',
    values: ['none', 'notready', 'logout'],
    default: 'none',
    question: 'What becomes of an agent who does not answer?',
    changes: {
      none: 'Nothing: the agent stays as it was.',
      notready: 'An agent who is Ready is set NotReady.',
      logout: 'An agent who is logged in is logged out.',
    },
    ref: ref('special', 'Call Forwarding (on No Answer)'),
    prov: 'partly',
  }),
  'agent-no-answer-overflow': orDN({
    named: 'by the server',
    values: ['none', 'recall', 'release'],
    orDN: true,
    default: 'none',
    question: 'What becomes of a call that nobody answers?',
    changes: {
      none: 'The DN that rang is released, and the caller is told that nobody answers; forwarding set at the DN comes first.',
      recall: 'The call goes back to the queue or the routing point that sent it; one that none sent ends as with none.',
      release: 'The call is released at the caller too.',
    },
    ref: ref('special', 'Call Forwarding (on No Answer)'),
    prov: 'partly',
  }),
  'single-step-conference-joins': option({
    named: 'by us',
    values: ['on-answer', 'at-once'],
    default: 'on-answer',
    question: 'When does the destination of a single-step conference join?',
    changes: {
      'on-answer': 'When it answers; if it never does, nobody was added.',
      'at-once': 'While it still rings: those in the call get EventPartyAdded with the request.',
    },
    ref: ref('holding', 'Single-Step Conference'),
    prov: 'observed',
  }),
  'release-of-alerting-call': option({
    named: 'by us',
    values: ['refused', 'released'],
    default: 'refused',
    question: 'May a DN that rings release the call by TReleaseCall?',
    changes: {
      refused: 'No: it can answer, redirect or clear the call.',
      released: 'Yes: it gets EventReleased, and the caller finds it busy.',
    },
    ref: functionRef('TReleaseCall'),
    prov: 'observed',
  }),
  'decline-at-telephone': option({
    named: 'by us',
    values: ['released', 'abandoned'],
    default: 'released',
    question: 'What does a DN get whose telephone declines a call that rings?',
    changes: {
      released: 'EventReleased, as where its client releases the call.',
      abandoned: 'EventAbandoned, as where the caller hangs up.',
    },
    ref: functionRef('TReleaseCall'),
    prov: 'observed',
  }),
  'completion-after-alternate': option({
    named: 'by us',
    values: ['refused', 'completed'],
    default: 'refused',
    question: 'May a transfer or a conference be completed while the main call is active and the consult call is held?',
    changes: {
      refused: 'No: the held call is the one that goes on, so the main call must be held.',
      completed: 'Yes: the calls are swapped, so that the main call goes on.',
    },
    ref: functionRef('TCompleteTransfer'),
    prov: 'observed',
  }),
  'completion-of-unrelated-calls': option({
    named: 'by us',
    values: ['refused', 'completed'],
    default: 'refused',
    question: 'May a transfer or a conference be completed with a second call that is no consult call?',
    changes: {
      refused: 'No: TMergeCalls makes one call of two that do not belong together.',
      completed: 'Yes: a call made by TMakeCall while the first is held does as a consult call does.',
    },
    ref: functionRef('TCompleteTransfer'),
    prov: 'chosen',
  }),
  'delete-from-call-of-two': option({
    named: 'by us',
    values: ['refused', 'released'],
    default: 'refused',
    question: 'What does TDeleteFromConference do in a call of two, or with the last two of a conference?',
    changes: { refused: 'It is refused: that is no conference.', released: 'The call is released, as by TReleaseCall.' },
    ref: functionRef('TDeleteFromConference'),
    prov: 'observed',
  }),
  'single-step-transfer-of-held-call': option({
    named: 'by us',
    values: ['refused', 'transferred'],
    default: 'refused',
    question: 'May a call be transferred in a single step while it is held?',
    changes: { refused: 'No: it must be retrieved first.', transferred: 'Yes, with the events of one that is connected.' },
    ref: functionRef('TSingleStepTransfer'),
    prov: 'chosen',
  }),
  'observer-call-state': option({
    named: 'by us',
    values: ['as-parties', 'bridged'],
    default: 'as-parties',
    question: 'Which CallState does an observer see?',
    changes: {
      'as-parties': 'The one that the parties see, but for its own joining.',
      bridged: 'Bridged, but for EventReleased and EventPartyDeleted.',
    },
    ref: ref('monitoring', 'Service Observing on Agent'),
    prov: 'observed',
  }),
  'consult-call-names-main-call': option({
    named: 'by us',
    values: ['previous', 'both'],
    default: 'previous',
    question: 'By which attribute do the events of a consult call name its main call?',
    changes: { previous: 'By PreviousConnID.', both: 'By PreviousConnID, and by TransferConnID where their list has it.' },
    ref: ref('attributes', 'TransferConnID'),
    prov: 'observed',
  }),
  'web-services-lists-clear-call': option({
    named: 'by us',
    values: ['false', 'true'],
    default: 'false',
    question: 'Does a Web Services server list ClearCall among the capabilities of a call?',
    changes: { false: 'No, as in the published samples.', true: 'Yes, as a server of 2026 does.' },
    ref: functionRef('TClearCall'),
    prov: 'observed',
  }),
  'web-services-offers-recording': option({
    named: 'by us',
    values: ['false', 'true'],
    default: 'false',
    question: 'Does a Web Services server have the feature api-voice-recording?',
    changes: {
      false: 'No: a call says nothing of recording until a client begins it all the same.',
      true: 'Yes: every call has a recordingState, and lists StartCallRecording.',
    },
    ref: functionRef('TUpdateUserData'),
    prov: 'partly',
  }),
  'queue-after-routing-point': option({
    named: 'by us',
    values: ['absent', 'routing-point'],
    default: 'absent',
    question: 'What is ThisQueue at the destination of a route?',
    changes: { absent: 'It is absent: a routing point is no queue.', 'routing-point': 'It is the routing point.' },
    ref: ref('basic', 'Connection-Establishing Phase (Internal/Inbound Call with Routing)'),
    prov: 'observed',
  }),
  'several-agents': option({
    named: 'by us',
    values: ['ok', 'covered'],
    default: 'ok',
    question: 'Which CallState do agents see to whom a queue offers its call at once?',
    changes: {
      ok: 'OK while they ring, and OK where another one answers.',
      covered: 'Covered while they ring, and Redirected where another one answers.',
    },
    ref: ref('special', 'Internal/Inbound Call Answerable by Several Agents (Party B Answers)'),
    prov: 'observed',
  }),
} as const;

export type OptionName = keyof typeof OPTIONS;
export const OPTION_NAMES = Object.keys(OPTIONS) as readonly OptionName[];
export type OptionValue<Name extends OptionName> = (typeof OPTIONS)[Name]['values'][number];
/** What a scenario sets; an option that is left out has its default. */
export type Options = { readonly [Name in OptionName]?: OptionValue<Name> };

/** May the option have this value? */
export function takes(name: OptionName, value: string): boolean {
  const { values, upTo, orDN: mayBeDN }: OptionInfo = OPTIONS[name];
  if (mayBeDN && /^[^\p{Cc}\p{Cs}\s]{1,64}$/u.test(value)) return true;
  return values.includes(value) || (upTo !== undefined && /^(?:0|[1-9]\d{0,8})$/.test(value) && Number(value) <= upTo);
}

/** The value that holds. */
export const optionOf = <Name extends OptionName>(options: Options, name: Name): OptionValue<Name> =>
  options[name] ?? OPTIONS[name].default;
