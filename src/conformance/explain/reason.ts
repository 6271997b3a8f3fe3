/** Which rule row says what the model expects, where that is known from, and how a log's event is called in a sentence. */
import { explainAttribute, ruleInfo } from '../../model/index.ts';
import { textOf } from '../../scenario/observed/index.ts';
import { ref, type AttributeName, type Provenance, type Ref } from '../../tlib/index.ts';
import { isMessage, type Message, type Told } from '../agents/message.ts';
import type { SeenEvent } from './seen.ts';

export interface Reason {
  readonly rule: string;
  readonly title: string;
  readonly ref: Ref;
  readonly prov: Provenance;
}

const WORKSPACE_CLIENTS: Ref = { manual: 'Workspace API', section: 'genesys-workspace-client-js 9.0.1, messages of the voice channel' };

/** What a message is told by: the row of the event behind it, in the words of its system. */
function reasonOfMessage({ system, event, causes, prov, says }: Message): Reason {
  const [cause] = causes;
  const rule = cause === undefined || cause.rule === 'refused' ? `${system}/${event}` : ruleInfo(cause.rule).id;
  return { rule, title: says, ref: system === 'web-services' ? ref('webServicesEvents') : WORKSPACE_CLIENTS, prov };
}

/** The row behind an event or a message. */
export function reasonOf(told: Told): Reason {
  if (isMessage(told)) return reasonOfMessage(told);
  const { id, title, ref: place, prov } = ruleInfo(told.rule);
  return { rule: id, title, ref: place, prov };
}

/** Why an attribute is as the model says, in a sentence; and the row that says so, where that is another than the event's. */
export function reasonOfAttribute(told: Told, attribute: string): { readonly sentence: string; readonly reason: Reason } {
  const row = reasonOf(told);
  if (isMessage(told)) return { sentence: lower(told.says), reason: row };
  // A difference in a TEvent is about one of the manual's attributes.
  const { sentence, rule, ref: place, prov } = explainAttribute(told, attribute as AttributeName);
  return { sentence: lower(sentence), reason: rule === 'builder' ? { ...row, ref: place, prov } : row };
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** `EventRinging`; of a message its state as well: `StatusChange (Ringing)`. */
export const toldName = (told: Told): string => (isMessage(told) ? named(told.event, told.attributes['State']) : told.event);
export const seenName = ({ name, system, record }: SeenEvent): string =>
  system === undefined ? name : named(name, textOf(record, 'State'));
const named = (name: string, state: unknown): string => (typeof state === 'string' ? `${name} (${state})` : name);
