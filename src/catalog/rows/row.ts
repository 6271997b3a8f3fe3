/** A line of the catalogue: one model of the manual, or a variant of one, in few words. */
import type { ManualKey, Provenance } from '../../tlib/index.ts';

interface Line {
  readonly id: string;
  readonly title: string;
  /** How its table is known; of a model that is not done, how its title is. */
  readonly prov: Provenance;
  /** The title that the manual prints, on the page of the row's group. */
  readonly section: string;
  /** The page, where it is another than the group's. */
  readonly manual?: ManualKey;
  readonly summary?: string;
  /** The model that this one interrupts or varies, where the id does not say so (`model--what-happens`). */
  readonly variantOf?: string;
}

export interface DoneRow extends Line {
  /** As a golden table's `devices:` line. */
  readonly devices: string;
  /** The precondition: the model opens after these steps. */
  readonly given?: readonly string[];
  readonly steps: readonly string[];
  /** Phases as the manual prints them: after how many steps each begins. */
  readonly phases?: readonly (readonly [at: number, text: string])[];
  /** The golden tables that check it, where there are others beside the one of its id. */
  readonly tables?: readonly string[];
}

export interface MissingRow extends Line {
  /** Why it is not done. */
  readonly reason: string;
}

export type ModelRow = DoneRow | MissingRow;
