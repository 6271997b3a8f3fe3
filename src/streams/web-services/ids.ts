/**
 * Names that Web Services gives to calls and devices: ids, addresses and paths. Source: Web Services API,
 * Voice API samples (a call's id is its CallUUID; `uri` is absolute, `path` starts at `/calls`).
 * Everything follows from the call's number or the DN, so the same scenario always has the same ids; a server that
 * is started again has the id of its run in those of its calls (`run`).
 */
import type { ConnID, DN } from '../../model/index.ts';
import { callUUID, ordinalOf, type RunID } from '../../scenario/index.ts';

/** The server of the published samples; the mock server puts its own address here. */
export const SAMPLE_BASE = 'http://127.0.0.1:8080';
export const API = '/api/v2';

export const callPath = (connID: ConnID, run?: RunID): string => `/calls/${callUUID(connID, run)}`;
export const callUri = (connID: ConnID, base: string, run?: RunID): string => `${base}${API}/me${callPath(connID, run)}`;
export const deviceUri = (dn: DN, base: string): string => `${base}${API}/devices/${deviceId(dn)}`;

/** The path that an operation on a call is posted to. */
export const callOperationPath = (connID: ConnID): string => `${API}/me${callPath(connID)}`;
/** The path that `Dial` is posted to. */
export const dialPath = (dn: DN): string => `${API}/me/devices/${deviceId(dn)}/calls`;

/** The ConnID behind an id, a path or an address of a call: "…/calls/01RCC3N…000009" -> "9". Undefined for anything else, and for a call of another run. */
export function connIDOf(reference: string, run?: RunID): ConnID | undefined {
  const id = reference.split('/').at(-1) ?? '';
  return id.length === 32 ? ordinalOf(id, run) : undefined;
}

/** A device's id has the shape of a GUID: "631608b3-ceb1-472b-ba05-2ae39555b0d1". It is made from the DN. */
export function deviceId(dn: DN): string {
  return guid(`device ${dn}`);
}

/** A GUID made from a text: four hashes of 32 bits, with the digits of version and variant set. */
export function guid(text: string): string {
  const hex = [0, 1, 2, 3]
    .map((seed) =>
      hash(`${String(seed)} ${text}`)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
  const variant = '89ab'[parseInt(hex.charAt(16), 16) % 4] ?? '8';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** FNV-1a, stirred once more so that neighbors end up far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
