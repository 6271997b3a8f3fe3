/** The streams that a run can be seen through. A new one is its folder and a line in this table. */
import type { Run } from '../scenario/index.ts';
import { CALL } from './call-based/call-based.ts';
import { DN_EVENTS } from './dn/dn.ts';
import type { StreamItemFields } from './items.ts';
import { pass, type Projection } from './projection.ts';
import { RECORDER } from './recorder/recorder.ts';
import { WEB_SERVICES } from './web-services/web-services.ts';
import { WORKSPACE_V3 } from './workspace-v3/workspace-v3.ts';

/** A projection whose own state nobody asks about: `byFrame` has the items of each frame of a run, made one frame at a time. */
type Line<Item extends StreamItemFields> = Pick<Projection<unknown, Item>, 'name' | 'choices' | 'view' | 'mock' | 'search'> & {
  readonly byFrame: (run: Run) => Iterable<readonly Item[]>;
};

function line<After, Item extends StreamItemFields>(projection: Projection<After, Item>): Line<Item> {
  return {
    ...projection,
    byFrame: function* byFrame(run) {
      for (const after of pass(projection, run)) yield projection.items(after);
    },
  };
}

/** In the order in which items of one step are printed. */
const LINES = {
  // One to a line, a new stream at the end.
  dn: line(DN_EVENTS),
  call: line(CALL),
  'web-services': line(WEB_SERVICES),
  recorder: line(RECORDER),
  'workspace-v3': line(WORKSPACE_V3),
};

export type StreamName = keyof typeof LINES;
type ItemOf<Of> = Of extends Line<infer Item> ? Item : never;
export type StreamItem = { [Name in StreamName]: ItemOf<(typeof LINES)[Name]> }[StreamName];

export const STREAMS: { readonly [Name in StreamName]: Line<Extract<StreamItem, { readonly stream: Name }>> } = LINES;
export const STREAM_NAMES = Object.keys(LINES) as readonly StreamName[];

/** The items of the chosen streams, a frame at a time and none kept: within a frame by stream in the order above. */
export function* streamFrames(run: Run, chosen: readonly StreamName[]): Iterable<readonly StreamItem[]> {
  const walks = STREAM_NAMES.filter((name) => chosen.includes(name)).map((name): Iterator<readonly StreamItem[]> =>
    STREAMS[name].byFrame(run)[Symbol.iterator](),
  );
  let left = run.frames.length;
  while (left-- > 0) {
    yield walks.flatMap((one) => {
      const next = one.next();
      return next.done === true ? [] : next.value;
    });
  }
}

/** The same as one list. */
export const streamItems = (run: Run, chosen: readonly StreamName[]): readonly StreamItem[] => [...streamFrames(run, chosen)].flat();

export {
  clientOf,
  emptyServer,
  forget,
  forgetAgent,
  letGo,
  publish,
  putBack,
  receive,
  release,
  waiting,
  type BayeuxMessage,
  type BayeuxServer,
  type Released,
} from './bayeux/bayeux.ts';
export { matches } from './bayeux/channels.ts';
export type { CallItem } from './call-based/item.ts';
export { CALL_CHOICES } from './call-based/choices.ts';
export { latest, type Projection, type StreamBody, type StreamChoice } from './projection.ts';
export { callEventInfo, explainCallAttribute } from './call-based/explain.ts';
export { callLanes, tellingAttributes, type LaneCell, type LaneRow, type Lanes } from './call-based/lanes.ts';
export { callLives, type CallLife } from './call-based/lives.ts';
export { DN_EVENTS } from './dn/dn.ts';
export { RESPONSE_TYPES, SHAPES } from './recorder/answers.ts';
export { RECORDER_CHOICES } from './recorder/choices.ts';
export { RECORDER_ERRORS } from './recorder/errors.ts';
export { STATUSES } from './recorder/find.ts';
export { IDENTIFIER_NAMES, type IdentifierName } from './recorder/identifiers.ts';
export {
  parseParameters,
  stepOfRequest,
  writeRequest,
  type Parameters,
  type RecorderRequest,
  type WrittenRequest,
} from './recorder/parameters.ts';
export { RECORDER, recorderAt, recorderFrames, recorderStream, type RecorderItem } from './recorder/recorder.ts';
export { handleRecorderRequest } from './recorder/requests.ts';
export { DEFAULT_API_KEY, isOngoing, type Conversation, type ConversationState, type RecorderState } from './recorder/state.ts';
export { WEB_SERVICES_CHOICES } from './web-services/choices.ts';
export { errorMessage } from './web-services/error-message.ts';
export { connIDOf, guid } from './web-services/ids.ts';
export { isAgent, messageOf, type ApiFrame } from './web-services/notifications.ts';
export { WEB_SERVICES_TOPICS } from './web-services/names.ts';
export { webServicesCauses } from './web-services/rows.ts';
export { answer, answerBody, type ApiAnswer } from './web-services/statusCodes.ts';
export {
  AGENT_STATES,
  agentOperation,
  placeOf,
  type AgentState,
  CALLS_CHANNEL,
  DEVICES_CHANNEL,
  OPERATION_ROWS,
  SAMPLE_BASE,
  WEB_SERVICES,
  callObject,
  callUri,
  callsOf,
  deviceId,
  deviceObject,
  httpExchange,
  operationToSteps,
  operationsNow,
  webServicesRun,
  webServicesStream,
  type ApiCall,
  type ApiState,
  type CometdMessage,
  type Notification,
  type OperationOffer,
  type OperationRow,
} from './web-services/web-services.ts';
export {
  ACCEPTED as WORKSPACE_ACCEPTED,
  DONE as WORKSPACE_DONE,
  workspaceBody,
  workspaceErrors,
  type WorkspaceAnswer,
} from './workspace-v3/answers.ts';
export { workspaceCallObject, workspaceCalls, type WorkspaceCall, type WorkspaceState } from './workspace-v3/call.ts';
export { voiceError as workspaceError, voiceMessage, type WorkspaceFrame, type WorkspaceMessage } from './workspace-v3/messages.ts';
export { dnObject } from './workspace-v3/dn.ts';
export { workspaceExchange } from './workspace-v3/exchange.ts';
export { INITIALIZATION_CHANNEL, VOICE_CHANNEL, WORKSPACE_TOPICS } from './workspace-v3/names.ts';
export { workspaceOffers, type WorkspaceOffer } from './workspace-v3/offers.ts';
export {
  OPERATION_ROWS as WORKSPACE_OPERATIONS,
  type Field as WorkspaceField,
  type OperationRow as WorkspaceOperationRow,
} from './workspace-v3/operations.ts';
export { pairsOf as workspacePairs } from './workspace-v3/pairs.ts';
export { workspaceStep } from './workspace-v3/posting.ts';
export { workspaceCauses } from './workspace-v3/rows.ts';
export { initializationComplete, standing, WORKSPACE_CONFIGURATION, workspaceUser } from './workspace-v3/session.ts';
export { WORKSPACE_V3, workspaceRun } from './workspace-v3/workspace-v3.ts';
