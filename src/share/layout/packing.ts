/**
 * The envelope of a link's payload: a byte that says whether what follows is deflated, two bytes of
 * checksum over that and the rest, the rest; all in base64url.
 */
import { deflateSync, Inflate } from 'fflate';
import { fromBase64url, toBase64url } from './base64url.ts';
import { Malformed } from './bytes.ts';
import { checksum } from './checksum.ts';
import { DICTIONARY } from './dictionary.ts';

/** The most bytes that a link unpacks to; a small link that claims more is no scenario. */
export const MAX_UNPACKED = 8_000_000;

const PLAIN = 0;
const DEFLATED = 1;

export function seal(bytes: Uint8Array): string {
  const deflated = deflateSync(bytes, { level: 9, dictionary: DICTIONARY });
  const smaller = deflated.length < bytes.length;
  const body = smaller ? deflated : bytes;
  const how = smaller ? DEFLATED : PLAIN;
  const sum = checksum(Uint8Array.from([how, ...body]));
  return toBase64url(Uint8Array.from([how, sum >> 8, sum & 255, ...body]));
}

/** Throws Malformed on anything that seal did not write, and on what unpacks to more than is allowed. */
export function unseal(payload: string): Uint8Array {
  const bytes = fromBase64url(payload);
  if (!bytes) throw new Malformed('it has characters that no link has, or lacks its end');
  const [how, high = 0, low = 0] = bytes;
  const body = bytes.subarray(3);
  if (bytes.length < 3 || (how !== PLAIN && how !== DEFLATED)) throw new Malformed('its first characters mean nothing');
  if (checksum(Uint8Array.from([how, ...body])) !== high * 256 + low) throw new Malformed('its checksum does not match');
  return how === DEFLATED ? inflate(body) : body;
}

/** Deflated data grows at most a thousandfold, so pieces of this size cannot run away between two checks. */
const PIECE = 1024;

function inflate(body: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // A callback sets it, which the type checker does not follow.
  let ended = false as boolean;
  const stream = new Inflate({ dictionary: DICTIONARY }, (chunk, final) => {
    chunks.push(chunk);
    size += chunk.length;
    ended ||= final;
  });
  try {
    for (let at = 0; at < body.length && size <= MAX_UNPACKED; at += PIECE) {
      stream.push(body.subarray(at, at + PIECE), at + PIECE >= body.length);
    }
  } catch {
    throw new Malformed('it cannot be unpacked');
  }
  if (size > MAX_UNPACKED) throw new Malformed(`it unpacks to more than ${MAX_UNPACKED} bytes`);
  if (!ended) throw new Malformed('it lacks its end');
  return joined(chunks, size);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
