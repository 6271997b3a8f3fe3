/**
 * Who may ask for what, in which state, and what else it needs. This is the whole table of legality:
 * buttons, EventError and `simulate --refusals` answer from it. Where an ask names no state, any will do.
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
interface FreeAsk extends Common {
  readonly on: 'none' | 'any' | 'waiting';
}
/** It acts on a call in which thisDN is in one of these states. */
interface OwnCallAsk extends Common {
  readonly on: 'own';
  readonly by: readonly PartyState[];
  /** Where no party is in one of those states, one in these will do, if the option has that value. */
  readonly orElse?: { readonly states: readonly PartyState[]; readonly where?: OptionSetting };
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

const DN = kindsThat(({ telephone, monitored }) => telephone && monitored);
const PHONES = kindsThat(({ telephone }) => telephone);
const QUEUES = kindsThat(({ queues }) => queues);
const ROUTERS = kindsThat(({ routes }) => routes);
const ANY = kindsThat(({ monitored }) => monitored);

const CALLING: readonly NeedName[] = ['free', 'declared', 'another', 'reachable', 'seen'];
const CONSULTING: readonly NeedName[] = ['main party', 'no other active call', 'declared', 'another', 'reachable'];
const SENDING: readonly NeedName[] = ['main party', 'declared', 'another', 'reachable', 'not in call', 'rings at once'];
const LEAVING: readonly PartyState[] = ['Dialing', 'Connected', 'Held', 'Busy', 'Failed'];

const make: FreeAsk = { kinds: PHONES, on: 'none', needs: CALLING };
const answer: OwnCallAsk = { kinds: PHONES, on: 'own', by: ['Alerting'], needs: ['no other active call'] };
const release: OwnCallAsk = { kinds: PHONES, on: 'own', by: LEAVING, needs: ['somebody hears of it'], orElse: { states: ['Alerting'] } };
const consult: OwnCallAsk = { kinds: DN, on: 'own', by: ['Connected'], needs: CONSULTING };
const onDN: FreeAsk = { kinds: ANY, on: 'none' };

export const ASKS: Readonly<Record<RequestName | ActionName, Ask>> = {
  TMakeCall: { ...make, kinds: DN },
  Dial: make,
  TAnswerCall: { ...answer, kinds: DN },
  Answer: answer,
  TReleaseCall: { ...release, kinds: DN, orElse: { states: ['Alerting'], where: ['release-of-alerting-call', 'released'] } },
  Release: release,
  THoldCall: { kinds: DN, on: 'own', by: ['Connected'], needs: ['main party'] },
  TRetrieveCall: { kinds: DN, on: 'own', by: ['Held'], needs: ['no other active call'] },
  TInitiateConference: { ...consult, needs: [...CONSULTING, 'telephone'] },
  TCompleteConference: {
    kinds: DN,
    on: 'two',
    by: ['Connected', 'Dialing'],
    held: ['Held'],
    consult: true,
    needs: ['consulted', 'no queue', 'apart'],
  },
  TSingleStepConference: { kinds: DN, on: 'own', by: ['Connected'], needs: [...SENDING, 'telephone'] },
  TDeleteFromConference: { kinds: DN, on: 'own', by: ['Connected'], needs: ['main party', 'declared', 'conference', 'member'] },
  TClearCall: { kinds: DN, on: 'own', by: ['Dialing', 'Alerting', 'Connected', 'Held'], needs: ['main party'] },
  TInitiateTransfer: consult,
  TCompleteTransfer: {
    kinds: DN,
    on: 'two',
    by: ['Connected', 'Dialing'],
    held: ['Held'],
    consult: true,
    needs: ['consulted', 'apart', 'others talk'],
  },
  TSingleStepTransfer: { kinds: DN, on: 'own', by: ['Connected'], needs: [...SENDING, 'others talk'] },
  TMuteTransfer: { kinds: DN, on: 'own', by: ['Connected'], needs: ['no other active call', ...SENDING, 'others talk'] },
  TMergeCalls: { kinds: DN, on: 'two', by: ['Connected'], held: ['Held'], needs: ['main party', 'apart', 'others talk if a transfer'] },
  TAlternateCall: { kinds: DN, on: 'two', by: ['Connected'], held: ['Held'], needs: ['main party'] },
  TReconnectCall: { kinds: DN, on: 'two', by: ['Connected', 'Dialing', 'Busy', 'Failed'], held: ['Held'] },
  TRedirectCall: { kinds: DN, on: 'own', by: ['Alerting'], needs: [...SENDING, 'telephone if aside'] },
  TRouteCall: {
    kinds: ROUTERS,
    on: 'own',
    by: ['Routing'],
    needs: ['declared if given', 'reachable if given', 'not in call if given', 'rings unless dialed if given'],
  },
  TApplyTreatment: { kinds: ROUTERS, on: 'own', by: ['Routing'] },
  TMakePredictiveCall: { kinds: QUEUES, on: 'none', needs: ['declared', 'another', 'external telephone'] },
  TAttachUserData: { kinds: ANY, on: 'any', needs: ['has data'] },
  TUpdateUserData: { kinds: ANY, on: 'any', needs: ['has data'] },
  TDeletePair: { kinds: ANY, on: 'any', needs: ['has key'] },
  TDeleteUserData: { kinds: ANY, on: 'any' },
  TMonitorNextCall: { kinds: DN, on: 'none', needs: ['declared', 'another', 'extension', 'no other supervisor'] },
  TCancelMonitoring: { kinds: DN, on: 'none', needs: ['observes', 'observes that one'] },
  TRegisterAddress: onDN,
  TUnregisterAddress: onDN,
  TAgentLogin: { kinds: DN, on: 'none', needs: ['has an agent', 'not logged in'] },
  TAgentLogout: { kinds: DN, on: 'none', needs: ['logged in'] },
  TAgentSetReady: { kinds: DN, on: 'none', needs: ['logged in'] },
  TAgentSetNotReady: { kinds: DN, on: 'none', needs: ['logged in'] },
  TSetDNDOn: { kinds: DN, on: 'none' },
  TSetDNDOff: { kinds: DN, on: 'none' },
  TCallSetForward: { kinds: DN, on: 'none', needs: ['declared', 'another'] },
  TCallCancelForward: { kinds: DN, on: 'none' },
  TSetMuteOn: { kinds: DN, on: 'own', by: ['Connected'] },
  TSetMuteOff: { kinds: DN, on: 'own', by: ['Connected'] },
  TSendDTMF: { kinds: DN, on: 'own', by: ['Connected'] },

  Ring: { kinds: PHONES, on: 'waiting' },
  Busy: { kinds: PHONES, on: 'waiting' },
  NoAnswer: { kinds: PHONES, on: 'own', by: ['Alerting'], needs: ['forwards or ends'] },
  Queue: { kinds: QUEUES, on: 'own', by: ['Queued'], needs: ['declared', 'another', 'not in call', 'takes a queued call'] },
  Divert: {
    kinds: QUEUES,
    on: 'own',
    by: ['Queued'],
    needs: ['agents', 'declared if given', 'reachable if given', 'not in call if given', 'rings unless dialed if given'],
  },
  TreatmentEnd: { kinds: ROUTERS, on: 'own', by: ['Routing'], needs: ['treated'] },
  Fail: { kinds: QUEUES, on: 'own', by: ['CP_Detect'] },
};
