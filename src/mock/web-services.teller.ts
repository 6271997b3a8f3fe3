/** What Web Services tells by CometD: the notifications of the last step, agent by agent. */
import { messageOf, WEB_SERVICES, WEB_SERVICES_TOPICS } from '../streams/index.ts';
import type { Teller } from './notifications.ts';
import type { Session } from './session.ts';

/** In: the run, and the address under which an agent's client knows the server: it stands in every uri. */
export const webServicesTeller = (session: Session, base: (dn: string) => string): Teller => ({
  topics: WEB_SERVICES_TOPICS,
  told: () =>
    session.after(WEB_SERVICES).notifications.map((one) => ({ to: one.dn, message: messageOf(one, base(one.dn), session.runID) })),
});
