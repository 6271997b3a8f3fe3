/**
 * Where the manual leaves a choice, and ours. The page shows this list; what carries a choice out stands in
 * the place named, once.
 */
import type { OptionName } from '../options/options.ts';

export interface Choice {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  /** The rule row or file that carries it out. */
  readonly where: string;
  /** The option by which a scenario has it otherwise. */
  readonly option?: OptionName;
}

const choice = (id: string, question: string, answer: string, where: string, option?: OptionName): Choice => ({
  id,
  question,
  answer,
  where,
  ...(option === undefined ? {} : { option }),
});

export const CHOICES: readonly Choice[] = [
  choice(
    'completion-order',
    'In which order do events come when a transfer or a conference completes?',
    "The requester first (EventReleased, then EventRetrieved), then the main call's parties in the order in which they joined, then those that moved. They are shown as unordered among themselves.",
    'complete-conference',
  ),
  choice(
    'previous-connid-main',
    'What is PreviousConnID at a transfer, for parties that were in the main call already?',
    'It is there, and equal to ConnID.',
    'complete-transfer',
  ),
  choice(
    'other-dn-moved',
    'Is there an OtherDN at a party that moved?',
    'Only if exactly one other party is in the call.',
    'complete-transfer',
  ),
  choice(
    'several-join',
    'How is it told that several parties join in one completion?',
    'By one EventPartyAdded for each new party, DN by DN.',
    'complete-conference',
  ),
  choice(
    'blind-answer',
    'Who gets EventEstablished when the destination answers after a blind or single-step transfer?',
    'The destination alone.',
    'answer-transferred',
  ),
  choice(
    'role-after-conference',
    'Which ThisDNRole do parties have after a conference?',
    'ConferenceMember, all but observers, even when only two are left.',
    'complete-conference',
  ),
  choice(
    'single-step-joins',
    'When does the destination of a single-step conference join?',
    "It rings first. When it answers, its EventEstablished and the others' EventPartyAdded form one cell. If it never answers, nobody was added.",
    'answer-single-step-conference',
    'single-step-conference-joins',
  ),
  choice(
    'single-step-state',
    'Which CallState does the destination of a single-step conference see?',
    'OK while it rings, Conferenced when it is established.',
    'single-step-conference',
  ),
  choice(
    'release-requester',
    'Who sends the request in the release from a conference? One source prints it under A, one under B.',
    'B: only that fits DeletedBy = B.',
    'leave-conference',
  ),
  choice(
    'internal-abandoned',
    'Does a ringing DN get EventAbandoned when an internal caller hangs up?',
    'Yes, as in the simple call model.',
    'abandon',
  ),
  choice(
    'left-out-mandatory',
    "A table leaves out an attribute that the event's list calls mandatory. Is it there?",
    "The event carries it. The table shows what the manual's table shows.",
    'model/world/tevent.ts',
  ),
  choice(
    'opt',
    'Attributes marked *OPT or *DIAL may be missing. Are they?',
    'They are present: the number of the other party is known.',
    'model/world/tevent.ts',
  ),
  choice(
    'release-while-ringing',
    'May a DN that rings release the call?',
    'No table shows it, so TReleaseCall is refused; it can answer, redirect or clear the call.',
    'model/rules/releasing.ts',
    'release-of-alerting-call',
  ),
  choice(
    'decline',
    'What do the two hear when the called party declines?',
    'The DN that rang gets EventReleased, the caller EventDestinationBusy with CallState Busy, as where the party is busy.',
    'decline',
    'decline-at-telephone',
  ),
  choice(
    'comes-to-nothing',
    'What does the caller hear when a call that rings is busy after all, out of reach, answered and never connected, or lost with its line?',
    'EventDestinationBusy with the reason as its CallState, as where the party never rang; the DN that rang gets EventReleased with the same.',
    'fails',
  ),
  choice(
    'comes-to-nothing-transferred',
    'A transferred call rings and comes to nothing, and whoever is in it does not dial. What becomes of the call?',
    'It ends, for both.',
    'fails-transferred',
  ),
  choice(
    'comes-to-nothing-member',
    'A member of a conference still rings and never answers. What do the others hear?',
    'That it has gone, as where a member leaves.',
    'fails-member',
  ),
  choice(
    'second-call',
    'May a DN answer or make a call while it is connected in another?',
    'No: it must hold the other call first. A called DN rings all the same.',
    'model/rules/basic.ts',
  ),
  choice(
    'leave-two',
    'Two parties talk and a third still rings, not yet joined. One of the two leaves. Does the call go on?',
    'No: it is a call of two that ends, and the one that rings gets EventAbandoned.',
    'release',
  ),
  choice(
    'delete-oneself',
    'May a member delete itself?',
    'In a conference of more than two, yes: it leaves. In a call of two, TDeleteFromConference is refused.',
    'delete-from-conference',
    'delete-from-call-of-two',
  ),
  choice(
    'single-step-reach',
    'What if the destination of a single-step request is busy or does not ring yet?',
    'The request is refused; nothing changes.',
    'model/asking/needs.ts',
  ),
  choice(
    'single-step-forwarded',
    'What if the destination of a single-step request forwards its calls?',
    'Whoever takes them is reached at once, and is the one that the events name.',
    'model/scene/effects.ts',
  ),
  choice(
    'nobody-talks',
    'May a call be transferred in which nobody else has answered yet?',
    'No: somebody must be left who talks.',
    'model/asking/needs.ts',
  ),
  choice(
    'divert-busy',
    'What if a queue or a router sends a call to a busy destination?',
    'A caller that still dials hears that it is busy. Where nobody dials any more, the request is refused.',
    'model/asking/needs.ts',
  ),
  choice(
    'consult-alternated',
    'May a conference or transfer be completed while the main call is active and the consult call is held?',
    'No: the held call is the one that goes on, so the main call must be held.',
    'model/rules/holding.ts',
    'completion-after-alternate',
  ),
  choice(
    'user-data-merged',
    'What becomes of user data when two calls become one?',
    "Both lists are joined; where a key is in both, the main call's value stays.",
    'model/scene/effects.ts',
  ),
  choice(
    'user-data-consult',
    'Does a consult call take over the user data of its main call?',
    'No: it begins with what the request gives it, and keeps that apart until the calls become one.',
    'model/scene/effects.ts',
    'consult-user-data',
  ),
  choice(
    'user-data-deleted',
    'What do events say once all user data is deleted?',
    'An empty list, as call-based events do, not a missing attribute.',
    'model/scene/effects.ts',
  ),
  choice('delete-pair-repeated', 'Which pairs does TDeletePair delete where a key stands several times?', 'All of them.', 'delete-pair'),
  choice(
    'clear-call',
    'What does TClearCall send? No table shows it.',
    'EventReleased to everyone who talks or calls, EventAbandoned to whoever rings or is queued.',
    'clear-call',
  ),
  choice(
    'several-agents',
    'Several agents are offered a call and one answers. What do the others see?',
    'EventReleased with CallState OK.',
    'answer-several',
    'several-agents',
  ),
  choice(
    'offered-agents',
    'To which agents does a queue offer its call?',
    'To all that would ring, though they may be talking.',
    'model/scene/conditions.ts',
  ),
  choice(
    'rejected',
    'How does a rejected call end at the routing point?',
    'With EventRouteUsed and EventAbandoned; a monitored caller gets EventReleased.',
    'route-reject',
  ),
  choice(
    'rejected-conference',
    'What if a router rejects a call that several others keep up?',
    'It leaves as a member leaves a conference, and they talk on.',
    'route-reject-conference',
  ),
  choice(
    'treatment-ends-call',
    'An IVR port is done, and the call waits in no queue. What becomes of the caller?',
    'The call ends.',
    'treatment-ends-call',
  ),
  choice(
    'observer-acts',
    'What may an observer or an IVR port do with the call?',
    'Answer and leave it. Holding, transferring and conferencing are refused.',
    'model/asking/needs.ts',
  ),
  choice(
    'observer-moves',
    'What becomes of an observer when its call becomes part of another?',
    'It moves along with EventPartyChanged, and nobody is told of a new party. Where it observes both calls, it lets go of the one that ends.',
    'complete-conference',
  ),
  choice(
    'observer-hears',
    'Is an observer told who joins, leaves or is transferred in the call that it observes?',
    'Yes, as the parties are; but its EventPartyAdded and EventPartyDeleted do not say by whom.',
    'complete-conference',
    'observer-call-state',
  ),
  choice(
    'completion-unrelated',
    'May a transfer or a conference be completed with a second call that is no consult call?',
    'No: TMergeCalls makes one call of two that do not belong together.',
    'model/rules/holding.ts',
    'completion-of-unrelated-calls',
  ),
  choice(
    'single-step-held',
    'May a call be transferred in a single step while it is held?',
    'No: it must be retrieved first.',
    'model/rules/holding.ts',
    'single-step-transfer-of-held-call',
  ),
  choice(
    'routed-queue',
    'Is a routing point ThisQueue at the destination of its route?',
    'No: it is no queue.',
    'route',
    'queue-after-routing-point',
  ),
  choice(
    'consult-names-main',
    'By which attribute does a consult call name its main call?',
    'By PreviousConnID.',
    'model/world/tevent.ts',
    'consult-call-names-main-call',
  ),
  choice(
    'no-answer-ends',
    'What becomes of a call that nobody answers?',
    'The DN that rang is released, and the caller hears EventDestinationBusy with CallState NoAnswer.',
    'no-answer',
    'agent-no-answer-overflow',
  ),
  choice(
    'error-codes',
    'Which ErrorCode does a refusal carry?',
    'One for each kind of refusal, taken from the T-Library header by its name.',
    'tlib/errors.ts',
  ),
  choice(
    'identifiers',
    'What are ConnID, CallID, ReferenceID and time, where nothing is connected and no clock runs?',
    "ConnID and CallID are the call's ordinal, ReferenceID the step's, and each step takes a second.",
    'model/world/tevent.ts',
  ),
];
