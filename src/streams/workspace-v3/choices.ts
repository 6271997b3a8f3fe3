/** What no source of the Workspace API says, and what we do there. Shown beside the messages. */
import type { StreamChoice } from '../projection.ts';

export const WORKSPACE_V3_CHOICES: readonly StreamChoice[] = [
  {
    question: 'The notificationType when participants change',
    answer: 'ParticipantsUpdated, with everybody who came or went in the step. The vendor’s Java client knows the name.',
  },
  {
    question: 'The message when an agent’s call gets another id',
    answer: 'ParticipantsUpdated with the new id, without parent call; previousConnId stays in the call for as long as the agent has it.',
  },
  {
    question: 'The order of messages at complete-conference, complete-transfer and alternate',
    answer: 'That of the TEvents of the agent. EventRetrieved of a completed conference is told by the update of participants.',
  },
  { question: 'Whether the agent itself is among the participants', answer: 'No: the others only, the newest first.' },
  {
    question: 'Roles in a conference',
    answer: 'RoleConferenceMember for everybody, RoleObserver for who observes: the role of the party in the call model, not of one event.',
  },
  {
    question: 'Capabilities in a conference, of a held call beside another, of a released call',
    answer: 'What the call model would do; delete-from-conference for whoever made the conference; none for a released call.',
  },
  {
    question: 'A call whose capabilities change because another call of the agent changed',
    answer: 'A StateChange tells it, so that what a client knows is what GET /voice/calls answers.',
  },
  {
    question: 'Completed after Released',
    answer: 'Not told: the vendor’s JavaScript client would put the call back into its list. complete is answered 501.',
  },
  { question: 'notificationType after send-dtmf', answer: 'StateChange, as the sample server does.' },
  {
    question: 'A request that the switch refuses',
    answer:
      'It is accepted (code 1), and EventError follows with the error of the switch. A request that names no call of the agent, or lacks a parameter, is refused at once by HTTP.',
  },
  {
    question: 'delete-from-conference by somebody who does not own the conference',
    answer: 'Refused at once: HTTP 403. It is documented for the owner only.',
  },
  {
    question: 'Which status code a refusal carries',
    answer:
      'The number of the HTTP status; 500 and “Resource not found.” (404) for what is not there, 603 for a request without a session.',
  },
  { question: 'parentConnId', answer: 'Told to both ends of a consult call, as the sample server does, until it becomes part of another.' },
  { question: 'callType of a consult call that became part of its main call', answer: 'That of the main call.' },
  { question: 'The format of id', answer: '16 hexadecimal digits, the same as connId.' },
  { question: 'agentWorkMode', answer: 'Unknown unless one was given: the only message of the product that was found says so.' },
  { question: 'A reasonCode beside data in not-ready', answer: 'Taken as if it stood inside: the vendor’s client puts it there.' },
  { question: 'Mute, and how long a call has lasted', answer: 'The call object has no field for either.' },
  {
    question: 'monitoringMode, and switching to another',
    answer:
      'Mute, Coach and Connect are taken and told; the call model does not tell them apart. The supervisor’s call lists the other ways to listen, with supervisorListeningIn and supervisorBargedIn as the sample server has them.',
  },
  {
    question: 'Recording',
    answer:
      'It belongs to the call: everybody in it is told CallRecordingStateChange. recordingState is there once somebody began it. What the capabilities do not list is refused at once: HTTP 403. The user data says GSIP_RECORD ON, PAUSED or OFF first.',
  },
];
