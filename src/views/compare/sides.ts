/** What can stand on a side of the comparison: a branch as it is, or the same steps under the other profile. */
import { startRun, type Run } from '../../scenario/index.ts';
import type { Branch } from '../../store/index.ts';
import type { Profile } from '../../tlib/index.ts';

export interface Side {
  readonly id: string;
  readonly name: string;
  readonly branch: Branch;
  /** Undefined when the branch is taken as it is. */
  readonly profile?: Profile;
}

const NAMES: Readonly<Record<Profile, string>> = { 't-server': 'T-Server', 'voice-microservices': 'Voice Microservices' };

export function sidesOf(branches: readonly Branch[]): readonly Side[] {
  return branches.flatMap((branch) => {
    const profile = (branch.run.document.profile ?? 't-server') === 't-server' ? 'voice-microservices' : 't-server';
    return [
      { id: branch.id, name: branch.name, branch },
      { id: `${branch.id} ${profile}`, name: `${branch.name}, as ${NAMES[profile]}`, branch, profile },
    ];
  });
}

export function runOf({ branch, profile }: Side): Run {
  return profile === undefined ? branch.run : startRun({ ...branch.run.document, profile });
}

/** What is worth comparing first: a branch with the one it left, or one branch under both profiles. */
export function firstSides(sides: readonly Side[], shown: string): readonly [left: string, right: string] {
  const here = sides.find((side) => side.branch.id === shown && side.profile === undefined);
  const origin = here?.branch.forkedFrom?.branch;
  const other =
    sides.find((side) => side.profile === undefined && side.branch.id === origin) ??
    sides.find((side) => side.profile === undefined && side.branch.id !== shown);
  const right = here?.id ?? '';
  if (other !== undefined) return [other.id, right];
  return [right, sides.find((side) => side.branch.id === shown && side.profile !== undefined)?.id ?? right];
}
