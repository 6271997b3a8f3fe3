/** The state of a call as the API shows it, from the state of the agent's party. Source: Web Services API, call resource. */
import type { Party } from '../../model/index.ts';
import type { ApiCallState } from './names.ts';
import { isCalling } from './participants.ts';

/** Undefined for a party that the API does not show. */
export function stateOf(party: Party): ApiCallState | undefined {
  if (isCalling(party)) return 'Dialing';
  switch (party.state) {
    case 'Alerting':
      return 'Ringing';
    case 'Connected':
    case 'Bridged':
      return 'Established';
    case 'Held':
      return 'Held';
    default:
      return undefined;
  }
}
