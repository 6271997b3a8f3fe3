/** What an agent is told of an operation that failed after it was accepted: the one such message that a live server was seen to send. */
import type { DN } from '../../model/index.ts';
import { deviceId, deviceUri } from './ids.ts';
import { DEVICES_CHANNEL } from './names.ts';

/** In: the agent, and the address under which its client knows the server. */
export const errorMessage = (dn: DN, base: string) => ({
  channel: DEVICES_CHANNEL,
  data: { messageType: 'ErrorMessage', devicePath: `/devices/${deviceId(dn)}`, deviceUri: deviceUri(dn, base) },
});
