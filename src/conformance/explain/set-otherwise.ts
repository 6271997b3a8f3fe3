/**
 * Whether a switch that is set otherwise would have done what the log shows. Each value of each option is tried alone;
 * where that leaves something, those that explain more than the default are tried with each other one. Bounded: a call
 * with findings is opened by a person who waits.
 */
import type { Options } from '../../model/index.ts';
import type { Finding } from './findings.ts';
import { bothOf, otherSettings, type ConformsIf } from './options.ts';
import { movesOf, type Setting, type State } from './state.ts';

/** A way through the log, and what it leaves open. */
interface Way {
  readonly state: State;
  readonly findings: readonly Finding[];
}

/** The cheapest way with these options; undefined where all cost as much as the limit. */
type Through<Found extends Way> = (options: Options, limit: number, tries: number) => Found | undefined;

/** Steps tried with an option set otherwise, and with two. */
const TRIES = 3000;
const TRIES_OF_TWO = 1500;
/** So many options that help are tried with others, and so many pairs. */
const HELPFUL = 2;
const MOST_PAIRS = 40;

interface Otherwise<Found extends Way> {
  readonly way: Found;
  readonly conformsIf: ConformsIf;
}

/** A request that must have been sent, in a log that prints those that were: something else is likelier. */
const isGuessed = ({ state }: Way, { printsRequests }: Setting): boolean =>
  printsRequests &&
  movesOf(state).some(
    (move) => move.is === 'step' && move.request === undefined && move.before !== true && move.step.request !== undefined,
  );

/** The setting with which the log conforms, and the way through; undefined where none does. */
export function setOtherwise<Found extends Way>(
  byDefault: Way,
  setting: Setting,
  dns: readonly string[],
  through: Through<Found>,
): Otherwise<Found> | undefined {
  const settings = otherSettings(dns);
  const helpful: Otherwise<Found>[] = [];
  for (const conformsIf of settings) {
    const way = through(conformsIf.options, byDefault.state.cost, TRIES);
    if (way === undefined) continue;
    if (way.findings.length === 0 && !isGuessed(way, setting)) return { way, conformsIf };
    helpful.push({ way, conformsIf });
  }
  helpful.sort((one, other) => one.way.state.cost - other.way.state.cost);
  const most = setting.system === undefined ? HELPFUL : 0;
  return ofTwo(helpful.slice(0, most), settings, through) ?? helpful.find(({ way }) => way.findings.length === 0);
}

function ofTwo<Found extends Way>(
  helpful: readonly Otherwise<Found>[],
  settings: readonly ConformsIf[],
  through: Through<Found>,
): Otherwise<Found> | undefined {
  let pairs = 0;
  for (const { way: alone, conformsIf: one } of helpful)
    for (const other of settings) {
      if (other.option === one.option || pairs >= MOST_PAIRS) continue;
      pairs += 1;
      const conformsIf = bothOf(one, other);
      const way = through(conformsIf.options, alone.state.cost, TRIES_OF_TWO);
      if (way?.findings.length === 0) return { way, conformsIf };
    }
  return undefined;
}
