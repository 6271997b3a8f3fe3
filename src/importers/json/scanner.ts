/**
 * Finding where a JSON value that is spread over lines ends: brackets are counted, strings and escapes respected. A list
 * of entries (a HAR file, a JSON array of records) is handed out element by element, so that it is never held whole.
 */

/** Where the elements of a large list begin: `[` at the very beginning, or the entries of a HAR file. */
const LARGE_LIST = /^\s*(?:\[|\{\s*"log"\s*:\s*\{[^[]*(?:\[[^[\]]*\][^[]*)*"entries"\s*:\s*\[)$/;
const LOOK_BACK = 100_000;

/** Takes lines and gives the values in them. */
export class JsonScanner {
  /** Texts of whole values, in order. */
  readonly values: string[] = [];
  private depth = 0;
  private inString = false;
  private escaped = false;
  private text = '';
  /** Depth of the list whose elements are handed out. */
  private listDepth = -1;
  private opened = false;

  /** Are the elements of a large list being handed out? */
  get inList(): boolean {
    return this.listDepth >= 0;
  }
  /** How much of a value is being held. */
  get held(): number {
    return this.text.length;
  }

  /** Scans a line from a place in it. Out: true while a value is open; what stands behind its end is left out. */
  scan(line: string, from = 0): boolean {
    let start = from;
    for (let at = from; at < line.length; at += 1) {
      const code = line.charCodeAt(at);
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (code === 92) this.escaped = true;
        else if (code === 34) this.inString = false;
      } else if (code === 34) this.inString = true;
      else if (code === 123 || code === 91) {
        if (this.depth === this.listDepth + 1 && this.listDepth >= 0) {
          start = at;
          this.text = '';
        }
        this.depth += 1;
        if (code === 91 && this.listDepth < 0 && this.beginsLargeList(line, start, at)) {
          this.listDepth = this.depth - 1;
          start = at + 1;
          this.text = '';
        }
      } else if (code === 125 || code === 93) {
        this.depth -= 1;
        if (this.depth <= 0 || (this.listDepth >= 0 && this.depth === this.listDepth + 1)) {
          if (this.listDepth < 0 || this.depth > this.listDepth) this.values.push(this.text + line.slice(start, at + 1));
          this.text = '';
          start = at + 1;
          if (this.depth <= 0) return this.finish();
        }
      }
    }
    this.inString = false;
    this.escaped = false;
    this.text += `${line.slice(start)}\n`;
    this.opened = true;
    return true;
  }

  private finish(): false {
    this.depth = 0;
    this.listDepth = -1;
    return false;
  }

  private beginsLargeList(line: string, start: number, at: number): boolean {
    if (this.depth > 3 || this.text.length > LOOK_BACK || at - start > LOOK_BACK) return false;
    return LARGE_LIST.test(this.text + line.slice(start, at + 1));
  }

  /** The value that was cut off, with the brackets that it lacks, if some were opened. */
  rest(): string | undefined {
    if (!this.opened || this.depth <= 0 || this.depth > 50 || this.listDepth >= 0) return undefined;
    return this.text;
  }
}

/** Closes what is open: `{"a": [1` -> `{"a": [1]}`. A trailing comma or the end of a comment goes. */
export function closed(text: string): string {
  const open: string[] = [];
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (inString) {
      if (char === '\\') at += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{') open.push('}');
    else if (char === '[') open.push(']');
    else if (char === '}' || char === ']') open.pop();
  }
  return text.replace(/[\s,]*(?:\*\/)?\s*$/, '') + open.reverse().join('');
}
