/** The streams that a run can be seen through. A new one is a line in this table. */
import { STREAM_NAMES, type StreamName, type Run } from '../scenario/index.ts';
import { callStream } from './call-based/call-based.ts';
import { dnStream } from './dn/dn.ts';
import type { Stream, StreamItem } from './items.ts';
import { recorderStream } from './recorder/recorder.ts';
import { webServicesStream } from './web-services/web-services.ts';

export type { CallItem, DnItem, RecorderItem, Stream, StreamItem, WebServicesItem } from './items.ts';

export const STREAMS: Readonly<Partial<Record<StreamName, Stream>>> = {
  dn: dnStream,
  call: callStream,
  'web-services': webServicesStream,
  recorder: recorderStream,
};

/** The streams there are, in the order in which items of one step are printed. */
export const AVAILABLE_STREAMS: readonly StreamName[] = STREAM_NAMES.filter((name) => STREAMS[name] !== undefined);

/** The items of the chosen streams by step, and within a step by stream in the order above. */
export function streamItems(run: Run, chosen: readonly StreamName[]): readonly StreamItem[] {
  const items = STREAM_NAMES.filter((name) => chosen.includes(name)).flatMap((name) => STREAMS[name]?.(run) ?? []);
  return items.length === 0 || chosen.length < 2 ? items : items.toSorted((a, b) => a.step - b.step);
}
export {
  clientOf,
  emptyServer,
  forget,
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
export { CALL_CHOICES, type StreamChoice } from './call-based/choices.ts';
export { callEventInfo, explainCallAttribute } from './call-based/explain.ts';
export { attributeText, callLanes, tellingAttributes, type LaneCell, type LaneRow, type Lanes } from './call-based/lanes.ts';
export { callLives, type CallLife } from './call-based/lives.ts';
export { dnStream } from './dn/dn.ts';
export { RESPONSE_TYPES, SHAPES } from './recorder/answers.ts';
export { RECORDER_CHOICES } from './recorder/choices.ts';
export { RECORDER_ERRORS } from './recorder/errors.ts';
export { STATUSES } from './recorder/find.ts';
export { IDENTIFIER_NAMES, type IdentifierName } from './recorder/identifiers.ts';
export { parseParameters, writeRequest, type Parameters, type RecorderRequest, type WrittenRequest } from './recorder/parameters.ts';
export { recorderAfter, recorderAt, recorderFrames, recorderStream, type RecorderFrame } from './recorder/recorder.ts';
export { handleRecorderRequest } from './recorder/requests.ts';
export { DEFAULT_API_KEY, isOngoing, type Conversation, type ConversationState, type RecorderState } from './recorder/state.ts';
export { WEB_SERVICES_CHOICES } from './web-services/choices.ts';
export { connIDOf, guid } from './web-services/ids.ts';
export { apiFrameAfter, isAgent, messageOf, type ApiFrame } from './web-services/notifications.ts';
export { answer, answerBody, type ApiAnswer } from './web-services/statusCodes.ts';
export {
  CALLS_CHANNEL,
  DEVICES_CHANNEL,
  OPERATION_ROWS,
  SAMPLE_BASE,
  callObject,
  callUri,
  callsOf,
  deviceId,
  deviceObject,
  httpExchange,
  operationToStep,
  operationsNow,
  webServicesRun,
  webServicesStream,
  type ApiCall,
  type ApiState,
  type CometdMessage,
  type HttpExchange,
  type Notification,
  type OperationOffer,
  type OperationRow,
} from './web-services/web-services.ts';
