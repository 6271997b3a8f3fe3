/** People who pick up: whoever rings and has no client connected answers after a while, and so do external parties. */
import { check, deviceOf, findParty, kindOf, type DN, type Step } from '../model/index.ts';
import { isMonitored } from '../tlib/index.ts';
import type { Session } from './session.ts';

/** In: the run, after how long they answer, and who has a client of its own. Out: the function that ends it. */
export function people(session: Session, afterMs: number, hasClient: (dn: DN) => boolean): () => void {
  const waiting = new Map<string, NodeJS.Timeout>();
  const answer = (dn: DN, connID: string): void => {
    waiting.delete(`${dn}@${connID}`);
    const { world } = session;
    const device = deviceOf(world, dn);
    if (!device || findParty(world, dn, connID)?.state !== 'Alerting' || session.isFull) return;
    const own = isMonitored(kindOf(device));
    if (own && hasClient(dn)) return;
    const step: Step = own ? { request: 'TAnswerCall', thisDN: dn, connID } : { action: 'Answer', thisDN: dn, connID };
    if (!check(world, step)) session.act(step);
  };
  const look = (): void => {
    for (const { connID, parties } of session.world.calls) {
      for (const { dn, state } of parties) {
        const key = `${dn}@${connID}`;
        if (state !== 'Alerting' || waiting.has(key)) continue;
        waiting.set(
          key,
          setTimeout(() => {
            answer(dn, connID);
          }, afterMs).unref(),
        );
      }
    }
  };
  look();
  const stop = session.onStep(look);
  return () => {
    stop();
    for (const timer of waiting.values()) clearTimeout(timer);
  };
}
