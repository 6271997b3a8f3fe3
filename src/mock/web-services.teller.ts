/** What Web Services tells by CometD: the notifications of the last step, agent by agent. */
import { messageOf, WEB_SERVICES, WEB_SERVICES_TOPICS } from '../streams/index.ts';
import type { Teller } from './notifications.ts';
import type { Session } from './session.ts';
import { ownDevices } from './web-services/own-devices.ts';

/** In: the run, and the address under which an agent's client knows the server: it stands in every uri. */
export const webServicesTeller = (session: Session, base: (dn: string) => string): Teller => ({
  topics: WEB_SERVICES_TOPICS,
  told: () =>
    session
      .after(WEB_SERVICES)
      .notifications.flatMap((one) =>
        ownDevices(one.world, one.dn).map((to) => ({ to, message: messageOf(one, base(to), session.runID) })),
      ),
});
