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
  Party,
  Pending,
  Refusal,
  RuleInfo,
  Step,
  StepFields,
  StepResult,
  TEvent,
  World,
} from './types.ts';
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
} from './world.ts';
export { check, step } from './step.ts';
export { requestOf } from './subject.ts';
export { CHARTS, chartEvent, nextState, type Chart, type ChartEvent } from './machines.ts';
export { replay, type Replayed, type ReplayedEvent, type ReplayFinding } from './replay.ts';
export { chartOf, possibleTransitions, type Possible } from './charts.ts';
export { offers, targets, type Offer, type Target } from './offers.ts';
export { explainAttribute, type Explanation } from './explain.ts';
export { ruleInfo, RULES, singledOut } from './rows.ts';
export { CHOICES, type Choice } from './choices.ts';
export { parseDevice, parseStep, parseTable, type ExpectedEvent, type GoldenTable, type TableStep } from './tables.ts';
