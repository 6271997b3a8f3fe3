/**
 * Who else is in a call, as one agent's browser sees it. The published samples leave the agent itself out
 * and put a new party first.
 */
import { deviceOf, isJoined, isObserver, isTalking, kindOf, withheldIn, type DN, type Party, type World } from '../../model/index.ts';
import { isMonitored } from '../../tlib/index.ts';

/** A participant as the call object prints it. */
export interface Participant {
  readonly e164Number: string;
  readonly formattedPhoneNumber: string;
  readonly phoneNumber: string;
  readonly digits: string;
}

/** Not yet connected to anybody: what is known is the number that was dialled. */
const CALLING: readonly Party['state'][] = ['Initiated', 'Dialing', 'Busy', 'Failed'];
export const isCalling = (party: Party): boolean => CALLING.includes(party.state);

/**
 * The others of a call, the newest first. In: the world and the agent's own party. Out: DNs; while the agent
 * is dialing, the number that it dialled. Whoever rings by a single-step conference has not joined yet.
 */
export function participantsOf(world: World, party: Party): readonly DN[] {
  if (isCalling(party) && party.dialed !== undefined) return [party.dialed];
  const call = world.calls.find((one) => one.connID === party.connID);
  const others = (call?.parties ?? [])
    .filter((other) => other.dn !== party.dn && (isJoined(other) || (isObserver(other) && isTalking(other))))
    .map((other) => other.dn)
    .reverse();
  return others.length > 0 || party.dialed === undefined ? others : [party.dialed];
}

const UNKNOWN: Participant = { e164Number: '', formattedPhoneNumber: '', phoneNumber: '', digits: '' };

/** Somebody is there whose number is withheld: all four spellings are empty. "15002" -> its four spellings. An internal number has no E.164 form; for an external one it is the number itself, if it is one. */
export function participantObject(world: World, dn: DN): Participant {
  if (withheldIn(world).has(dn)) return UNKNOWN;
  const device = deviceOf(world, dn);
  const isNumber = device !== undefined && !isMonitored(kindOf(device)) && /^\+?\d+$/.test(dn);
  return { e164Number: isNumber ? dn : '', formattedPhoneNumber: dn, phoneNumber: dn, digits: dn };
}
