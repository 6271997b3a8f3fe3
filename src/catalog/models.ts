/** The texts of all models, as raw imports: the page has them in the library's part of it, tests and commands in theirs. */

const FOUND = import.meta.glob<string>('./models/*/*.txt', { query: '?raw', import: 'default', eager: true });

/** By the path below `models/`: `releasing/release.txt`. */
export const MODEL_TEXTS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(FOUND).map(([path, text]) => [path.replace('./models/', ''), text]),
);
