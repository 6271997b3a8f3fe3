/** Which calls have one list of user data: a main call and its consult calls, where the switch is set so. */
import { optionOf } from '../options/options.ts';
import type { ConnID } from '../world/types.ts';
import type { Scene } from './scene.ts';

export const isJoint = (scene: Scene): boolean => optionOf(scene.world.options, 'consult-user-data') === 'joint';

/** The calls that have one list of user data with the call acted on: a main call and its consult calls. */
export function sharersOf(scene: Scene): readonly ConnID[] {
  const { connID, callType, mainConnID } = scene.subject();
  const root = callType === 'Consult' && mainConnID !== undefined ? mainConnID : connID;
  const related = scene.allCalls().filter((call) => call.connID === root || (call.callType === 'Consult' && call.mainConnID === root));
  return related.flatMap((call) => (call.connID === connID ? [] : [call.connID]));
}
