/**
 * What the recorder knows: its conversations and the tokens it gave out. It follows the run from the
 * outside: a conversation begins when two telephones of a call talk and one of them is recorded, and ends
 * when the call does. That, and which number counts as calling and called, are choices: the API's page
 * speaks of conversations and does not say when one begins.
 */
import { isJoined, isTalking, kindOf, withheldIn, type Call, type DN, type World } from '../../model/index.ts';
import { isClientStep, type Frame, type RecorderSettings } from '../../scenario/index.ts';
import { isMonitoredTelephone } from '../../tlib/index.ts';
import { askedAfter, NOTHING_ASKED, type ClientAsked } from '../web-services/client-asked.ts';
import { Conversations, isOngoing, type Conversation } from './conversations.ts';
import { identifiersOf } from './identifiers.ts';
import { Trie } from './trie.ts';

export { isOngoing, type Marker, type Conversation, type ConversationState } from './conversations.ts';

export interface RecorderState {
  readonly apiKey: string;
  readonly requiresToken: boolean;
  /** The number of the step. It stands for the time: a step takes a second. */
  readonly now: number;
  readonly conversations: Conversations;
  /** How many of them have ended. */
  readonly ended: number;
  /** The tokens that were given out, and how many. */
  readonly tokens: Trie<{ readonly token: string; readonly issued: number }>;
  readonly issued: number;
  /** What agents' clients asked, as their own server understands it. */
  readonly asked: ClientAsked;
}

export interface RecorderEvent {
  readonly event:
    | 'ConversationStarted'
    | 'ConversationEnded'
    | 'ConversationMarked'
    | 'ConversationDeleted'
    | 'ConversationKept'
    | 'ConversationLetGo'
    | 'RecordingStarted'
    | 'RecordingPaused'
    | 'RecordingResumed'
    | 'RecordingStopped'
    | 'RecordingMuted'
    | 'RecordingUnmuted'
    | 'MarkerAdded'
    | 'ResponseSent';
  readonly message: unknown;
}

/** The key of the published sample request: the one that a scenario has unless it names another. */
export const DEFAULT_API_KEY = '74c8eea0-50c6-40b2-9f3e-252ed501c3c8';

/** A recorder that has heard nothing yet. */
export function emptyRecorder({ apiKey = DEFAULT_API_KEY, requiresToken = false }: RecorderSettings = {}): RecorderState {
  return {
    apiKey,
    requiresToken,
    now: 0,
    conversations: Conversations.none,
    ended: 0,
    tokens: Trie.empty(),
    issued: 0,
    asked: NOTHING_ASKED,
  };
}

/** What an event says of a conversation. */
export function conversationMessage(conversation: Conversation): object {
  const { callID, platformCallID, nativeID, meetingID, connID, calling, called, state, recording, kept, muted, markers } = conversation;
  return {
    ...{ callID, platformCallID, nativeID, meetingID, connID },
    ...(calling === '' ? {} : { calling }),
    ...(called === '' ? {} : { called }),
    state,
    ...(recording === undefined ? {} : { recording }),
    ...(kept ? { kept } : {}),
    ...(muted === undefined ? {} : { muted }),
    ...(markers === undefined ? {} : { markers }),
  };
}

/** One conversation takes another state: the recorder with it, and the event that says so. */
export function changed(
  state: RecorderState,
  conversation: Conversation,
  event: RecorderEvent['event'],
): { readonly state: RecorderState; readonly event: RecorderEvent } {
  const conversations = state.conversations.with(conversation);
  return { state: { ...state, conversations }, event: { event, message: conversationMessage(conversation) } };
}

