/**
 * The attribute lines under a message of T-Server, SIP Server or URS: a tab, a name, a tab, a value; a TKVList's pairs
 * two tabs in, a list inside one three tabs in, its first pair on the line of its key. Pastes lose tabs: four blanks, one
 * or none are read as well, and a list without depth is told by its number of pairs. Source: genuine excerpts.
 */
import { packedSize } from '../../model/index.ts';
import { pairCount, put, putPair, readListHead, type ObservedList } from '../../scenario/observed/index.ts';

import type { Block } from './importer.ts';
import type { KnownTexts } from './known-texts.ts';
import { sequenceOf, skim } from './skim.ts';
import { attributeName, bareValue, binaryValue } from './values.ts';

const TAB = 9;
const QUOTE = 39;
const LOOSE = /^\s*((?:ISCC|SD)?Attribute\w+)(?:\s+(.*?))?\s*$/;
const PAIR = /^(\s*)'(.*?)'(?:\s+|(?=\(list\)))(.*)$/;
const NOTE = /^\s*\((.*)\)\s*$/;
const SMART = /[\u2018\u2019\u201c\u201d]/;
const LONGEST_LINE = 1_000_000;

/** Quotes that a web page has made typographic; a lone double one stands for the empty string. */
function plainQuotes(line: string): string {
  return line
    .replace(/(\s)\u201d\s*$/, "$1''")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"');
}

interface Open {
  readonly list: ObservedList;
  readonly depth: number;
}

export class TlibAttributes {
  readonly attributes: ObservedList = {};
  readonly notes: string[] = [];
  /** The bracketed text that EventError prints first. */
  remark: string | undefined;
  seconds: number | undefined;
  micros = 0;
  sequence: number | undefined;
  private stack: Open[] = [];
  private head: { readonly name: string; readonly size: number; readonly pairs?: number } | undefined;

  /** Were lines passed over? */
  skimmed = false;

  /** Passes over the lines of a chunk that are surely attributes, reading only what ties the record to its call. */
  skim(chunk: string, from: number, known: KnownTexts): Block {
    const into = { attributes: this.attributes, known, seconds: this.seconds, micros: this.micros, sequence: this.sequence };
    const block = skim(chunk, from, into);
    if (block.lines > 0) {
      // A list that an earlier chunk began is read with the rest.
      this.skimmed = true;
      this.seconds = into.seconds;
      this.micros = into.micros;
      this.sequence = into.sequence;
      this.stack = [];
      this.head = undefined;
    }
    return block;
  }

  /** Takes a line that is an attribute or a pair of the list above; false for any other. */
  take(line: string): boolean {
    if (line.length > LONGEST_LINE) return false;
    if (line.charCodeAt(0) === TAB) {
      if (line.charCodeAt(1) === 65 && line.startsWith('Attribute', 1)) {
        const tab = line.indexOf('\t', 10);
        if (tab > 0) return this.attribute(line.slice(1, tab), line, tab + 1);
      } else if (line.charCodeAt(1) === TAB && this.stack.length > 0 && this.tabbedPair(line)) return true;
    }
    return this.loose(SMART.test(line) ? plainQuotes(line) : line);
  }

  private loose(line: string): boolean {
    const attribute = LOOSE.exec(line);
    if (attribute !== null) return this.attribute(attribute[1] ?? '', attribute[2] ?? '', 0);
    const pair = this.stack.length > 0 ? PAIR.exec(line) : null;
    if (pair !== null) return this.pair(depthOf(pair[1] ?? ''), pair[2] ?? '', pair[3] ?? '');
    const note = NOTE.exec(line);
    if (note !== null && Object.keys(this.attributes).length === 0) this.remark = note[1] ?? '';
    return note !== null || /^\s*\.\.\.\s*$/.test(line);
  }

