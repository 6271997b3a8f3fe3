/** The call model, as the layers above see it. */
export type {
  Attributes,
  AttributeValue,
  Call,
  ChartKind,
  ConnID,
  Device,
  DN,
  DNStatus,
  EndedCall,
  KVList,
  KVValue,
  Party,
  Pending,
  Refusal,
  RuleInfo,
  Step,
  StepFields,
  StepResult,
  TEvent,
  World,
} from './world/types.ts';
export {
  initialWorld,
  callOf,
  compositeState,
  deviceOf,
  findParty,
  isConference,
  isJoined,
  isObserver,
  isQueued,
  isTalking,
  kindOf,
  partiesOf,
  partyKey,
  places,
} from './world/world.ts';
export { check, step } from './step/step.ts';
export { requestOf } from './asking/subject.ts';
export { CHARTS, chartEvent, nextState, type Chart, type ChartEvent } from './party/machines.ts';
export { replay, type Replayed, type ReplayedEvent, type ReplayFinding } from './party/replay.ts';
export { chartOf, possibleTransitions, type Possible } from './offers/charts.ts';
export { offers, targets, type Offer, type Target } from './offers/offers.ts';
export { OPTION_NAMES, OPTIONS, optionOf, type OptionInfo, type OptionName, type Options } from './options/options.ts';
export { explainAttribute, type Explanation } from './words/explain.ts';
export { ruleInfo, RULES, singledOut } from './rules/rows.ts';
export { CHOICES, type Choice } from './words/choices.ts';
export { parseDevice, parseStep } from './words/written.ts';
