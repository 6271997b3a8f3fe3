/** The text of a file that a command is given, or of standard input for `-`. */
import { readFile } from 'node:fs/promises';
import { bad, good, type Result } from '../../scenario/index.ts';

/** In: a path or `-`, and how standard input is read. Out: the text, or one sentence that says why there is none. */
export async function textOf(file: string, io: { readonly stdin: () => Promise<string> }): Promise<Result<string, string>> {
  if (file === '-') return good(await io.stdin());
  try {
    return good(await readFile(file, 'utf8'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return bad('there is no such file.');
    if (code === 'EISDIR') return bad('this is a folder, not a file.');
    return bad(error instanceof Error ? error.message : String(error));
  }
}
