/** The canvas in words, for those who hear it: "B: Held in call 1 and Dialing in call 2". */
import type { CanvasGraph } from './graph.ts';
import { DEVICE_KIND_INFO, USUAL_KIND } from '../../tlib/index.ts';

export interface Outline {
  readonly devices: readonly { readonly key: string; readonly text: string }[];
  readonly calls: readonly { readonly key: string; readonly text: string }[];
}

/** One line per device and one per call. */
export function outlineOf(graph: CanvasGraph): Outline {
  return {
    devices: graph.devices.map((device) => {
      const parts = graph.parties.filter(({ dn }) => dn === device.dn);
      const known = device.line === DEVICE_KIND_INFO[USUAL_KIND].word ? '' : ` (${device.line})`;
      const doing =
        parts.length === 0
          ? 'idle'
          : listed(parts.map(({ state, connID }) => (state === 'Null' ? `has left call ${connID}` : `${state} in call ${connID}`)));
      return { key: device.key, text: `${device.dn}${known}: ${listed([doing, ...device.status])}` };
    }),
    calls: graph.calls.map((call) => {
      if (call.ended !== undefined) return { key: call.key, text: `Call ${call.connID} has ended` };
      const members = graph.parties.filter(({ connID, state }) => connID === call.connID && state !== 'Null');
      const data = call.userData.length === 0 ? '' : `; user data ${listed(call.userData)}`;
      return {
        key: call.key,
        text: `Call ${call.connID}, ${call.callType}, ${counted(call.parties)}: ${listed(members.map(({ dn, state }) => `${dn} ${state}`))}${data}`,
      };
    }),
  };
}

/** "1 party", "3 parties" */
export const counted = (parties: number): string => (parties === 1 ? '1 party' : `${String(parties)} parties`);

/** "A", "A and B", "A, B and C" */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
