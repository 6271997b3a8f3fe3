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
  readonly default: Value;
  readonly question: string;
  /** What each value does. */
  readonly changes: Readonly<Record<Value, string>>;
  readonly ref: Ref;
  /** How the values beside the default are known. */
  readonly prov: Provenance;
}

const option = <const Value extends string>(info: OptionInfo<Value>): OptionInfo<Value> => info;
/** A whole number; the values of the row are those that say something of their own. */
const number = (info: OptionInfo<`${number}`> & { readonly upTo: number }): OptionInfo<`${number}`> => info;

export const OPTIONS = {
  'consult-user-data': option({
    named: 'by the server',
    values: ['separate', 'inherited'],
    default: 'separate',
    question: 'Does a consult call take over the user data of its main call?',
    changes: {
      separate: 'It begins with what the request gives it, and keeps that apart until the calls become one.',
      inherited: 'It begins with a copy of the main call’s user data, and what the request gives comes beside it.',
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
    values: ['none', 'notready'],
    default: 'none',
    question: 'What becomes of an agent who does not answer?',
    changes: { none: 'Nothing: the agent stays as it was.', notready: 'An agent who is logged in is set NotReady.' },
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
  const { values, upTo }: OptionInfo = OPTIONS[name];
  return values.includes(value) || (upTo !== undefined && /^(?:0|[1-9]\d{0,8})$/.test(value) && Number(value) <= upTo);
}

/** The value that holds. */
export const optionOf = <Name extends OptionName>(options: Options, name: Name): OptionValue<Name> =>
  options[name] ?? OPTIONS[name].default;
