/**
 * What the options of a switch changed in a run. Each option that is set is taken back by itself, and the run is played
 * again: where an event is then missing, or says something else, that option is why.
 */
import { OPTION_NAMES, OPTIONS, type OptionInfo, type OptionName, type Options, type TEvent } from '../../model/index.ts';
import { endOf, startRun, type Run } from '../../scenario/index.ts';
import type { AttributeName } from '../../tlib/index.ts';
import { alignRuns } from '../compare/compare.ts';

/** Steps beyond which the question is not asked: every option that is set costs a run. */
export const MOST_STEPS = 400;

export interface OptionEffect {
  readonly step: number;
  readonly option: OptionName;
  /** The event that the run has; undefined for one that it lacks because of the option. */
  readonly event?: TEvent;
  /** The event as it would be without the option; undefined where there would be none. */
  readonly instead?: TEvent;
  readonly attributes: readonly AttributeName[];
}

/** The options that a scenario sets otherwise than by default, in the order of the list. */
export const setOptions = (options: Options = {}): readonly OptionName[] =>
  OPTION_NAMES.filter((name) => options[name] !== undefined && options[name] !== OPTIONS[name].default);

/** What an option's value does, in a sentence: for a value that the list does not name, what the option decides. */
export function saysOption(name: OptionName, value: string): string {
  const { changes, question }: OptionInfo = OPTIONS[name];
  return changes[value] ?? `${question} ${value}.`;
}

function without(run: Run, option: OptionName): Run {
  const { [option]: _, ...options } = run.document.options ?? {};
  return startRun({ ...run.document, options });
}

function effectsOf(run: Run, option: OptionName): readonly OptionEffect[] {
  return alignRuns(run, without(run, option)).flatMap(({ left, right, events }) =>
    events.flatMap((one): readonly OptionEffect[] => {
      if (one.likeness === 'same') return [];
      return [
        {
          step: left?.index ?? right?.index ?? 0,
          option,
          ...(one.left === undefined ? {} : { event: one.left }),
          ...(one.right === undefined ? {} : { instead: one.right }),
          attributes: one.attributes,
        },
      ];
    }),
  );
}

const KNOWN = new WeakMap<Run, readonly OptionEffect[]>();

/** In: a run. Out: every event that an option changed, brought or took away, by step; none beyond `MOST_STEPS`. */
export function optionEffects(run: Run): readonly OptionEffect[] {
  const known = KNOWN.get(run);
  if (known) return known;
  const set = endOf(run) >= MOST_STEPS ? [] : setOptions(run.document.options);
  const found = set.flatMap((option) => effectsOf(run, option)).toSorted((one, other) => one.step - other.step);
  KNOWN.set(run, found);
  return found;
}

const BEHIND = new WeakMap<readonly OptionEffect[], ReadonlyMap<TEvent, readonly OptionEffect[]>>();

/** The options that made an event what it is. */
export function optionsBehind(run: Run, event: TEvent): readonly OptionEffect[] {
  if (run.document.options === undefined) return NONE;
  const effects = optionEffects(run);
  const byEvent = BEHIND.get(effects) ?? groupedByEvent(effects);
  BEHIND.set(effects, byEvent);
  return byEvent.get(event) ?? NONE;
}

const NONE: readonly OptionEffect[] = [];

function groupedByEvent(effects: readonly OptionEffect[]): ReadonlyMap<TEvent, readonly OptionEffect[]> {
  const byEvent = new Map<TEvent, OptionEffect[]>();
  for (const effect of effects) {
    if (effect.event === undefined) continue;
    const known = byEvent.get(effect.event);
    if (known === undefined) byEvent.set(effect.event, [effect]);
    else known.push(effect);
  }
  return byEvent;
}
