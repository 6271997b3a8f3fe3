/** What happens in a model, word by word: computed from its run, once, when a search first asks for it. */
import type { DN, TEvent } from '../../model/index.ts';
import type { ActionName, AttributeName, CallState, CallType, EventName, PartyState, RequestName, Role } from '../../tlib/index.ts';
import type { CatalogEntry } from '../read/index.ts';
import { startRun, type Frame } from '../../scenario/index.ts';

export type WordKind = 'request' | 'action' | 'event' | 'attribute' | 'role' | 'call state' | 'call type' | 'party state' | 'value';

/** Where a word comes up: the step, and as far as it applies the DN, the event at it and the attribute in that. */
export interface Place {
  readonly step: number;
  readonly dn?: DN;
  readonly event?: EventName;
  readonly attribute?: AttributeName;
}

/** A word of the vocabulary as a model uses it. */
export interface Word {
  readonly word: string;
  readonly kind: WordKind;
  /** In the order of the run; the same event of the same DN is named once, at its first step. */
  readonly places: readonly Place[];
}

/** Attributes whose values are words that people look for, and what those words are. */
const SPEAKING: Readonly<Partial<Record<AttributeName, WordKind>>> = {
  ThisDNRole: 'role',
  OtherDNRole: 'role',
  ThirdPartyDNRole: 'role',
  CallState: 'call state',
  CallType: 'call type',
  RouteType: 'value',
  TreatmentType: 'value',
  MonitorNextCallType: 'value',
  AgentWorkMode: 'value',
};

type AnyWord = RequestName | ActionName | EventName | AttributeName | Role | CallState | CallType | PartyState;

class Vocabulary {
  readonly words = new Map<string, { word: string; kind: WordKind; places: Place[] }>();
  private readonly seen = new Set<string>();

  add(word: AnyWord | string, kind: WordKind, place: Place): void {
    const key = `${kind} ${word}`;
    const once = `${key} ${place.dn ?? ''} ${place.event ?? ''} ${place.attribute ?? ''}`;
    if (this.seen.has(once)) return;
    this.seen.add(once);
    const known = this.words.get(key);
    if (known) known.places.push(place);
    else this.words.set(key, { word, kind, places: [place] });
  }

  addEvent({ event, dn, attributes }: TEvent, step: number): void {
    this.add(event, 'event', { step, dn, event });
    for (const [name, value] of Object.entries(attributes) as [AttributeName, unknown][]) {
      this.add(name, 'attribute', { step, dn, event, attribute: name });
      const kind = SPEAKING[name];
      if (kind !== undefined && typeof value === 'string') this.add(value, kind, { step, dn, event, attribute: name });
    }
  }
}

const statesOf = (frame: Frame): ReadonlyMap<string, { readonly dn: DN; readonly state: PartyState }> =>
  new Map(frame.world.calls.flatMap((call) => call.parties.map((party) => [`${party.dn}@${party.connID}`, party])));

function readFrame(found: Vocabulary, frame: Frame, before: Frame): void {
  const { index: step, step: what, events } = frame;
  if (what?.request !== undefined) found.add(what.request, 'request', { step, dn: what.thisDN });
  if (what?.action !== undefined) found.add(what.action, 'action', what.thisDN === undefined ? { step } : { step, dn: what.thisDN });
  for (const event of events) found.addEvent(event, step);
  const now = statesOf(frame);
  for (const { dn, state } of now.values()) found.add(state, 'party state', { step, dn });
  for (const [key, { dn }] of statesOf(before)) if (!now.has(key)) found.add('Null', 'party state', { step, dn });
}

const read = new Map<string, readonly Word[]>();

/** Every word that comes up in a model's run; none for a model that is not done. */
export function wordsOf(entry: CatalogEntry): readonly Word[] {
  const known = read.get(entry.id);
  if (known !== undefined) return known;
  const found = new Vocabulary();
  if (entry.document !== undefined) {
    const { frames } = startRun(entry.document);
    frames.forEach((frame, at) => {
      readFrame(found, frame, frames[at - 1] ?? frame);
    });
  }
  const words = [...found.words.values()];
  read.set(entry.id, words);
  return words;
}
