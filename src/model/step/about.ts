/** Which calls a step was about, settled once for whoever follows a run. */
import type { Scene } from '../scene/scene.ts';
import type { ConnID, World } from '../world/types.ts';

/**
 * The calls that a step made, changed or ended, that it acted on, or that one of its events is about. In: the
 * step's scene when all is done, and the world after it. Out: each once; only calls that there are or were.
 */
export function callsAbout(scene: Scene, next: World): readonly ConnID[] {
  const { world, step, call, second, events, silent, ended } = scene;
  const found = new Set<ConnID | undefined>([step.connID, call, second]);
  for (const event of events) found.add(event.connID);
  for (const event of silent) found.add(event.connID);
  for (const one of ended) found.add(one.connID);
  if (next.calls !== world.calls) {
    const before = new Set(world.calls);
    for (const one of next.calls) if (!before.has(one)) found.add(one.connID);
  }
  const known = new Set<ConnID>();
  for (const one of [...world.calls, ...next.calls, ...ended]) known.add(one.connID);
  return [...found].filter((one) => one !== undefined && known.has(one)) as ConnID[];
}
