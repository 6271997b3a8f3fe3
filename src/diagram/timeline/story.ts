/**
 * Which columns the table shows where not all have room: those of the present step, of what is being previewed and
 * of the chosen call first, then those that were told something last. The rest is one column, "+N others".
 */
import type { ConnID, DN } from '../../model/index.ts';
import type { Column } from './columns.ts';
import type { Rows, TimelineRow } from './rows.ts';
import { rowAfterStep, rowOfStep } from './timeline.ts';

/** What a person said of the columns. DNs that are not (or no longer) in the scenario are passed over. */
export interface ColumnChoice {
  /** `story`: as many as there is room for. `all`: every column, however far one must scroll. */
  readonly mode: 'story' | 'all';
  /** Always shown. */
  readonly pinned: readonly DN[];
  /** Never shown, but counted among the others. */
  readonly hidden: readonly DN[];
  /** Only the DNs of this call. */
  readonly call: ConnID | null;
  /** DNs in the order wanted; the others follow as the scenario has them. */
  readonly order: readonly DN[];
}

export const NO_CHOICE: ColumnChoice = { mode: 'story', pinned: [], hidden: [], call: null, order: [] };

export interface StoryColumns {
  readonly columns: readonly Column[];
  /** The DNs that have no column of their own, in the same order. */
  readonly others: readonly DN[];
}

export interface Story {
  readonly rows: Rows;
  readonly cursor: number;
  /** The DN that is chosen, or whose event is: it has a column whatever else there is. */
  readonly chosen?: DN | undefined;
  /** The call that is looked at. */
  readonly connID?: ConnID | undefined;
  /** Width in pixels that columns may take, that of the others' own column taken off when there is one. */
  readonly room: number;
  /** Width in pixels of the others' column. */
  readonly aside: number;
  readonly choice: ColumnChoice;
}

/** How many rows back it looks for who was told last. */
const FAR = 400;

/** In: every column, and the story. Out: the columns to show in order, and who is left out. */
export function storyColumns(all: readonly Column[], story: Story): StoryColumns {
  const { choice, rows } = story;
  const ordered = inOrder(all, choice.order);
  const parties = choice.call === null ? undefined : dnsOfCall(rows.slice(), choice.call);
  const wanted = ordered.filter(({ dn }) => choice.pinned.includes(dn) || (!choice.hidden.includes(dn) && (parties?.has(dn) ?? true)));
  const shown = choice.mode === 'all' ? wanted : whatFits(wanted, ordered.length, story);
  if (shown.length === all.length) return { columns: ordered, others: [] };
  const dns = new Set(shown.map(({ dn }) => dn));
  return { columns: shown, others: ordered.filter(({ dn }) => !dns.has(dn)).map(({ dn }) => dn) };
}

/** The DNs that a row tells something though they have no column: each with the events, in column order. */
export function toldAside(row: TimelineRow, others: readonly DN[]): readonly { readonly dn: DN; readonly events: readonly string[] }[] {
  if (row.kind !== 'events') return [];
  return others.flatMap((dn) => {
    const events = row.byDN.get(dn);
    return events === undefined ? [] : [{ dn, events: events.map(({ event }) => event.event) }];
  });
}

/** Moves a DN by one place among the columns shown: the new order of all. */
export function moved(shown: readonly DN[], others: readonly DN[], dn: DN, by: 1 | -1): readonly DN[] {
  const at = shown.indexOf(dn);
  const to = at + by;
  if (at < 0 || to < 0 || to >= shown.length) return [...shown, ...others];
  const rest = shown.filter((one) => one !== dn);
  return [...rest.slice(0, to), dn, ...rest.slice(to), ...others];
}

/** The same array where no order was asked for. */
function inOrder(all: readonly Column[], order: readonly DN[]): readonly Column[] {
  if (order.length === 0) return all;
  const place = new Map(order.map((dn, n) => [dn, n]));
  const at = ({ dn }: Column): number => place.get(dn) ?? order.length;
  return all.toSorted((one, other) => at(one) - at(other));
}

function whatFits(wanted: readonly Column[], count: number, story: Story): readonly Column[] {
  const width = wanted.reduce((sum, column) => sum + column.width, 0);
  if (width + (wanted.length === count ? 0 : story.aside) <= story.room) return wanted;
  const columns = new Map(wanted.map((column) => [column.dn, column]));
  const taken = new Set<DN>();
  let left = story.room - story.aside;
  const take = (dn: DN): void => {
    const column = columns.get(dn);
    if (column === undefined || taken.has(dn) || (column.width > left && taken.size > 0)) return;
    taken.add(dn);
    left -= column.width;
  };
  if (story.chosen !== undefined) take(story.chosen);
  for (const dn of story.choice.pinned) take(dn);
  for (const dn of byStory(story)) {
    if (taken.size === wanted.length || (left <= 0 && taken.size > 0)) break;
    take(dn);
  }
  for (const { dn } of wanted) take(dn);
  return wanted.filter(({ dn }) => taken.has(dn));
}

/** DNs as the story brings them up: the present and its preview, the call that is looked at, then what was last. */
function* byStory({ rows, cursor, connID }: Story): Iterable<DN> {
  const end = rowAfterStep(rows, cursor);
  let ghosts = end;
  while (rows.at(ghosts)?.ghost === true) ghosts += 1;
  yield* dnsOfStep(rows.slice(end, ghosts));
  yield* dnsOfStep(rows.slice(rowOfStep(rows, cursor), end));
  if (connID !== undefined) yield* dnsOfCall(rows.slice(Math.max(0, end - FAR), end), connID);
  for (let n = end - 1; n >= Math.max(0, end - FAR); n -= 1) yield* dnsOfRow(rows.at(n));
  for (const row of rows.slice(end, end + FAR)) yield* dnsOfRow(row);
}

/** Who is told something comes before who asked: the request is told of anyway. */
function* dnsOfStep(rows: readonly TimelineRow[]): Iterable<DN> {
  for (const row of rows) if (row.kind === 'events') yield* dnsOfRow(row);
  for (const row of rows) yield* dnsOfRow(row);
}

function dnsOfRow(row: TimelineRow | undefined): readonly DN[] {
  if (row?.kind === 'events') return [...row.byDN.keys()];
  return row?.kind === 'request' && row.dn !== undefined ? [row.dn] : [];
}

/** Who is told anything of a call. */
function dnsOfCall(rows: readonly TimelineRow[], connID: ConnID): ReadonlySet<DN> {
  return new Set(
    rows.flatMap((row) => (row.kind === 'events' ? row.events : [])).flatMap(({ event }) => (event.connID === connID ? [event.dn] : [])),
  );
}
