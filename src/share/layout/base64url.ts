/**
 * Base64url without padding (RFC 4648, section 5): bytes as characters that no address bar,
 * chat or mail client changes.
 */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES: ReadonlyMap<string, number> = new Map(ALPHABET.split('').map((character, value) => [character, value]));

/** Three bytes become four characters: [104, 105] -> "aGk". */
export function toBase64url(bytes: Uint8Array): string {
  const out: string[] = [];
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      out.push(ALPHABET.charAt((held >> bits) & 63));
    }
  }
  if (bits > 0) out.push(ALPHABET.charAt((held << (6 - bits)) & 63));
  return out.join('');
}

/** "aGk" -> [104, 105]. Undefined if a character is foreign or the text is no encoding of whole bytes. */
export function fromBase64url(text: string): Uint8Array | undefined {
  if (text.length % 4 === 1) return undefined;
  const out = new Uint8Array(Math.floor((text.length * 6) / 8));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const character of text) {
    const value = VALUES.get(character);
    if (value === undefined) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[at++] = (held >> bits) & 255;
    }
  }
  // Left-over bits are always zero in what toBase64url writes.
  return (held & ((1 << bits) - 1)) === 0 ? out : undefined;
}
