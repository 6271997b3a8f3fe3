/** Which calls have one list of user data: a main call and its consult calls, where the switch is set so. */
import { optionOf } from '../options/options.ts';
import type { ConnID } from '../world/types.ts';
import type { Scene } from './scene.ts';

export const isJoint = (scene: Scene): boolean => optionOf(scene.world.options, 'consult-user-data') === 'joint';

/** The call that all of one list come from: a consult call may have consult calls of its own. */
function rootOf(scene: Scene, connID: ConnID): ConnID {
  const call = scene.callOf(connID);
  return call?.callType === 'Consult' && call.mainConnID !== undefined ? rootOf(scene, call.mainConnID) : connID;
}

/** The calls that have one list of user data with the call acted on: a main call, its consult calls, and theirs. */
export function sharersOf(scene: Scene): readonly ConnID[] {
  const { connID } = scene.subject();
  const root = rootOf(scene, connID);
  return scene.allCalls().flatMap((call) => (call.connID !== connID && rootOf(scene, call.connID) === root ? [call.connID] : []));
}
