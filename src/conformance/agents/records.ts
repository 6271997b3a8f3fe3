/**
 * Records of agents' clients as the search takes them: whose client it was where a message does not say, which call where
 * it names only a CallUUID, and the parent of a consult call by the id that the call itself has.
 */
import { connIDOf, textOf, type AgentSystemName, type LogRecord, type ObservedList } from '../../scenario/observed/index.ts';

export interface AgentRecords {
  /** The system whose messages are compared: of two that there are, the one that tells more. */
  readonly system: AgentSystemName;
  /** The record with its DN and its calls filled in. */
  readonly filled: (record: LogRecord) => LogRecord;
}

const uuidOf = (record: LogRecord, name: string): string | undefined => textOf(record, name)?.toLowerCase();

/** The most frequent. */
function systemOf(states: readonly LogRecord[]): AgentSystemName | undefined {
  const workspace = states.filter(({ system }) => system === 'workspace-v3').length;
  if (states.length === 0) return undefined;
  return workspace * 2 > states.length ? 'workspace-v3' : 'web-services';
}

/** The only DN that the messages of a file are for. */
function clientsOf(states: readonly LogRecord[]): ReadonlyMap<string, string> {
  const dns = new Map<string, Set<string>>();
  for (const state of states) {
    const dn = textOf(state, 'ThisDN') ?? '';
    if (dn !== '') dns.set(state.file, (dns.get(state.file) ?? new Set()).add(dn));
  }
  return new Map([...dns].flatMap(([file, [dn, ...more]]) => (dn === undefined || more.length > 0 ? [] : [[file, dn] as const])));
}

/** In: the records of a call. Out: how those of agents' clients are read; undefined where there are none. */
export function agentRecords(records: readonly LogRecord[]): AgentRecords | undefined {
  const states = records.filter(({ kind, system }) => kind === 'state' && system !== undefined);
  const system = systemOf(states);
  if (system === undefined) return undefined;
  const clients = clientsOf(states);
  const ids = new Map<string, string>();
  for (const state of states) {
    const uuid = uuidOf(state, 'CallUUID');
    const id = connIDOf(state);
    if (uuid !== undefined && id !== undefined) ids.set(uuid, id);
  }
  const idOf = (record: LogRecord, named: string, uuid: string): string | undefined => {
    const other = uuidOf(record, uuid);
    return connIDOf(record, named) ?? (other === undefined ? undefined : (ids.get(other) ?? other));
  };
  const filled = (record: LogRecord): LogRecord => {
    const dn = textOf(record, 'ThisDN') ?? '';
    const more = {
      ThisDN: dn === '' ? clients.get(record.file) : dn,
      ConnID: idOf(record, 'ConnID', 'CallUUID'),
      ParentConnID: idOf(record, 'ParentConnID', 'ParentCallUUID'),
      TransferConnID: idOf(record, 'TransferConnID', 'TransferCallUUID'),
    };
    const known = Object.entries(more).filter(([, value]) => value !== undefined);
    return { ...record, attributes: { ...record.attributes, ...Object.fromEntries(known) } as ObservedList };
  };
  return { system, filled };
}
