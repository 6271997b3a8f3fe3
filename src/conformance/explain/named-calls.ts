/** A request of the log as a step: its calls named as the model numbers them. */
import { check, findParty, requestOf, type Step } from '../../model/index.ts';
import { ordinalOf } from '../../scenario/index.ts';
import { DOINGS, type ActionName, type RequestName } from '../../tlib/index.ts';
import type { PrintedID, SeenRequest } from './seen.ts';
import type { State } from './state.ts';

/** No call has this number. */
const NO_CALL = '9999999';

/** The numbers that an ID may stand for: the one that is bound to it; else those of the DN's calls that no ID is bound to yet. */
function numbersOf(id: PrintedID, thisDN: string, { world, bindings }: State): readonly string[] {
  const bound = bindings.numbers.get(id);
  if (bound !== undefined) return [bound];
  const free = world.calls.filter(({ connID }) => !bindings.printed.has(connID) && findParty(world, thisDN, connID) !== undefined);
  if (free.length > 0) return free.map(({ connID }) => connID);
  return [ordinalOf(id) ?? (/^[1-9][0-9]{0,6}$/.test(id) ? id : NO_CALL)];
}

/** Of several readings the first that the model would carry out. */
export function namedCalls(request: SeenRequest, state: State): Step {
  const { step, connID, otherConnID } = request;
  const takes: readonly string[] = DOINGS[requestOf(step) as RequestName | ActionName].parameters;
  const first = connID === undefined || !takes.includes('connID') ? [undefined] : numbersOf(connID, step.thisDN, state);
  const second = otherConnID === undefined || !takes.includes('otherConnID') ? [undefined] : numbersOf(otherConnID, step.thisDN, state);
  const readings = first.flatMap((one) =>
    second
      .filter((other) => other === undefined || other !== one || first.length === 1)
      .map((other): Step => ({
        ...step,
        ...(one === undefined ? {} : { connID: one }),
        ...(other === undefined ? {} : { otherConnID: other }),
      })),
  );
  return readings.length === 1
    ? (readings[0] ?? step)
    : (readings.find((one) => check(state.world, one) === undefined) ?? readings[0] ?? step);
}
