/** The lines of the catalogue. A model's steps are written as its golden table writes them. */
import { ref } from '../tlib/manuals.ts';
import type { Provenance, Ref } from '../tlib/provenance.ts';
import type { CatalogGroup } from './catalog.groups.ts';

interface Line {
  readonly id: string;
  readonly title: string;
  readonly group: CatalogGroup;
  readonly prov: Provenance;
  readonly ref: Ref;
  readonly summary: string;
}
export type CatalogRow =
  | (Line & { readonly reason: string })
  | (Line & {
      readonly devices: readonly string[];
      readonly given?: readonly string[];
      readonly steps: readonly string[];
      readonly phases?: readonly { readonly at: number; readonly text: string }[];
    });

const CALL = ['A: TMakeCall B', 'B: TAnswerCall'];
const CONFERENCE = [...CALL, 'B: TInitiateConference C', 'C: TAnswerCall', 'B: TCompleteConference'];

export const CATALOG_ROWS: readonly CatalogRow[] = [
  {
    id: 'simple-call-internal-inbound', title: 'Simple call', group: 'Basic Call Models', prov: 'manual', ref: ref('basic', 'Connection-Establishing Phase (Internal/Inbound Call)'),
    summary: 'A calls B, and B answers.', devices: ['A', 'B'], steps: CALL,
  },
  {
    id: 'release', title: 'Release', group: 'Releasing Calls', prov: 'manual', ref: ref('releasing', 'Release Phase'),
    summary: 'One of two parties hangs up, and the call ends for both.', devices: ['A', 'B'], given: CALL, steps: ['A: TReleaseCall'],
  },
  {
    id: 'release-from-conference', title: 'Release from conference', group: 'Releasing Calls', prov: 'manual', ref: ref('releasing', 'Release from Conference Phase'),
    summary: 'B leaves a conference of three, and A and C talk on.', devices: ['A', 'B', 'C'], given: CONFERENCE, steps: ['B: TReleaseCall'],
  },
  {
    id: 'delete-from-conference', title: 'Delete from conference', group: 'Releasing Calls', prov: 'manual', ref: ref('releasing', 'Delete from Conference Phase'),
    summary: 'A deletes B from a conference of three.', devices: ['A', 'B', 'C'], given: CONFERENCE, steps: ['A: TDeleteFromConference B'],
  },
];
