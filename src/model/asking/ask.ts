/**
 * What says who may ask for something, in which state, and what else it needs. Where an ask names no state, any will do.
 * The asks themselves stand in `rules`, each with its chapter's rows.
 */
import { kindsThat, type ActionName, type DeviceKind, type PartyState, type RequestName } from '../../tlib/index.ts';
import { optionOf, type OptionName, type Options, type OptionValue } from '../options/options.ts';
import type { NeedName } from './needs.ts';

interface Common {
  /** Kinds of device that may do it. */
  readonly kinds: readonly DeviceKind[];
  /** What else it takes, in the order in which it is asked. */
  readonly needs?: readonly NeedName[];
}
/** It acts on no call, on one that thisDN need not be in (`any`), or on one that waits for thisDN to ring. */
export interface FreeAsk extends Common {
  readonly on: 'none' | 'any' | 'waiting';
}
/** It acts on a call in which thisDN is in one of these states. */
export interface OwnCallAsk extends Common {
  readonly on: 'own';
  readonly by: readonly PartyState[];
  /** Where no party is in one of those states, one in these will do, if the option has that value. */
  readonly orElse?: { readonly states: readonly PartyState[]; readonly where?: OptionSetting };
  /** A call that waits for thisDN to ring will do as well. */
  readonly orWaiting?: true;
}
/** An option and the value that it must have. */
type OptionSetting = { readonly [Name in OptionName]: readonly [Name, OptionValue<Name>] }[OptionName];

/** The states that will do beside, as the switch is set. */
export function otherStates(ask: Ask, options: Options): readonly PartyState[] {
  if (ask.on !== 'own' || ask.orElse === undefined) return [];
  const { states, where } = ask.orElse;
  return where === undefined || optionOf(options, where[0]) === where[1] ? states : [];
}
/** It acts on such a call and on a second one, held. */
export interface TwoCallAsk extends Common {
  readonly on: 'two';
  readonly by: readonly PartyState[];
  readonly held: readonly PartyState[];
  /** The active call must be a consult call of the held one. */
  readonly consult?: boolean;
}
export type Ask = FreeAsk | OwnCallAsk | TwoCallAsk;
/** What a chapter says of its requests and actions. */
export type Asks = Readonly<Partial<Record<RequestName | ActionName, Ask>>>;

export const DN = kindsThat(({ telephone, monitored }) => telephone && monitored);
export const PHONES = kindsThat(({ telephone }) => telephone);
export const QUEUE_DNS = kindsThat(({ queues }) => queues);
export const ROUTERS = kindsThat(({ routes }) => routes);
export const ANY = kindsThat(({ monitored }) => monitored);

/** A call is sent to otherDN with no consult call. */
export const SENDING: readonly NeedName[] = ['main party', 'declared', 'another', 'reachable', 'not in call', 'rings at once'];
