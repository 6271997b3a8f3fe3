/**
 * The catalogue: the manual's table of contents, each line done, or not done with the reason. A model that is done is a
 * scenario that opens at its precondition with the next request at hand.
 */
import { ref, type Provenance, type Ref } from '../../tlib/index.ts';
import type { ScenarioDocument } from '../../scenario/index.ts';
import { CATALOG_GROUPS, CHAPTERS, groupOf, type CatalogGroup } from './chapters.ts';
import { readModel, type ModelError, type ModelFile } from './model-file.ts';
import { referenceError } from './references.ts';
import { momentText, NETWORK_FLOWS, type NetworkMoment } from './network-states.ts';
import { NOT_DONE, type NotDone } from './not-done.ts';

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
  /** Of a flow that cannot run: the states that its call goes through. */
  readonly states?: readonly NetworkMoment[];
  /** Phases that the manual prints: each begins after `at` steps. */
  readonly phases: readonly { readonly at: number; readonly text: string }[];
}

export interface Catalog {
  /** In the manual's order, a variant after its model. */
  readonly entries: readonly CatalogEntry[];
  /** What checks the model and is not listed, and what is: every file that can be read. */
  readonly files: readonly ModelFile[];
  /** The files that cannot be read; the others are there all the same. */
  readonly errors: readonly ModelError[];
}

/** An entry with its place among those of its chapter. */
interface Placed {
  readonly entry: CatalogEntry;
  readonly order: number;
}

/** `model--what-happens` varies `model`. */
function variantOf(id: string, varies: string | undefined): { readonly variantOf?: string } {
  const dashes = id.indexOf('--');
  const model = varies ?? (dashes < 0 ? undefined : id.slice(0, dashes));
  return model === undefined ? {} : { variantOf: model };
}

function entryOf(file: ModelFile, group: CatalogGroup): CatalogEntry {
  const { id, title, provenance, devices, steps, phases, summary = '' } = file;
  return {
    id,
    title,
    group,
    status: 'done',
    prov: provenance,
    ref: file.ref,
    summary,
    ...variantOf(id, file.varies),
    document: {
      scenario: 1,
      title,
      ...(file.options === undefined ? {} : { options: file.options }),
      devices,
      steps: steps.map(({ step }) => step),
    },
    precondition: steps.filter(({ expected }) => expected === undefined).length,
    phases,
  };
}

/** A flow is known no better than its least known state. */
const leastKnown = (states: readonly NetworkMoment[]): Provenance =>
  (['chosen', 'derived', 'partly'] as const).find((prov) => states.some((one) => one.prov === prov)) ?? 'recalled';

function missingEntry({ id, title, chapter, section, summary = '', reason }: NotDone): CatalogEntry {
  const { group, manual } = CHAPTERS[chapter];
  const common = { id, title, group, status: 'not-done', reason, ref: ref(manual, section), precondition: 0, phases: [] } as const;
  const states = NETWORK_FLOWS[id];
  if (states === undefined) return { ...common, prov: 'recalled', summary };
  return { ...common, prov: leastKnown(states), summary: `${states.map(momentText).join(', ')}.`, states };
}

/** The place of a whole family, a model with its variants, then the place in it; names settle what no number does. */
function inOrder(entries: readonly Placed[]): readonly CatalogEntry[] {
  const orderOf = new Map(entries.map(({ entry, order }) => [entry.id, order]));
  const family = ({ entry, order }: Placed): number => (entry.variantOf === undefined ? order : (orderOf.get(entry.variantOf) ?? order));
  const keys = (placed: Placed) => {
    const { id, group, variantOf: model } = placed.entry;
    return [CATALOG_GROUPS.indexOf(group), family(placed), model ?? id, model === undefined ? 0 : 1, placed.order, id] as const;
  };
  return entries
    .map((placed) => ({ keys: keys(placed), entry: placed.entry }))
    .sort((a, b) => {
      const at = a.keys.findIndex((key, index) => key !== b.keys[index]);
      return at < 0 ? 0 : (a.keys[at] ?? 0) < (b.keys[at] ?? 0) ? -1 : 1;
    })
    .map(({ entry }) => entry);
}

const isListed = ({ chapter, checks }: ModelFile): boolean => groupOf(chapter) !== undefined && checks === undefined;

/** In: the texts of the models by their path below `models/`. Out: the catalogue, and what could not be read of it. */
export function readCatalog(texts: Readonly<Record<string, string>>): Catalog {
  const read = Object.entries(texts).map(([path, text]) => readModel(path, text));
  const all = read.flatMap((one) => (one.ok ? [one.value] : []));
  const ids = [...all.filter(isListed), ...NOT_DONE].map(({ id }) => id);
  const wrong = all.flatMap((file) => referenceError(file, texts[file.path] ?? '', all, ids) ?? []);
  const files = all.filter(({ path }) => !wrong.some((error) => error.path === path));
  const done = files.filter(isListed).flatMap((file) => {
    const group = groupOf(file.chapter);
    return group === undefined ? [] : [{ entry: entryOf(file, group), order: file.order ?? Infinity }];
  });
  const missing = NOT_DONE.map((row) => ({ entry: missingEntry(row), order: row.order }));
  const errors = [...read.flatMap((one) => (one.ok ? [] : [one.error])), ...wrong];
  return { entries: inOrder([...done, ...missing]), files, errors };
}
