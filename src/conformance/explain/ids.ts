/**
 * Which call of the model is which ConnID of the log. The model numbers its calls; a log prints whatever the switch made
 * up. A number and an ID are bound when an event of one is found to be the other's, and stay so.
 */
import type { ConnID } from '../../model/index.ts';
import type { PrintedID } from './seen.ts';

export interface Bindings {
  readonly printed: ReadonlyMap<ConnID, PrintedID>;
  readonly numbers: ReadonlyMap<PrintedID, ConnID>;
}

export const UNBOUND: Bindings = { printed: new Map(), numbers: new Map() };

/** Could this number be that ID? */
export function fits({ printed, numbers }: Bindings, number: ConnID, id: PrintedID): boolean {
  const bound = printed.get(number);
  return bound === undefined ? !numbers.has(id) : bound === id;
}

export function bind(bindings: Bindings, number: ConnID, id: PrintedID): Bindings {
  if (bindings.printed.get(number) === id) return bindings;
  return { printed: new Map(bindings.printed).set(number, id), numbers: new Map(bindings.numbers).set(id, number) };
}
