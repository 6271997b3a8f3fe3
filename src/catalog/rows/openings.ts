/** How many models begin: a call that is answered, and a conference of three brought together by B. */
export const CALL: readonly string[] = ['A: TMakeCall B', 'B: TAnswerCall'];
export const CONFERENCE: readonly string[] = [...CALL, 'B: TInitiateConference C', 'C: TAnswerCall', 'B: TCompleteConference 2 1'];
