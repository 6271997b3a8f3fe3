/** Where the recorder's pages leave a choice, and ours. Shown below the conversations. */
import type { StreamChoice } from '../projection.ts';

export const RECORDER_CHOICES: readonly StreamChoice[] = [
  {
    question: 'When does a conversation begin and end?',
    answer:
      'When two telephones of a call talk and one of them is recorded; it ends when the call does, and goes on when the recorded one leaves. A consult call is a conversation of its own.',
  },
  {
    question: 'Who is recorded?',
    answer: 'Every telephone of the switch, unless its device says `recorded: false`. External telephones and queues never are.',
  },
  {
    question: 'Who is calling and who is called?',
    answer: 'The two that talk when it begins. Through a queue that is the agent who answered. Later transfers do not change it.',
  },
  {
    question: 'Which API key is right?',
    answer: 'The one of the published sample request, unless the scenario names another in `recorder.apiKey`.',
  },
  {
    question: 'Who gets a token?',
    answer: 'Whoever has the key: the model has no users, so any login will do. A token lives for an hour, and a step takes a second.',
  },
  {
    question: 'What does a status of several words mean?',
    answer:
      'ongoing comes first; last counts if nothing goes on. A conversation that is yet to begin (next) is not found: no source says that it can be deleted.',
  },
  { question: 'What if a conversation is marked twice?', answer: 'It stays marked, and the answer is a success.' },
  {
    question: 'May a request have several identifiers?',
    answer: 'No, that is an error. A parameter that is there twice has both values, with a comma between them.',
  },
  {
    question: 'What does an agent who starts, pauses or stops a recording change here?',
    answer:
      'The conversation says so (recording): it is there either way, since every call is recorded. GetCallInformation calls it ondemand.',
  },
  {
    question: 'What do KeepCall, MuteRecording and AddMarker do?',
    answer:
      'KeepCall keeps the conversation as a manual one, unmark=1 lets it go. mute is 1 or 2 for a channel, 3 for both, 0 for none, of a call that goes on. A marker begins where mstart says, or now; mmode=end closes the last open one of that name.',
  },
  {
    question: 'What does GetCallInformation leave out?',
    answer: 'Addresses, names, codecs and the rest that the model does not know. Its times begin with the year 2000, a second a step.',
  },
  {
    question: 'What do the answers look like?',
    answer:
      'XML follows those of other functions of the same API: code 0 or 2, and an ErrorMessage. HTML and TEXT are ours, and so is the HTTP status, which is always 200.',
  },
];
