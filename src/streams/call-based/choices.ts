/** Where the page on call-based events leaves a choice, and ours. Shown below the calls. */
import type { StreamChoice } from '../projection.ts';

export const CALL_CHOICES: readonly StreamChoice[] = [
  {
    question: 'In which order are the events of one step told?',
    answer: 'Calls created, then data changed, then calls deleted. The manual gives no order between calls.',
  },
  {
    question: 'Which integer is Cause?',
    answer: 'That of TCause: 10 for a transfer, 12 for a conference, a merge being one. A call that is simply released has none.',
  },
  {
    question: 'What is an outgoing call, which alone has DialedNumber?',
    answer: 'One that leaves the switch: the number dialed is external. A consult call to an external number is one as well.',
  },
  {
    question: 'What does a change of user data tell?',
    answer:
      'The whole list as it now stands; an empty list when nothing is left. Attaching what is there already changes nothing and tells nothing.',
  },
  { question: 'What of a call that begins and ends in one step, as in a mute transfer?', answer: 'It is told as created and as deleted.' },
  {
    question: 'What is OrigCallUUID when the main call of a consult call becomes part of another?',
    answer: 'The call that goes on, by an EventCallDataChanged.',
  },
  { question: 'Where is ISLinkList?', answer: 'Nowhere: an IS-Link joins calls of two switches, and a scenario has one.' },
  {
    question: "Does a call's ConnID ever change?",
    answer: 'Not here: of two calls that become one the held one goes on with its own. The manual allows it; CallUUID alone is for ever.',
  },
  {
    question: 'How are the calls numbered in the extensions of the deprecated EventAddressInfo?',
    answer: "From 1. NumberOfCalls stands there and in InfoStatus, in whose column the manual's table has it.",
  },
];
