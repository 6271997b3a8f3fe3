/** Which party the chart shows: the chosen one, else the one that acts in the shown step. */
import { frameOf } from '../../scenario/index.ts';
import {
  chartOf,
  deviceOf,
  findParty,
  kindOf,
  partiesOf,
  type Chart,
  type ConnID,
  type DN,
  type Party,
  type World,
} from '../../model/index.ts';
import { currentFrame, currentRun, type State } from '../../store/index.ts';
import { USUAL_KIND } from '../../tlib/index.ts';

export interface Shown {
  readonly dn: DN;
  /** None: the DN is in no call; its chart stands at Null. */
  readonly connID?: ConnID;
}

/** Follows the selection; `null` when nothing tells which party is meant. */
export function shownParty(state: State): Shown | null {
  const { selection } = state;
  const frame = currentFrame(state);
  switch (selection?.kind) {
    case 'party':
      return { dn: selection.dn, connID: selection.connID };
    case 'device':
      return firstOf(frame.world, selection.dn);
    case 'call': {
      const party = frame.world.calls.find(({ connID }) => connID === selection.connID)?.parties[0];
      return party ?? null;
    }
    case 'event': {
      const event = frameOf(currentRun(state), selection.step)?.events[selection.index];
      if (event === undefined) break;
      return event.connID === undefined ? firstOf(frame.world, event.dn) : { dn: event.dn, connID: event.connID };
    }
    default:
      break;
  }
  const step = frame.step;
  if (step?.thisDN === undefined) return null;
  const dn = step.thisDN;
  const told = frame.events.flatMap((event) => (event.dn === dn ? (event.connID ?? []) : []));
  const meant = [step.connID, step.otherConnID, ...told].filter((connID) => connID !== undefined);
  const isHere = (connID: ConnID): boolean => findParty(frame.world, dn, connID) !== undefined;
  const before = frameOf(currentRun(state), state.cursor - 1);
  const isNew = (connID: ConnID): boolean => isHere(connID) && before !== undefined && findParty(before.world, dn, connID) === undefined;
  // A call that the step began says most, then one that goes on, then one that ended.
  const connID = meant.find(isNew) ?? meant.find(isHere) ?? meant[0];
  return connID === undefined ? firstOf(frame.world, dn) : { dn, connID };
}

function firstOf(world: World, dn: DN): Shown {
  const connID = partiesOf(world, dn)[0]?.connID;
  return connID === undefined ? { dn } : { dn, connID };
}

/** The calls among which a DN's chart can be switched: those it is in, and the one shown. */
export function callsOf(world: World, { dn, connID }: Shown): readonly ConnID[] {
  const inCalls = partiesOf(world, dn).map((party) => party.connID);
  return connID === undefined || inCalls.includes(connID) ? inCalls : [...inCalls, connID];
}

export function chartFor(world: World, { dn, connID }: Shown): { readonly chart: Chart; readonly party: Party | undefined } {
  const device = deviceOf(world, dn);
  return { chart: chartOf(device ? kindOf(device) : USUAL_KIND), party: connID === undefined ? undefined : findParty(world, dn, connID) };
}
