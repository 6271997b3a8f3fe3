/** The catalogue in numbers, as the README prints it. */
import { PROVENANCES, type Provenance } from '../../tlib/index.ts';
import { CATALOG_GROUPS } from './chapters.ts';
import type { CatalogEntry } from './entries.ts';

const SHOWN = Object.keys(PROVENANCES) as Provenance[];

const isDone = (entry: CatalogEntry): boolean => entry.status === 'done';
const count = (entries: readonly CatalogEntry[], fits: (entry: CatalogEntry) => boolean): string => String(entries.filter(fits).length);
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function numbers(entries: readonly CatalogEntry[]): readonly string[] {
  return [
    count(entries, (entry) => isDone(entry) && entry.variantOf === undefined),
    count(entries, (entry) => isDone(entry) && entry.variantOf !== undefined),
    ...SHOWN.map((prov) => count(entries, (entry) => isDone(entry) && entry.prov === prov)),
    count(entries, (entry) => !isDone(entry)),
  ];
}

/**
 * Markdown: a line for every group with its models, its interruptions and variants, how those that run are
 * known, and how many are not done; then the reasons for those.
 */
export function catalogSummary(catalog: readonly CatalogEntry[]): string {
  const missing = catalog.filter((entry) => !isDone(entry));
  const reasons = [...new Set(missing.map((entry) => entry.reason ?? ''))];
  return [
    `${count(catalog, isDone)} of the ${String(catalog.length)} lines of the catalogue run; the other ${String(missing.length)} say why they do not.`,
    '',
    line(['group', 'models', 'interruptions and variants', ...SHOWN.map((prov) => PROVENANCES[prov].label), 'not done']),
    line(['---', ...numbers([]).map(() => '---:')]),
    ...CATALOG_GROUPS.map((group) => line([group, ...numbers(catalog.filter((entry) => entry.group === group))])),
    line(['**all**', ...numbers(catalog)]),
    '',
    'Not done:',
    '',
    ...reasons.map(
      (reason) =>
        `- ${missing
          .filter((entry) => entry.reason === reason)
          .map((entry) => entry.title)
          .join('; ')}: ${reason}.`,
    ),
  ].join('\n');
}
