/** What the mock serves of each system that a run can be seen through. A system without a line here is a type error. */
import type { StreamName } from '../scenario/index.ts';

/** Where a system is served (an address that ends in / stands for all below it), or why it is not. */
type Served = { readonly at: readonly string[] } | { readonly none: string };

export const SERVED: Readonly<Record<StreamName, Served>> = {
  dn: { none: 'T-Library is spoken over a protocol of its own; /model/events tells the steps that make the same TEvents.' },
  call: { none: 'Call-based events come over the same protocol as those of DNs.' },
  'web-services': { at: ['/api', '/api/'] },
  recorder: { at: ['/verba/api'] },
};

/** The system that answers at an address, if any does. */
export function systemAt(path: string): StreamName | undefined {
  const served = Object.entries(SERVED) as [StreamName, Served][];
  return served.find(([, one]) => 'at' in one && one.at.some((at) => (at.endsWith('/') ? path.startsWith(at) : path === at)))?.[0];
}
