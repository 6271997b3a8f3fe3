/** What an item of a stream says, flat, as golden files name it: agents by DN, calls by their ordinals, lists in alphabetical order. */
import { callUUID, ordinalOf } from '../../scenario/index.ts';
import type { StreamItem } from '../index.ts';
import type { GoldenItem } from './golden.ts';

interface Data {
  readonly call?: {
    readonly id: string;
    readonly state: string;
    readonly participants: readonly { readonly phoneNumber?: string; readonly number?: string }[];
    readonly parentCallUri?: string;
    readonly parentConnId?: string;
    readonly previousConnId?: string;
  };
  readonly devices?: readonly { readonly userState: { readonly state: string } }[];
  readonly dn?: object;
  readonly error?: object;
}
type Fields = Readonly<Record<string, unknown>>;

const ordinal = (reference: string | undefined): string | undefined => reference && ordinalOf(reference.split('/').at(-1) ?? '');

function fieldsOf(item: StreamItem): Fields {
  if (item.stream === 'call') return { ...item.attributes, connid: item.connid };
  if (item.stream === 'recorder') return item.message as Fields;
  if (item.stream === 'dn') return item.attributes;
  // Of the streams that have golden files here only those of agents are left.
  const told = item as unknown as { readonly dn: string; readonly message: { readonly data: Data } };
  const { call, devices, dn, error } = told.message.data;
  return {
    ...call,
    ...dn,
    ...error,
    state: call?.state ?? devices?.[0]?.userState.state,
    dn: told.dn,
    call: ordinal(call?.id),
    parent: ordinal(call?.parentCallUri ?? call?.parentConnId),
    previous: ordinal(call?.previousConnId),
    participants: call?.participants.map(({ phoneNumber, number }) => phoneNumber ?? number).join(',') || 'none',
  };
}

function written(name: string, value: unknown): string {
  if (value === undefined || value === null) return `no ${name}`;
  if (Array.isArray(value)) return `${name} ${(value as readonly string[]).toSorted().join(',') || 'none'}`;
  return `${name} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`;
}

/** An item as the line that expects it would be written: only what that line names; all where there is no such line. */
export function toldLine(item: StreamItem | undefined, like: GoldenItem | undefined): string {
  if (!item) return '(nothing)';
  const fields = fieldsOf(item);
  return [item.event, ...[...(like?.fields.keys() ?? Object.keys(fields))].map((name) => written(name, fields[name]))].join('  ');
}

/** The line itself; `#1` is the CallUUID of call 1. */
export const wantedLine = ({ event, fields }: GoldenItem): string =>
  [event, ...[...fields].map(([name, value]) => written(name, value?.startsWith('#') ? callUUID(value.slice(1)) : value))].join('  ');
