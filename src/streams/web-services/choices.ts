/** Where no page of Web Services says what happens, and what we do there. Shown beside the messages. */
export interface WebServicesChoice {
  readonly question: string;
  readonly answer: string;
}

export const WEB_SERVICES_CHOICES: readonly WebServicesChoice[] = [
  {
    question: "The answer to an operation that is not allowed in the call's state",
    answer: 'HTTP 400 with statusCode 2 and our reason. No message follows.',
  },
  {
    question: 'The answer for a call that the agent does not have',
    answer:
      'HTTP 404 with statusCode 6. A missing parameter gets 400 with statusCode 1, a wrong one 400 with 10, a forbidden operation 403 with 3.',
  },
  {
    question: 'How a consulted party is told that its call became part of another',
    answer:
      'A StatusChange to Released ends the id that it was first shown; then one ParticipantsUpdated has the id, callUuid and connId of the call that goes on, without parent call, and names the one that it was in previousConnId and previousCallUri. The duration goes on.',
  },
  {
    question: 'Where the reason and the work mode of NotReady go',
    answer: 'The reason is ReasonCode in the reasons of TAgentSetNotReady, the work mode AgentWorkMode in its extensions.',
  },
  {
    question: 'A session that is begun twice, or ended when there is none',
    answer: 'It is accepted and nothing follows. Ready and NotReady of an agent who is not logged in are refused.',
  },
  { question: 'Several parties that join or leave a call in one step', answer: 'One ParticipantsUpdated with all of them.' },
  { question: 'What an agent hears while its call is busy or on its way through a network', answer: 'Nothing: the call stays Dialing.' },
  {
    question: 'Who owns a conference',
    answer: 'Whoever made it one, until it has two parties again. When the owner leaves, nobody may remove participants.',
  },
  { question: 'How long a call has lasted', answer: 'A scenario has no clock: each step takes one second.' },
  { question: 'BusinessCall in the extensions', answer: '0, as in the samples of the Voice API.' },
  {
    question: 'userData with a key that is there already',
    answer: 'AttachUserData replaces the value, as the call model does; the page of the operation speaks of duplicates.',
  },
  {
    question: 'Operations that the lists of that version leave out',
    answer:
      'ClearCall and muting are accepted wherever the call model does them; StartCallRecording, SwitchToCoach and the muting of a monitored agent wherever they have something to change.',
  },
  {
    question: 'Whom a recording belongs to',
    answer:
      'The call: everybody in it is told CallRecordingStateChange, and it goes on when the agent who asked for it leaves. recordingState is there once somebody began it. The call’s user data says GSIP_RECORD ON, PAUSED or OFF, so the switch tells that first.',
  },
  {
    question: 'When a recording can be begun',
    answer:
      'While the agent talks or holds, if its device is recorded at all. Otherwise it is refused like any operation that is not listed.',
  },
  {
    question: 'What SwitchToListenIn, SwitchToCoach, SwitchToBargeIn and MuteMonitoredUser change',
    answer:
      'The supervisor’s own call: mute, monitoredUserMuted and its capabilities. The device goes on saying how supervising began, and the monitored agent’s client is told nothing.',
  },
];
