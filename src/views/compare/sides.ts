/** What can stand on a side of the comparison: a branch as it is, or the same steps under the other profile or on a switch set otherwise. */
import { PRESETS, type Options } from '../../model/index.ts';
import { canonical, startRun, type Run } from '../../scenario/index.ts';
import type { Branch } from '../../store/index.ts';
import type { Profile } from '../../tlib/index.ts';

export interface Side {
  readonly id: string;
  readonly name: string;
  readonly branch: Branch;
  /** Undefined when the branch is taken as it is. */
  readonly profile?: Profile;
  /** Undefined when the branch's own options hold. */
  readonly options?: Options;
}

const NAMES: Readonly<Record<Profile, string>> = { 't-server': 'T-Server', 'voice-microservices': 'Voice Microservices' };

export function sidesOf(branches: readonly Branch[]): readonly Side[] {
  return branches.flatMap((branch) => {
    const profile = (branch.run.document.profile ?? 't-server') === 't-server' ? 'voice-microservices' : 't-server';
    return [
      { id: branch.id, name: branch.name, branch },
      { id: `${branch.id} ${profile}`, name: `${branch.name}, as ${NAMES[profile]}`, branch, profile },
      ...presetsOf(branch),
    ];
  });
}

/** The steps of a branch on the switches of the presets, but for the one that it has already. */
function presetsOf(branch: Branch): readonly Side[] {
  const own = JSON.stringify(canonical(branch.run.document).options ?? {});
  return Object.entries(PRESETS).flatMap(([id, { label, options }]) => {
    const document = canonical({ ...branch.run.document, options });
    if (JSON.stringify(document.options ?? {}) === own) return [];
    return [{ id: `${branch.id} ${id}`, name: `${branch.name}, switch as ${label}`, branch, options }];
  });
}

export function runOf({ branch, profile, options }: Side): Run {
  const { document } = branch.run;
  if (options !== undefined) return startRun({ ...document, options });
  return profile === undefined ? branch.run : startRun({ ...document, profile });
}

const isPlain = ({ profile, options }: Side): boolean => profile === undefined && options === undefined;

/** What is worth comparing first: a branch with the one it left, on a switch set otherwise the manual's, or under both profiles. */
export function firstSides(sides: readonly Side[], shown: string): readonly [left: string, right: string] {
  const here = sides.find((side) => side.branch.id === shown && isPlain(side));
  const origin = here?.branch.forkedFrom?.branch;
  const other =
    sides.find((side) => isPlain(side) && side.branch.id === origin) ?? sides.find((side) => isPlain(side) && side.branch.id !== shown);
  const right = here?.id ?? '';
  if (other !== undefined) return [other.id, right];
  const manual = sides.find((side) => side.id === `${shown} manual`);
  if (manual !== undefined) return [manual.id, right];
  return [right, sides.find((side) => side.branch.id === shown && side.profile !== undefined)?.id ?? right];
}
