/**
 * The catalogue of call models: the manual's table of contents, each line done, or not done with the reason.
 * A model that is done is a scenario that opens at its precondition with the next request at hand.
 */
import type { Ref } from '../tlib/provenance.ts';
import type { Provenance } from '../tlib/provenance.ts';
import type { CatalogGroup } from './catalog.groups.ts';
import { CATALOG_ROWS, type CatalogRow } from './catalog.rows.ts';
import { parseDevice, parseStep } from '../model/index.ts';
import type { ScenarioDocument } from './types.ts';

export interface CatalogEntry {
  readonly id: string;
  readonly title: string;
  readonly group: CatalogGroup;
  readonly status: 'done' | 'not-done';
  /** Why it is not done. */
  readonly reason?: string;
  readonly prov: Provenance;
  readonly ref: Ref;
  readonly summary: string;
  readonly document?: ScenarioDocument;
  /** The model opens after this many steps. */
  readonly precondition: number;
  /** Phases that the manual prints: each begins after `at` steps. */
  readonly phases: readonly { readonly at: number; readonly text: string }[];
}

function entry(row: CatalogRow): CatalogEntry {
  const { id, title, group, prov, ref, summary } = row;
  const common = { id, title, group, prov, ref, summary };
  if ('reason' in row) return { ...common, status: 'not-done', reason: row.reason, precondition: 0, phases: [] };
  const { devices, given = [], steps, phases = [] } = row;
  const document: ScenarioDocument = {
    scenario: 1,
    title,
    devices: devices.map((device) => parseDevice(device)),
    steps: [...given, ...steps].map((step) => parseStep(step)),
  };
  return { ...common, status: 'done', document, precondition: given.length, phases };
}

/** Every model of the catalogue, in the manual's order. */
export const CATALOG: readonly CatalogEntry[] = CATALOG_ROWS.map(entry);

/** A model by its id, or undefined. */
export const catalogEntry = (id: string): CatalogEntry | undefined => CATALOG.find((one) => one.id === id);
