/**
 * What each function of the API does with the conversation that was found. Source: Delete Call, Get Call ID, Get Call
 * Information, Keep Call, Mute Recording, Add Marker, Get Markers of the recorder's documentation: names, parameters and
 * the answers of Get Call ID, Get Call Information and Get Markers are published (the last two in part). What a value that
 * no page explains does is our choice, and so is that only a call that goes on can be muted.
 */
import { quoted } from '../../tlib/index.ts';
import type { Answer, AnswerElement } from './answers.ts';
import type { RecorderError } from './errors.ts';
import { parameter, type Parameters } from './parameters.ts';
import { changed, isOngoing, type Conversation, type Marker, type RecorderEvent, type RecorderState } from './state.ts';

/** What came of a request. */
export interface Done {
  readonly state?: RecorderState;
  readonly events?: readonly RecorderEvent[];
  readonly token?: string;
  /** What the answer holds beside its code. */
  readonly answer?: Pick<Answer, 'inside' | 'after'>;
  readonly error?: RecorderError;
}
type Does = (state: RecorderState, conversation: Conversation, parameters: Parameters) => Done;

export const FUNCTIONS: Readonly<Record<string, Does>> = {
  DeleteCall: deleteCall,
  GetCallID: (_, { callID }) => ({ answer: { after: [{ name: 'CallID', value: callID }] } }),
  GetCallInformation: (state, conversation) => ({
    answer: {
      inside: [{ name: 'verbacdr', attributes: { state: isOngoing(conversation) ? '0' : '1' }, value: informationOn(state, conversation) }],
    },
  }),
  KeepCall: keepCall,
  MuteRecording: muteRecording,
  AddMarker: addMarker,
  GetMarkers: (_, { markers = [] }) => ({ answer: { inside: markers.map(markerElement) } }),
};

const outcome = ({ state, event }: ReturnType<typeof changed>): Done => ({ state, events: [event] });

/** A finished conversation goes at once; one that goes on is marked, and to mark it again changes nothing. */
function deleteCall(state: RecorderState, conversation: Conversation): Done {
  if (conversation.state === 'marked for deletion') return {};
  return outcome(
    isOngoing(conversation)
      ? changed(state, { ...conversation, state: 'marked for deletion', marked: state.now }, 'ConversationMarked')
      : changed(state, { ...conversation, state: 'deleted', deleted: state.now }, 'ConversationDeleted'),
  );
}

/** unmark=1 is the opposite. The only published type is manualRecord. */
function keepCall(state: RecorderState, conversation: Conversation, parameters: Parameters): Done {
  const type = parameter(parameters, 'type') ?? 'manualRecord';
  const unmark = parameter(parameters, 'unmark') ?? '0';
  if (type !== 'manualRecord') return wrong(`The type ${quoted(type)} is not known here; manualRecord is.`);
  if (unmark !== '0' && unmark !== '1') return wrong('unmark is 0 or 1.');
  const isKept = conversation.kept === true;
  if (isKept === (unmark === '0')) return {};
  const { kept: _, ...others } = conversation;
  return outcome(changed(state, isKept ? others : { ...others, kept: true }, isKept ? 'ConversationLetGo' : 'ConversationKept'));
}

/** mute says which channels: 1 or 2, 3 for both (published), 0 for none. */
function muteRecording(state: RecorderState, conversation: Conversation, parameters: Parameters): Done {
  const mute = parameter(parameters, 'mute') ?? '3';
  if (!/^[0-3]$/.test(mute)) return wrong('mute is the channels to mute: 1, 2, 3 for both, or 0 for none.');
  if (!isOngoing(conversation)) return failed('not-ongoing', 'The recording cannot be muted, because the call is over.');
  const muted = Number(mute);
  if ((conversation.muted ?? 0) === muted) return {};
  const { muted: _, ...others } = conversation;
  return outcome(changed(state, muted === 0 ? others : { ...others, muted }, muted === 0 ? 'RecordingUnmuted' : 'RecordingMuted'));
}

/** mmode=start opens a marker, end closes the last one of that name that is open; mstart says where, in milliseconds. */
function addMarker(state: RecorderState, conversation: Conversation, parameters: Parameters): Done {
  const name = parameter(parameters, 'mname');
  const mode = parameter(parameters, 'mmode') ?? 'start';
  const said = parameter(parameters, 'mstart');
  if (name === undefined) return wrong('The mname parameter is missing.');
  if (mode !== 'start' && mode !== 'end') return wrong(`The mmode ${quoted(mode)} is not known here; start and end are.`);
  if (said !== undefined && !/^\d{1,9}$/.test(said)) return wrong('mstart is a number of milliseconds.');
  const at = said === undefined ? ((conversation.ended ?? state.now) - conversation.started) * 1000 : Number(said);
  const { markers = [] } = conversation;
  const next = mode === 'start' ? [...markers, { name, start: at }] : closed(markers, name, at);
  if (next === undefined) return failed('no-marker', `No marker ${quoted(name)} is open.`);
  return outcome(changed(state, { ...conversation, markers: next }, 'MarkerAdded'));
}

function closed(markers: readonly Marker[], name: string, end: number): readonly Marker[] | undefined {
  const at = markers.findLastIndex((one) => one.name === name && one.end === undefined);
  const open = markers[at];
  return open && markers.with(at, { ...open, end: Math.max(end, open.start) });
}

const markerElement = ({ name, start, end }: Marker): AnswerElement => ({
  name: 'verbamarker',
  value: [
    { name: 'name', value: name },
    { name: 'start', value: String(start) },
    ...(end === undefined ? [] : [{ name: 'end', value: String(end) }]),
  ],
});

/** The elements of the published answer that the model knows, in its order. */
function informationOn({ now }: RecorderState, conversation: Conversation): readonly AnswerElement[] {
  const { callID, nativeID, platformCallID, meetingID, calling, called, started, ended, kept, recording } = conversation;
  const all: readonly (readonly [string, string | undefined])[] = [
    ['ccdr_id', callID],
    ['native_id', nativeID],
    ['source_caller_id', calling],
    ['destination_caller_id', called],
    ['start_time', timeOf(started)],
    ['end_time', ended === undefined ? undefined : timeOf(Math.min(ended, now))],
    ['cause_id', ended === undefined ? undefined : '0'],
    ['ondemand', String(recording !== undefined)],
    ['platform_call_id', platformCallID],
    ['manual', kept ? '1' : '0'],
    ['meeting_id', meetingID],
  ];
  return all.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}

/** A scenario has no clock: it begins with the century, and a step takes a second. "2000-01-01 00:00:02.000" */
const timeOf = (step: number): string => new Date(Date.UTC(2000, 0, 1) + step * 1000).toISOString().replace('T', ' ').replace('Z', '');

const failed = (kind: RecorderError['kind'], message: string): Done => ({ error: { kind, message } });
const wrong = (message: string): Done => failed('wrong-value', message);
