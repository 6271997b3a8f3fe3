/**
 * Bytes of a log as text. A log is UTF-8 (or UTF-16 with a mark); a line with bytes that are not is read as Windows-1252,
 * so that one value in another encoding never fails a file.
 */
const LINE_END = 10;

export class Decoder {
  private rest: Uint8Array = new Uint8Array();
  private wide: TextDecoder | undefined;
  private begun = false;
  private readonly strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  private readonly old = new TextDecoder('windows-1252');

  /** The text of a chunk, up to the last whole character. */
  push(chunk: Uint8Array): string {
    if (!this.begun) this.wide = wideDecoder(chunk);
    this.begun = true;
    if (this.wide !== undefined) return this.wide.decode(chunk, { stream: true });
    const bytes = this.rest.length === 0 ? chunk : joined(this.rest, chunk);
    const end = bytes.lastIndexOf(LINE_END) + 1;
    // A line that is longer than a chunk waits for its end.
    this.rest = bytes.slice(end);
    return end === 0 ? '' : this.text(bytes.subarray(0, end));
  }

  end(): string {
    if (this.wide !== undefined) return this.wide.decode();
    const bytes = this.rest;
    this.rest = new Uint8Array();
    return bytes.length === 0 ? '' : this.text(bytes);
  }

  private text(bytes: Uint8Array): string {
    try {
      return this.strict.decode(bytes);
    } catch {
      return this.byLine(bytes);
    }
  }

  private byLine(bytes: Uint8Array): string {
    const parts: string[] = [];
    for (let at = 0; at < bytes.length;) {
      const found = bytes.indexOf(LINE_END, at);
      const end = found < 0 ? bytes.length : found + 1;
      const line = bytes.subarray(at, end);
      try {
        parts.push(this.strict.decode(line));
      } catch {
        parts.push(this.old.decode(line));
      }
      at = end;
    }
    return parts.join('');
  }
}

function wideDecoder(chunk: Uint8Array): TextDecoder | undefined {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return new TextDecoder('utf-16le');
  return chunk[0] === 0xfe && chunk[1] === 0xff ? new TextDecoder('utf-16be') : undefined;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
