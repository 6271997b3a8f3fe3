/**
 * The stream `web-services`: a run as the agents' browsers see it through the Web Services voice API and its
 * CometD notifications. Source: Web Services API, Voice API. A pure projection: frames in, messages out.
 */
import type { Frame, Run } from '../../scenario/index.ts';
import type { WebServicesItem } from '../items.ts';
import { apiFrameAfter, messageOf, type ApiFrame, type Notification } from './notifications.ts';

export { CAPABILITY_ROWS, UNLISTED } from './capabilities.ts';
export { callObject, callsOf, type ApiCall, type ApiState, type CallObject } from './call.ts';
export { WEB_SERVICES_CHOICES } from './choices.ts';
export { deviceObject, type DeviceObject } from './device.ts';
export { httpExchange, type HttpExchange, type HttpMessage } from './exchange.ts';
export { callOperationPath, callUri, deviceId, dialPath, SAMPLE_BASE } from './ids.ts';
export { CALLS_CHANNEL, DEVICES_CHANNEL, type CallOperation, type Operation } from './names.ts';
export { isAgent, messageOf, type ApiFrame, type CometdMessage, type Notification } from './notifications.ts';
export { NOT_IN_API, OPERATION_ROWS, operationsNow, type OperationOffer, type OperationRow } from './operations.ts';
export { operationToStep, type OperationRequest } from './posting.ts';
export { refusalAnswer, STATUS_CODES, type ApiAnswer } from './statusCodes.ts';

/** A frame has one history, so what follows from it is computed once. */
const KNOWN = new WeakMap<Frame, ApiFrame>();

/** In: a run. Out: for every frame what Web Services knows after it and sent because of it. Frames shared with another run cost nothing. */
export function webServicesRun(run: Run): readonly ApiFrame[] {
  const found: ApiFrame[] = [];
  for (const frame of run.frames) {
    const next = KNOWN.get(frame) ?? apiFrameAfter(found.at(-1)?.state, frame);
    KNOWN.set(frame, next);
    found.push(next);
  }
  return found;
}

/** A notification as `simulate` prints it and the page marks it. */
export function itemOf(notification: Notification, base?: string): WebServicesItem {
  return {
    step: notification.step,
    stream: 'web-services',
    event: notification.name,
    dn: notification.dn,
    message: messageOf(notification, base),
  };
}

/** Every CometD message of a run, by step, and within a step agent by agent in the order in which each gets them. */
export function webServicesStream(run: Run): readonly WebServicesItem[] {
  return webServicesRun(run).flatMap(({ notifications }) => notifications.map((one) => itemOf(one)));
}
