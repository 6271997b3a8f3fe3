/** The call model, as the layers above see it. */
export type {
  Attributes,
  AttributeValue,
  Call,
  ConnID,
  Device,
  DN,
  EndedCall,
  KVItem,
  KVList,
  KVValue,
  Party,
  Refusal,
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
  forwardingOf,
  isConference,
  isJoined,
  isObserver,
  isTalking,
  kindOf,
  partiesOf,
  partyKey,
  withheldIn,
} from './world/world.ts';
export { check, step } from './step/step.ts';
export { requestOf } from './asking/subject.ts';
export { CHARTS, type Chart } from './party/machines.ts';
export { chartOf, possibleTransitions, type Possible } from './offers/charts.ts';
export { offers, offersOf, subjectsOf, targets, type Offer } from './offers/offers.ts';
export { OPTION_NAMES, OPTIONS, takes, type OptionInfo, type OptionName, type Options } from './options/options.ts';
export { PRESETS } from './options/presets.ts';
export { bytesOf, listOf, packedSize, pairsOf } from './world/kv-list.ts';
export { explainAttribute, type Explanation } from './words/explain.ts';
export { ruleInfo, RULES, saidAbsent, singledOut } from './rules/rows.ts';
export { eventsOf } from './rules/all.ts';
export { CHOICES } from './words/choices.ts';
export { parseDevice, parseStep } from './words/written.ts';
export { valueText } from './words/value-text.ts';
