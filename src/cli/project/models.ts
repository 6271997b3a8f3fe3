/** The models as they stand in the project's folder, for commands and for whoever has no bundler. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where they stand, below the project's folder. */
export const MODELS = 'src/catalog/models';

/** Their texts by the path below that folder: `releasing/release.txt`. In: the project's folder. */
export function readModelTexts(root: string): Readonly<Record<string, string>> {
  const paths = readdirSync(join(root, MODELS), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.txt'));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(root, MODELS, path), 'utf8')]));
}

/** The id of the model in a file: the file's name without its ending. */
export const idOf = (path: string): string => path.replace(/^.*\/|\.txt$/g, '');
