/**
 * Writing and reading the bytes of a link: single bytes, variable-length numbers (seven bits a byte,
 * the smallest part first) and texts (UTF-8 behind their length).
 */
const ENCODER = new TextEncoder();
const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export class ByteWriter {
  readonly #bytes: number[] = [];

  byte(value: number): void {
    this.#bytes.push(value & 255);
  }

  /** A whole number from 0 to 2^53 - 1; below 128 it takes one byte. */
  number(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.#bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.#bytes.push(rest);
  }

  text(value: string): void {
    const bytes = ENCODER.encode(value);
    this.number(bytes.length);
    for (const byte of bytes) this.#bytes.push(byte);
  }

  done(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

/** What a reader throws when the bytes end early or mean nothing; decodeLink turns it into a value. */
export class Malformed extends Error {}

export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    const value = this.#bytes[this.#at++];
    if (value === undefined) throw new Malformed('the link ends early');
    return value;
  }

  number(): number {
    let value = 0;
    let scale = 1;
    for (let count = 0; count < 8; count++) {
      const byte = this.byte();
      value += (byte % 128) * scale;
      scale *= 128;
      if (byte < 128) {
        if (!Number.isSafeInteger(value)) break;
        return value;
      }
    }
    throw new Malformed('a number in the link is too large');
  }

  text(): string {
    const length = this.number();
    if (length > this.left()) throw new Malformed('a text in the link is longer than the link');
    const bytes = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    try {
      return DECODER.decode(bytes);
    } catch {
      throw new Malformed('a text in the link is not UTF-8');
    }
  }

  /** Bytes not read yet. */
  left(): number {
    return this.#bytes.length - this.#at;
  }
}
