/** What everything on the canvas is called by: `dn:A`, `call:1`; a party is called "A@1". */
import type { ConnID, DN } from '../../model/index.ts';

export const deviceKey = (dn: DN): string => `dn:${dn}`;
export const callKey = (connID: ConnID): string => `call:${connID}`;
export const isDeviceKey = (key: string): boolean => key.startsWith('dn:');
