/** The text of a file that a command is given, or of standard input for `-`. */
import { readFile } from 'node:fs/promises';
import { bad, good, type Result } from '../../scenario/index.ts';
import { reasonOf } from '../house/said.mjs';

/** In: a path or `-`, and how standard input is read. Out: the text, or one sentence that says why there is none. */
export async function textOf(file: string, io: { readonly stdin: () => Promise<string | Uint8Array> }): Promise<Result<string, string>> {
  try {
    const content = file === '-' ? await io.stdin() : await readFile(file);
    return typeof content === 'string' ? good(content) : decoded(content);
  } catch (error) {
    return bad(`${reasonOf(error)}.`);
  }
}

/** Bytes as text: UTF-8, or UTF-16 with a mark, as some systems write what a command prints. Out: the text, or where it ends being some. */
export function decoded(bytes: Uint8Array): Result<string, string> {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return strict('utf-16le', bytes, 'UTF-16');
  if (first === 0xfe && second === 0xff) return strict('utf-16be', bytes, 'UTF-16');
  return strict('utf-8', bytes, 'UTF-8');
}

function strict(encoding: string, bytes: Uint8Array, name: string): Result<string, string> {
  try {
    return good(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    const at = firstWrong(encoding, bytes);
    return bad(`this is no text in ${name} (byte ${hex(bytes[at])} at ${at + 1}): a scenario is JSON, which is UTF-8.`);
  }
}

const hex = (byte = 0): string => `0x${byte.toString(16).padStart(2, '0')}`;

/** Where the first byte stands that fits none before it: half of what is left is tried, again and again. */
function firstWrong(encoding: string, bytes: Uint8Array): number {
  const begins = (length: number): boolean => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let [fits, wrong] = [0, bytes.length];
  while (wrong - fits > 1) {
    const middle = (fits + wrong) >> 1;
    if (begins(middle)) fits = middle;
    else wrong = middle;
  }
  return fits;
}
