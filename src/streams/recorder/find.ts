/**
 * Which conversation a request means: one of five identifiers, the extension with a status.
 * Source: Delete Call; the values of status stand on the pages Get Call ID, Keep Call and Add Marker, for
 * Delete Call their list is not at hand.
 */
import { bad, good, type Result } from '../../scenario/index.ts';
import { quoted, type Provenance } from '../../tlib/index.ts';
import type { Conversations } from './conversations.ts';
import { connIDWith, IDENTIFIER_NAMES } from './identifiers.ts';
import type { RecorderError } from './errors.ts';
import { parameter, type Parameters } from './parameters.ts';
import type { Conversation, RecorderState } from './state.ts';

export interface StatusInfo {
  readonly value: string;
  readonly says: string;
  readonly prov: Provenance;
}
/** The values of status, and the combinations that sources show. */
export const STATUSES: readonly StatusInfo[] = [
  { value: 'ongoing', says: 'A conversation that goes on, where the number is the calling or the called party.', prov: 'partly' },
  { value: 'last', says: 'The finished conversation of the number that ended last.', prov: 'partly' },
  { value: 'ongoing,last', says: 'The one that goes on; if there is none, the one that ended last.', prov: 'recalled' },
  {
    value: 'next',
    says: 'A conversation that begins within the next minute. No source says that it can be deleted before it exists; here nothing is found.',
    prov: 'chosen',
  },
  { value: 'ongoing,next', says: 'The one that goes on. The next one cannot be deleted here.', prov: 'partly' },
];
const STATUS_WORDS: readonly string[] = ['ongoing', 'last', 'next'];

type Found = Result<Conversation, RecorderError>;
const BY: readonly string[] = [...IDENTIFIER_NAMES, 'extension'];

/** In: what the recorder has, and the parameters. Out: the one conversation that is meant, or what is wrong. */
export function findConversation({ conversations }: RecorderState, parameters: Parameters): Found {
  const given = BY.filter((name) => parameter(parameters, name) !== undefined);
  const [name] = given;
  if (name === undefined)
    return bad({ kind: 'no-identifier', message: `One of ${BY.slice(0, -1).join(', ')} or extension is needed to find the call.` });
  if (given.length > 1)
    return bad({
      kind: 'several-identifiers',
      message: `Only one of ${BY.slice(0, -1).join(', ')} and extension can be used; the request has ${given.join(' and ')}.`,
    });
  const value = parameter(parameters, name) ?? '';
  const identifier = IDENTIFIER_NAMES.find((one) => one === name);
  if (identifier === undefined) return ofExtension(conversations, value, parameter(parameters, 'status'));
  const connID = connIDWith(identifier, value);
  const found = connID === undefined ? undefined : conversations.of(connID);
  return only(found === undefined || found.state === 'deleted' ? [] : [found]);
}

function ofExtension(conversations: Conversations, extension: string, status: string | undefined): Found {
  if (status === undefined) return bad({ kind: 'no-status', message: 'The status parameter is needed together with extension.' });
  const words = status.split(',').map((word) => word.trim());
  const wrong = words.find((word) => !STATUS_WORDS.includes(word));
  if (wrong !== undefined)
    return bad({
      kind: 'wrong-status',
      message: `The status ${quoted(wrong)} is not known; it is one or several of ${STATUS_WORDS.join(', ')}.`,
    });
  const ongoing = words.includes('ongoing') ? conversations.ongoingOf(extension) : [];
  if (ongoing.length > 0 || !words.includes('last')) return only(ongoing);
  const last = conversations.lastOf(extension);
  return only(last === undefined ? [] : [last]);
}

function only(found: readonly Conversation[]): Found {
  const [one] = found;
  if (!one) return bad({ kind: 'not-found', message: 'The call cannot be found.' });
  return found.length === 1
    ? good(one)
    : bad({ kind: 'several-matches', message: `More than one call was found: ${found.length} of them.` });
}
