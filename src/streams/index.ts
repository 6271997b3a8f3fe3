/** The streams that a run can be seen through. A new one is a line in this table. */
import { STREAM_NAMES, type StreamName, type Run } from '../scenario/index.ts';
import { CALL } from './call-based/call-based.ts';
import { DN_EVENTS } from './dn/dn.ts';
import type { StreamItem } from './items.ts';
import { walk, type Projection, type StreamChoice } from './projection.ts';
import { RECORDER } from './recorder/recorder.ts';
import { WEB_SERVICES } from './web-services/web-services.ts';

export type { CallItem, RecorderItem, StreamItem } from './items.ts';

/** A projection whose own state nobody asks about. */
interface Line {
  readonly choices: readonly StreamChoice[];
  /** The items of each frame of a run, made one frame at a time. */
  readonly byFrame: (run: Run) => Iterable<readonly StreamItem[]>;
}

function line<After, Item extends StreamItem>(projection: Projection<After, Item>): Line {
  return {
    choices: projection.choices,
    byFrame: function* byFrame(run) {
      for (const after of walk(projection, run)) yield projection.items(after);
    },
  };
}

export const STREAMS: Readonly<Record<StreamName, Line>> = {
  dn: line(DN_EVENTS),
  call: line(CALL),
  'web-services': line(WEB_SERVICES),
  recorder: line(RECORDER),
};

/** The streams there are, in the order in which items of one step are printed. */
export const AVAILABLE_STREAMS: readonly StreamName[] = STREAM_NAMES;

/** The items of the chosen streams, a frame at a time and none kept: within a frame by stream in the order above. */
export function* streamFrames(run: Run, chosen: readonly StreamName[]): Iterable<readonly StreamItem[]> {
  const walks = STREAM_NAMES.filter((name) => chosen.includes(name)).map((name) => STREAMS[name].byFrame(run)[Symbol.iterator]());
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
export { CALL_CHOICES } from './call-based/choices.ts';
export { latest, type Projection, type StreamChoice } from './projection.ts';
export { callEventInfo, explainCallAttribute } from './call-based/explain.ts';
export { callLanes, tellingAttributes, type LaneCell, type LaneRow, type Lanes } from './call-based/lanes.ts';
export { callLives, type CallLife } from './call-based/lives.ts';
export { dnStream } from './dn/dn.ts';
export { RESPONSE_TYPES, SHAPES } from './recorder/answers.ts';
export { RECORDER_CHOICES } from './recorder/choices.ts';
export { RECORDER_ERRORS } from './recorder/errors.ts';
export { STATUSES } from './recorder/find.ts';
export { IDENTIFIER_NAMES, type IdentifierName } from './recorder/identifiers.ts';
export { parseParameters, writeRequest, type Parameters, type RecorderRequest, type WrittenRequest } from './recorder/parameters.ts';
export { RECORDER, recorderAt, recorderFrames, recorderStream } from './recorder/recorder.ts';
export { handleRecorderRequest } from './recorder/requests.ts';
export { DEFAULT_API_KEY, isOngoing, type Conversation, type ConversationState, type RecorderState } from './recorder/state.ts';
export { WEB_SERVICES_CHOICES } from './web-services/choices.ts';
export { connIDOf, guid } from './web-services/ids.ts';
export { isAgent, messageOf, type ApiFrame } from './web-services/notifications.ts';
export { answer, answerBody, type ApiAnswer } from './web-services/statusCodes.ts';
export {
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
