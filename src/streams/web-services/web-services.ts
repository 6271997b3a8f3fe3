/**
 * The stream `web-services`: a run as the agents' browsers see it through the Web Services voice API and its
 * CometD notifications. Source: Web Services API, Voice API. A pure projection: frames in, messages out.
 */
import type { Run } from '../../scenario/index.ts';
import type { DN } from '../../model/index.ts';
import type { StreamItemFields } from '../items.ts';
import { project, type Projection } from '../projection.ts';
import { WEB_SERVICES_CHOICES } from './choices.ts';
import { apiFrameAfter, messageOf, type ApiFrame, type Notification } from './notifications.ts';
export { agentOperation, placeOf } from './agent-posting.ts';
export { AGENT_STATES, type AgentState } from './agent-states.ts';
export { callObject, callsOf, type ApiCall, type ApiState } from './call.ts';
export { deviceObject } from './device.ts';
export { httpExchange } from './exchange.ts';
export { callOperationPath, callUri, deviceId, dialPath, SAMPLE_BASE } from './ids.ts';
export { CALLS_CHANNEL, DEVICES_CHANNEL } from './names.ts';
export { isAgent, messageOf, type ApiFrame, type CometdMessage, type Notification } from './notifications.ts';
export { OPERATION_ROWS, operationsNow, type OperationOffer, type OperationRow } from './operations.ts';
export { operationToSteps } from './posting.ts';
export { STATUS_CODES } from './statusCodes.ts';

/** A CometD message to an agent's browser. */
export interface WebServicesItem extends StreamItemFields {
  readonly stream: 'web-services';
  readonly dn: DN;
  readonly message: unknown;
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

export const WEB_SERVICES: Projection<ApiFrame, WebServicesItem> = {
  name: 'web-services',
  start: () => undefined,
  after: (before, frame) => apiFrameAfter(before?.state, frame),
  items: ({ notifications }) => notifications.map((one) => itemOf(one)),
  choices: WEB_SERVICES_CHOICES,
  view: { label: 'Web Services', tip: "Web Services: what an agent's browser posts and is told by CometD", body: 'agents' },
  mock: { at: ['/api', '/api/', '/internal-api/'] },
  search: { none: "Its messages are the TEvents' in other words: the model is found by the TEvent." },
};

/** In: a run. Out: for every frame what Web Services knows after it and sent because of it. Frames shared with another run cost nothing. */
export const webServicesRun = (run: Run): readonly ApiFrame[] => project(WEB_SERVICES, run);

/** Every CometD message of a run, by step, and within a step agent by agent in the order in which each gets them. */
export const webServicesStream = (run: Run): readonly WebServicesItem[] => webServicesRun(run).flatMap(WEB_SERVICES.items);
