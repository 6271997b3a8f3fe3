/** What a row of `requests.ts` or `actions.ts` says: everything that is known of one thing that a DN can do, but for who may. */
import type { PartyState } from './names.ts';
import type { Provenance, Ref } from './provenance.ts';

/** The fields of a step, beside thisDN, that a request or action may use. */
export type StepParameter =
  | 'otherDN'
  | 'connID'
  | 'otherConnID'
  | 'userData'
  | 'reasons'
  | 'extensions'
  | 'key'
  | 'routeType'
  | 'treatmentType'
  | 'callState'
  | 'digits'
  | 'mergeType'
  | 'monitorType'
  | 'thisQueue'
  | 'agentWorkMode'
  | 'makeCallType';

/** What a person is asked for before the step can be taken; a step that says it already is not asked about. */
export type AskedParameter = Extract<StepParameter, 'userData' | 'key' | 'treatmentType'>;

export type RequestGroup = 'call' | 'hold' | 'transfer' | 'conference' | 'routing' | 'user data' | 'monitoring' | 'agent and DN';

/** What is dragged onto what, or out of what, to ask for it. */
export type Gesture =
  /** A device by its body: it acts in whatever way it can. */
  | 'device to device'
  /** A device by the word on its line to a call: it acts about that call. */
  | 'party to device'
  /** A device that is in no part of the call: a member brings it in. */
  | 'device to call'
  /** A device onto a call that it is in: it takes it up. */
  | 'device to its call'
  /** A device onto a call that it is in, or a call onto another: two calls of one device act on each other. */
  | 'call to call'
  /** A call as a whole: its queue or router sends it. */
  | 'call to device'
  /** Away from the call, by itself. */
  | 'party out of call'
  /** Away from the call, by another member. */
  | 'member out of call';

interface Verb {
  readonly in: PartyState;
  readonly word: string;
}

/** One row: a request or an action. What may be left out has a plain meaning when it is. */
export interface DoingRow {
  /** As a cell of the manual's tables says it. */
  readonly label: string;
  readonly meaning: string;
  /** What a menu says after the DN: `{other}` is otherDN, `{call}` the call acted on, `{held}` the second one. */
  readonly says: string;
  readonly group: RequestGroup;
  readonly takes: readonly StepParameter[];
  /** What becomes of otherDN: a call or a party is sent to it, or it is taken out; otherwise it is called or acted on. */
  readonly other?: 'sent to' | 'taken out';
  /** It makes one call of two. */
  readonly joins?: true;
  /** It opens a consult call. */
  readonly consults?: true;
  readonly drag?: readonly Gesture[];
  readonly asks?: readonly AskedParameter[];
  /** Its device carries it as a button while a party is in this state, since it is what is wanted next: the button's word. */
  readonly verb?: Verb;
  /** Where a table of the manual shows it in a cell. */
  readonly shown?: Ref;
  readonly prov?: Provenance;
}

/** A row as others read it: with its name, and with what it left out. */
export interface DoingInfo<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly meaning: string;
  readonly says: string;
  readonly group: RequestGroup;
  readonly parameters: readonly StepParameter[];
  /** Somebody who chooses it is asked for otherDN. See `needsOther` for the two that may go without. */
  readonly needsOther: boolean;
  readonly other?: DoingRow['other'];
  readonly joins: boolean;
  readonly consults: boolean;
  readonly drag: readonly Gesture[];
  readonly asks: readonly AskedParameter[];
  readonly verb?: Verb;
  readonly ref: Ref;
  /** How we know what it does; that it exists and its code are known from the header. */
  readonly prov: Provenance;
}

/** Fills in what a row leaves out. In: where it stands and how it is known unless the row says so itself. */
export function doingInfo<Name extends string>(
  name: Name,
  row: DoingRow,
  otherwise: { readonly ref: Ref; readonly prov: Provenance },
): DoingInfo<Name> {
  const { label, meaning, says, group, takes, other, joins, consults, drag, asks, verb, shown, prov } = row;
  return {
    name,
    label,
    meaning,
    says,
    group,
    parameters: takes,
    needsOther: takes.includes('otherDN'),
    ...(other === undefined ? {} : { other }),
    joins: joins ?? false,
    consults: consults ?? false,
    drag: drag ?? [],
    asks: asks ?? [],
    ...(verb === undefined ? {} : { verb }),
    ref: shown ?? otherwise.ref,
    prov: prov ?? otherwise.prov,
  };
}
