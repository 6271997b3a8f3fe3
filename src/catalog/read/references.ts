/** What one model file says of another: the model that it varies or checks, and that its name is its own. */
import { unknownWord } from './mistake.ts';
import type { ModelError, ModelFile } from './model-file.ts';

/** The number of the header's line in a text, or of the first. */
const lineOf = (text: string, header: string): number => text.split(/\r?\n/).findIndex((line) => line.startsWith(`${header}:`)) + 1 || 1;

const error = (path: string, line: number, message: string): ModelError => ({
  kind: 'model',
  path,
  message: `${path}:${line}: ${message}`,
});

/** In: a file that can be read, its text, all such files, and the ids of what is listed. Out: what is wrong with its references. */
export function referenceError(
  file: ModelFile,
  text: string,
  files: readonly ModelFile[],
  listed: readonly string[],
): ModelError | undefined {
  const { id, path, varies, checks } = file;
  const first = files.find((one) => one.id === id);
  if (first !== undefined && first !== file)
    return error(path, 1, `there is a model ${id} already, ${first.path}; expected a name of its own`);
  const others = listed.filter((one) => one !== id);
  for (const [header, named] of [
    ['varies', varies],
    ['checks', checks],
  ] as const)
    if (named !== undefined && !others.includes(named))
      return error(path, lineOf(text, header), unknownWord(named, 'no other model', others).message);
  const model = id.includes('--') && varies === undefined && checks === undefined ? id.slice(0, id.indexOf('--')) : undefined;
  if (model === undefined || others.includes(model)) return undefined;
  return error(
    path,
    1,
    `${unknownWord(model, 'no model that this one could vary', others).message} (a name with "--" begins with that of its model)`,
  );
}
