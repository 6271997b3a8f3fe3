/**
 * Network attended transfers as the states that a call goes through. The manual draws their flows as graphics only; what is
 * known is TNetworkCallState, with a meaning for each value, and a text on consultations. Which events with which
 * attributes go with a state is not known, so no model runs: the states stand in their order, and each says how it is known.
 * Sources: Platform SDK reference, TNetworkCallState; Genesys Events and Models, network attended transfer call flows.
 */
import type { Provenance } from '../../tlib/index.ts';

interface StateRow {
  readonly means: string;
  /** The states that may come next; the same one where only the leg to the destination changes. */
  readonly next: readonly NetworkState[];
}
export type NetworkState = 'Null' | 'Consulting' | 'ConsultHeld' | 'Transferred' | 'Conferenced' | 'Reconnected' | 'Disconnected';

/** TNetworkCallState, in our own words. */
export const NETWORK_STATES: Readonly<Record<NetworkState, StateRow>> = {
  Null: { means: 'no consultation goes on', next: ['Consulting', 'Transferred'] },
  Consulting: {
    means: 'the caller waits in the network while its agent consults',
    next: ['Consulting', 'ConsultHeld', 'Transferred', 'Conferenced', 'Reconnected', 'Disconnected'],
  },
  ConsultHeld: {
    means: 'the agent is back with the caller, and the consulted party waits',
    next: ['Consulting', 'Transferred', 'Conferenced', 'Reconnected', 'Disconnected'],
  },
  Transferred: { means: 'the caller talks with the party that was consulted, without the agent', next: [] },
  Conferenced: { means: 'all three talk with one another', next: [] },
  Reconnected: { means: 'the caller is back with its agent, and the consulted party is gone', next: ['Consulting'] },
  Disconnected: { means: 'the call is over', next: [] },
};

/** What is known of the leg to the destination: there is none, or a router looks for one. */
type Leg = 'NoParty' | 'Routing';

/** A moment of a flow. */
export interface NetworkMoment {
  readonly state: NetworkState;
  readonly leg?: Leg;
  /** What leads there, in words. */
  readonly by?: string;
  readonly prov: Provenance;
}

const at = (state: NetworkState, by: string, prov: Provenance = 'derived', leg?: Leg): NetworkMoment => ({
  state,
  by,
  prov,
  ...(leg === undefined ? {} : { leg }),
});
const BEGUN: NetworkMoment = { state: 'Null', prov: 'derived' };
const CONSULTS = at('Consulting', 'TNetworkConsult', 'partly');
const HELD = at('ConsultHeld', 'the agent goes back to the caller');

/** The flows by the id of their line in the catalogue. */
export const NETWORK_FLOWS: Readonly<Record<string, readonly NetworkMoment[]>> = {
  'network-call-initiation': [BEGUN],
  'network-consultation-specific': [BEGUN, CONSULTS],
  'network-consultation-specific-fails': [
    BEGUN,
    CONSULTS,
    at('Consulting', 'the destination is not reached', 'partly', 'NoParty'),
    at('Reconnected', 'the agent reconnects, or consults anew', 'partly'),
  ],
  'network-consultation-selected': [
    BEGUN,
    at('Consulting', 'TNetworkConsult; a router selects the destination', 'partly', 'Routing'),
    at('Consulting', 'the leg to the destination is there'),
  ],
  'network-consultation-selected-fails': [
    BEGUN,
    at('Consulting', 'TNetworkConsult; a router selects the destination', 'partly', 'Routing'),
    at('Consulting', 'no destination is reached', 'partly', 'NoParty'),
    at('Reconnected', 'the agent reconnects, or consults anew', 'partly'),
  ],
  'network-completion-explicit': [BEGUN, CONSULTS, at('Transferred', 'the agent asks for the transfer')],
  'network-completion-implicit': [BEGUN, CONSULTS, at('Transferred', 'the agent hangs up')],
  'network-conference-completion': [BEGUN, CONSULTS, at('Conferenced', 'the agent asks for the conference')],
  'network-alternate-call': [BEGUN, CONSULTS, HELD, at('Consulting', 'the agent goes back to the consulted party')],
  'network-alternate-call-transfer': [BEGUN, CONSULTS, HELD, at('Transferred', 'the agent asks for the transfer')],
  'network-reconnection': [BEGUN, CONSULTS, at('Reconnected', 'the agent reconnects')],
  'network-caller-abandonment': [BEGUN, CONSULTS, at('Disconnected', 'the caller hangs up', 'chosen')],
  'network-single-step-transfer': [BEGUN, at('Transferred', 'the agent asks for a transfer in a single step')],
  'network-premature-disconnection-1': [
    BEGUN,
    CONSULTS,
    at('Consulting', 'the consulted party hangs up', 'chosen', 'NoParty'),
    at('Reconnected', 'the agent reconnects', 'chosen'),
  ],
  'network-premature-disconnection-2': [BEGUN, CONSULTS, HELD, at('Reconnected', 'the consulted party, which waits, hangs up', 'chosen')],
  'network-transactional-error': [BEGUN, CONSULTS, at('Consulting', 'a request fails, and nothing changes', 'chosen')],
};

/** "Consulting/NoParty" */
export const momentText = ({ state, leg }: NetworkMoment): string => (leg === undefined ? state : `${state}/${leg}`);