/** The recorder after a step of the call model, and what it did. In: the recorder before it, and the step's frame. */
export function follow(earlier: RecorderState, frame: Frame): { readonly state: RecorderState; readonly events: readonly RecorderEvent[] } {
  const { world, index } = frame;
  const asked = askedAfter(earlier.asked, frame);
  if (isClientStep(frame.step)) return recordedAfter(earlier, asked, frame.step.action, frame);
  const before = asked === earlier.asked ? earlier : { ...earlier, asked };
  if (frame.calls.length === 0) return { state: { ...before, now: index }, events: [] };
  const touched = world.calls.filter(({ connID }) => frame.calls.includes(connID));
  const begun = touched
    .filter(({ connID }) => before.conversations.of(connID) === undefined)
    .flatMap((call) => conversationOf(call, frame) ?? []);
  let state: RecorderState = { ...before, now: index, conversations: begun.reduce((all, one) => all.with(one), before.conversations) };
  const events: RecorderEvent[] = begun.map((one) => ({ event: 'ConversationStarted', message: conversationMessage(one) }));
  for (const { connID } of frame.ended) {
    const conversation = state.conversations.of(connID);
    if (!conversation || !isOngoing(conversation)) continue;
    state = { ...state, ended: state.ended + 1 };
    for (const [event, next] of endings(conversation, state.ended, index)) {
      const change = changed(state, next, event);
      state = change.state;
      events.push(change.event);
    }
  }
  return { state, events };
}

/** What an agent asked for is kept with the conversation of the call. */
function recordedAfter(before: RecorderState, asked: ClientAsked, action: string, { index, calls }: Frame): ReturnType<typeof follow> {
  const state = { ...before, now: index, asked };
  const conversation = state.conversations.of(calls[0] ?? '');
  const recording = asked.recordings[calls[0] ?? ''];
  const event = RECORDING_EVENTS[action];
  if (asked === before.asked || !conversation || recording === undefined || event === undefined) return { state, events: [] };
  const change = changed(state, { ...conversation, recording }, event);
  return { state: change.state, events: [change.event] };
}
const RECORDING_EVENTS: Readonly<Record<string, RecorderEvent['event']>> = {
  StartRecording: 'RecordingStarted',
  PauseRecording: 'RecordingPaused',
  ResumeRecording: 'RecordingResumed',
  StopRecording: 'RecordingStopped',
};

/** What becomes of a conversation when its call ends: one that is marked goes at once. */
function endings(conversation: Conversation, endedAs: number, step: number): readonly (readonly [RecorderEvent['event'], Conversation])[] {
  if (conversation.state !== 'marked for deletion')
    return [['ConversationEnded', { ...conversation, state: 'ended', ended: step, endedAs }]];
  const ended = { ...conversation, ended: step, endedAs };
  return [
    ['ConversationEnded', ended],
    ['ConversationDeleted', { ...ended, state: 'deleted', deleted: step }],
  ];
}

/** The conversation that a call is, or undefined while nobody recorded talks with anybody. */
function conversationOf(call: Call, { world, index }: Frame): Conversation | undefined {
  const talking = call.parties.filter((party) => isJoined(party) && isTalking(party)).map(({ dn }) => dn);
  if (talking.length < 2 || !talking.some((dn) => isRecorded(world, dn))) return undefined;
  const withheld = withheldIn(world);
  const [calling = '', called = ''] = callingAndCalled(call, talking).map((dn) => (withheld.has(dn) ? '' : dn));
  return { ...identifiersOf(call.connID), connID: call.connID, calling, called, state: 'ongoing', started: index };
}

/** Only telephones of the switch can be recorded, and are unless their device says not. */
export function isRecorded(world: World, dn: DN): boolean {
  const device = world.devices.find((one) => one.dn === dn);
  return device !== undefined && isMonitoredTelephone(kindOf(device)) && device.recorded !== false;
}

/** Who called whom, of those that talk as the conversation begins. A call through a queue names who answered. */
function callingAndCalled({ ani, dnis }: Call, talking: readonly DN[]): readonly [DN, DN] {
  const [first = '', second = ''] = talking;
  const caller = talking.find((dn) => dn === ani) ?? talking.find((dn) => dn !== dnis) ?? first;
  const called = talking.find((dn) => dn === dnis && dn !== caller) ?? talking.find((dn) => dn !== caller) ?? second;
  return [caller, called];
}