  private attribute(printed: string, line: string, at: number): boolean {
    this.closeList();
    const name = attributeName(printed);
    const code = line.charCodeAt(at);
    if (code === QUOTE) {
      const end = line.lastIndexOf("'");
      (this.attributes as Record<string, string>)[name] = end > at ? line.slice(at + 1, end) : line.slice(at + 1);
      return true;
    }
    const value = (at === 0 ? line : line.slice(at)).trim();
    const head = code === 91 ? readListHead(value) : undefined;
    if (head !== undefined) {
      const list: ObservedList = {};
      put(this.attributes, name, list);
      this.head = { name, ...head };
      this.stack = [{ list, depth: -1 }];
      return true;
    }
    return this.bare(name, value);
  }

  private bare(name: string, value: string): boolean {
    if (name === 'TimeinSecs') this.seconds = Number.parseInt(value, 10);
    else if (name === 'TimeinuSecs') this.micros = Number.parseInt(value, 10) || 0;
    else if (name === 'EventSequenceNumber') this.sequence = sequenceOf(value);
    else {
      const read = value === '' ? '' : bareValue(name, value);
      if (!(name === 'ReferenceID' && read === -1)) put(this.attributes, name, read);
    }
    return true;
  }

  private tabbedPair(line: string): boolean {
    let depth = 2;
    while (line.charCodeAt(depth) === TAB) depth += 1;
    if (line.charCodeAt(depth) !== QUOTE) return false;
    const end = line.indexOf("'\t", depth + 1);
    if (end < 0) return false;
    const key = line.slice(depth + 1, end);
    return key.includes("'(list)") ? false : this.pair(depth, key, line.slice(end + 2));
  }

  private pair(depth: number, key: string, value: string): boolean {
    const top = this.stack[0];
    if (top === undefined) return false;
    this.settleDepth(depth);
    const into = this.stack[this.stack.length - 1] ?? top;
    if (value.startsWith('(list)')) return this.listPair(into, depth, key, value.slice(6));
    const text = value.trimEnd();
    if (text.charCodeAt(0) === QUOTE) {
      const end = text.lastIndexOf("'");
      putPair(into.list, key, end > 0 ? text.slice(1, end) : text.slice(1));
    } else putPair(into.list, key, /^-?\d{1,15}$/.test(text) ? Number(text) : (binaryValue(text) ?? text));
    return true;
  }

  /** The list that a pair at this depth belongs to. */
  private settleDepth(depth: number): void {
    const flat = this.stack.length === 2 && this.stack[1]?.depth === depth && depth === 0;
    if (flat && this.isFull()) return;
    while (this.stack.length > 1 && depth <= (this.stack[this.stack.length - 1]?.depth ?? 0)) this.stack.pop();
  }

  /** Without depth: has the outermost list all the pairs that it says it has? */
  private isFull(): boolean {
    const top = this.stack[0];
    return top !== undefined && this.head?.pairs !== undefined && pairCount(top.list) >= this.head.pairs;
  }

  private listPair(into: Open, depth: number, key: string, rest: string): boolean {
    const list: ObservedList = {};
    putPair(into.list, key, list);
    this.stack.push({ list, depth });
    const first = PAIR.exec(rest.trimStart());
    if (first !== null) {
      const inner = this.stack.length;
      this.pair(depth + 1, first[2] ?? '', first[3] ?? '');
      if (this.stack.length < inner) this.stack.push({ list, depth });
    }
    return true;
  }

  /** Ends the list that is open, if one is, and says whether it is whole. */
  closeList(): void {
    const { head } = this;
    const list = this.stack[0]?.list;
    this.stack = [];
    this.head = undefined;
    if (head === undefined || list === undefined) return;
    const size = packedSize(list);
    if (size !== head.size || (head.pairs !== undefined && pairCount(list) !== head.pairs))
      this.notes.push(`${head.name} says ${head.size} bytes and has ${size}: it was cut, masked or written in other characters`);
  }
}

function depthOf(indent: string): number {
  if (indent.includes('\t')) return indent.split('\t').length - 1;
  return Math.floor(indent.length / 4);
}
