/** A step as a short sentence for the menus on the canvas: "A adds C in one step". */
import { requestOf, type Step } from '../../model/index.ts';

type Sentence = (step: Step) => string;
const call = (step: Step): string => (step.connID === undefined ? 'the call' : `call ${step.connID}`);
const other = (step: Step): string => step.otherDN ?? 'another';

const SENTENCES: Readonly<Record<string, Sentence>> = {
  TMakeCall: (step) => `calls ${other(step)}`,
  Dial: (step) => `dials ${other(step)}`,
  TMakePredictiveCall: (step) => `places a predictive call to ${other(step)}`,
  TInitiateConference: (step) => `consults ${other(step)}, for a conference`,
  TInitiateTransfer: (step) => `consults ${other(step)}, for a transfer`,
  TSingleStepConference: (step) => `adds ${other(step)} to ${call(step)} in one step`,
  TSingleStepTransfer: (step) => `transfers ${call(step)} to ${other(step)} in one step`,
  TMuteTransfer: (step) => `transfers ${call(step)} to ${other(step)}, mute`,
  TCompleteConference: (step) => `completes the conference: call ${step.connID ?? ''} joins call ${step.otherConnID ?? ''}`,
  TCompleteTransfer: (step) => `completes the transfer: call ${step.connID ?? ''} joins call ${step.otherConnID ?? ''}`,
  TMergeCalls: (step) => `merges call ${step.connID ?? ''} into call ${step.otherConnID ?? ''}`,
  TAlternateCall: (step) => `alternates: holds call ${step.connID ?? ''}, retrieves call ${step.otherConnID ?? ''}`,
  TReconnectCall: (step) => `reconnects: releases call ${step.connID ?? ''}, retrieves call ${step.otherConnID ?? ''}`,
  TRedirectCall: (step) => `redirects ${call(step)} to ${other(step)}`,
  TRouteCall: (step) => `routes ${call(step)} to ${other(step)}`,
  Divert: (step) => `diverts ${call(step)} to ${other(step)}`,
  TReleaseCall: (step) => `releases ${call(step)} by itself`,
  Release: (step) => `hangs up ${call(step)}`,
  TDeleteFromConference: (step) => `deletes ${other(step)} from ${call(step)}`,
};

/** "A calls B"; for a step without a sentence of its own, its name. */
export function sentenceOf(step: Step): string {
  const name = requestOf(step);
  return `${step.thisDN} ${SENTENCES[name]?.(step) ?? name}`;
}
