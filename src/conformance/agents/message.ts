/** A message of another system to an agent's client, as the search compares it with what a log shows. */
import type { ConnID, DN, KVList, TEvent } from '../../model/index.ts';
import type { AgentSystemName } from '../../scenario/observed/index.ts';
import type { Provenance } from '../../tlib/index.ts';

/** A value of a message: a word, a set of words (participants, capabilities), user data. */
export type MessageValue = string | readonly string[] | KVList;

export interface Message {
  readonly system: AgentSystemName;
  /** Its notificationType, or its messageType where it has none. */
  readonly event: string;
  /** The agent's. */
  readonly dn: DN;
  readonly connID?: ConnID;
  /** By the names under which records have them; ConnIDs are the model's numbers. */
  readonly attributes: Readonly<Record<string, MessageValue>>;
  /** The order of the messages of one step is the system's own. */
  readonly cell: 0;
  /** The TEvents that it stands for. */
  readonly causes: readonly TEvent[];
  readonly prov: Provenance;
  readonly says: string;
}

/** What a step tells those that the log shows: clients of T-Library, or those of another system. */
export type Told = TEvent | Message;

export const isMessage = (told: Told): told is Message => 'system' in told;

/** The TEvents behind it: itself, or those that a message stands for. */
export const causesOf = (told: Told): readonly TEvent[] => (isMessage(told) ? told.causes : [told]);
