/**
 * The catalogue of call models: the manual's table of contents, each line done, or not done with the reason.
 * A model that is done is a scenario that opens at its precondition with the next request at hand.
 */
import { parseDevice, parseStep } from '../model/index.ts';
import { ref, type Provenance, type Ref } from '../tlib/index.ts';
import { CATALOG_GROUPS, GROUP_PAGES, type CatalogGroup } from './groups.ts';
import type { DoneRow, ModelRow } from './rows/row.ts';
import { CATALOG_ROWS } from './rows.ts';
import type { ScenarioDocument } from '../scenario/index.ts';

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
  /** The model that this one interrupts or varies. */
  readonly variantOf?: string;
  readonly document?: ScenarioDocument;
  /** The model opens after this many steps. */
  readonly precondition: number;
  /** Phases that the manual prints: each begins after `at` steps. */
  readonly phases: readonly { readonly at: number; readonly text: string }[];
  /** The golden tables that check it. */
  readonly tables: readonly string[];
}

function documentOf({ title, devices, given = [], steps }: DoneRow): ScenarioDocument {
  return {
    scenario: 1,
    title,
    devices: devices.split(',').map((device) => parseDevice(device)),
    steps: [...given, ...steps].map((step) => parseStep(step)),
  };
}

function variantOf({ id, variantOf: named }: ModelRow): string | undefined {
  const dashes = id.indexOf('--');
  return named ?? (dashes < 0 ? undefined : id.slice(0, dashes));
}

function entry(row: ModelRow, group: CatalogGroup): CatalogEntry {
  const { id, title, prov, section, manual = GROUP_PAGES[group], summary = '' } = row;
  const model = variantOf(row);
  const common = { id, title, group, prov, ref: ref(manual, section), summary, ...(model === undefined ? {} : { variantOf: model }) };
  if ('reason' in row) return { ...common, status: 'not-done', reason: row.reason, precondition: 0, phases: [], tables: [] };
  return {
    ...common,
    status: 'done',
    document: documentOf(row),
    precondition: row.given?.length ?? 0,
    phases: (row.phases ?? []).map(([at, text]) => ({ at, text })),
    tables: row.tables ?? [id],
  };
}

/** Every model of the catalogue, in the manual's order, a variant after its model. */
export const CATALOG: readonly CatalogEntry[] = CATALOG_GROUPS.flatMap((group) => CATALOG_ROWS[group].map((row) => entry(row, group)));

/** A model by its id, or undefined. */
export const catalogEntry = (id: string): CatalogEntry | undefined => CATALOG.find((one) => one.id === id);
