/**
 * The layers of the code and what each may know, with the reason. `layers.test.ts` holds every file to this table;
 * imports of types count as well: a type that two layers share lives in the lower one.
 *
 *   tlib <- model <- scenario <- catalog
 *     <- { quiz, streams, share, importers, conformance, exploration, exports, diagram } <- store <- views <- main
 *
 * Those in braces know nothing of each other, but that exports write what streams say, and conformance compares it with logs.
 * The command line (cli) and the mock server (mock) stand beside store. A layer is entered by a door, an `index.ts` of it
 * or of one of its folders, so that what stands behind can move; tests and checks may also use its `testing` folder.
 * No file and no folder is part of a circle, and every file is reached from an entry or a test.
 */

export interface Layer {
  /** A folder of src, or a file in src itself. */
  readonly name: string;
  /** The other layers that its files may import. */
  readonly mayUse: readonly string[];
  readonly because: string;
}

const UP_TO_SCENARIO = ['tlib', 'model', 'scenario'];
const UP_TO_CATALOG = [...UP_TO_SCENARIO, 'catalog'];
const SIBLINGS = ['quiz', 'streams', 'share', 'importers', 'conformance', 'exploration', 'exports', 'diagram'];
const LEFT_OF_STORE = [...UP_TO_CATALOG, ...SIBLINGS];

export const LAYERS: readonly Layer[] = [
  { name: 'tlib', mayUse: [], because: 'it is the vocabulary: words depend on nothing' },
  { name: 'model', mayUse: ['tlib'], because: 'the call model is told of one step at a time and knows no document' },
  { name: 'scenario', mayUse: ['tlib', 'model'], because: 'a document and its run are read by everything that follows' },
  { name: 'catalog', mayUse: UP_TO_SCENARIO, because: 'a model is a document with what is expected of it' },
  { name: 'quiz', mayUse: UP_TO_CATALOG, because: 'it asks about a run, however that is shown' },
  { name: 'streams', mayUse: UP_TO_CATALOG, because: 'another system sees the run, not how it is drawn, shared or imported' },
  { name: 'share', mayUse: UP_TO_CATALOG, because: 'a link holds what people did; nothing that is computed goes into it' },
  { name: 'importers', mayUse: UP_TO_CATALOG, because: 'text becomes records; what explains them is not its business' },
  {
    name: 'conformance',
    mayUse: [...UP_TO_CATALOG, 'streams'],
    because:
      "it explains records by the model, wherever they come from; an agent's trace is compared with what the streams are projections for",
  },
  { name: 'exploration', mayUse: UP_TO_CATALOG, because: 'it walks the states of the model alone' },
  {
    name: 'exports',
    mayUse: [...UP_TO_CATALOG, 'streams'],
    because: 'a run becomes text without a page, also in the words of the systems that the streams are projections for',
  },
  { name: 'diagram', mayUse: UP_TO_CATALOG, because: 'what is drawn is computed from the run and tested without a browser' },
  { name: 'store', mayUse: LEFT_OF_STORE, because: 'it holds the document and what is looked at, and does not know who shows it' },
  { name: 'views', mayUse: [...LEFT_OF_STORE, 'store'], because: 'it draws the store and calls its actions' },
  { name: 'main.tsx', mayUse: [...LEFT_OF_STORE, 'store', 'views'], because: 'it puts the page together' },
  { name: 'mock', mayUse: LEFT_OF_STORE, because: 'the server answers from the model, and has no page' },
  { name: 'cli', mayUse: [...LEFT_OF_STORE, 'mock'], because: 'commands run the model, and the server is one of them' },
  { name: 'layers.ts', mayUse: [], because: 'it is this table' },
  { name: 'layers.test.ts', mayUse: ['layers.ts'], because: 'it holds the files to this table' },
];

export interface Restriction {
  /** Names of packages (for packages) or of globals (for mentions). A trailing `/` or `:` matches what follows it. */
  readonly names: readonly string[];
  readonly onlyIn: readonly string[];
  /** Tests may as well, wherever they stand. */
  readonly testsMay?: boolean;
  readonly because: string;
}

export const PACKAGES: readonly Restriction[] = [
  { names: ['xstate', '@xstate/'], onlyIn: ['model'], because: 'the party machine is asked through model, so that its making can change' },
  {
    names: ['react', 'react/', 'react-dom', 'react-dom/', '@xyflow/', 'lucide-react', '@tanstack/react-virtual'],
    onlyIn: ['views', 'main.tsx'],
    because: 'everything but drawing runs without a page',
  },
  {
    names: ['zustand', 'zustand/'],
    onlyIn: ['store'],
    because: 'views use the hooks that store exports, so that there is one way to subscribe',
  },
  { names: ['ws'], onlyIn: ['mock'], testsMay: true, because: 'only the server opens sockets' },
  { names: ['node:', 'vite'], onlyIn: ['cli', 'mock', 'layers.test.ts'], testsMay: true, because: 'the rest runs in a browser as well' },
];

/** Everything left of store: the same scenario gives the same run, whenever and wherever. */
const NOT_LEFT_OF_STORE = ['store', 'views', 'main.tsx', 'cli', 'mock', 'layers.ts', 'layers.test.ts'];

/** What a file may not mention. `new Date()` stands for a Date without arguments, which is the clock. */
export const GLOBALS: readonly Restriction[] = [
  {
    names: [
      'Date.now',
      'new Date()',
      'Date()',
      'performance.now',
      'Math.random',
      'crypto.randomUUID',
      'crypto.getRandomValues',
      'setTimeout',
      'setInterval',
    ],
    onlyIn: NOT_LEFT_OF_STORE,
    testsMay: true,
    because: 'the same scenario always gives the same run: no clock, no chance',
  },
  {
    names: [
      'window.location',
      'globalThis.location',
      'location.hash',
      'location.href',
      'location.search',
      'location.pathname',
      'location.origin',
      'location.assign',
      'location.replace',
      'location.reload',
      'window.history',
      'globalThis.history',
      'history.pushState',
      'history.replaceState',
      'history.back',
      'history.forward',
      'history.go',
    ],
    onlyIn: ['main.tsx'],
    because: 'the address bar is the link, and one file keeps the two together',
  },
  {
    names: [
      'process.env',
      'process.argv',
      'process.cwd',
      'process.exit',
      'process.stdout',
      'process.stderr',
      'process.stdin',
      'Buffer.from',
    ],
    onlyIn: ['cli', 'mock', 'layers.test.ts'],
    testsMay: true,
    because: 'the rest runs in a browser as well',
  },
];

/** What one file says: its imports as written, resolved to a path under src when relative, and the globals it mentions. */
export interface SourceFile {
  /** Path under src: `model/party.machine.ts`. */
  readonly path: string;
  readonly imports: readonly string[];
  readonly mentions: readonly string[];
}

/** `model/guards.ts` stands in layer `model`, `main.tsx` in its own. */
function layerOf(path: string): string {
  return path.split('/')[0] ?? path;
}

/** `./tevent.ts` imported by `model/world.ts` is `model/tevent.ts`; undefined when it leaves src. */
export function resolvePath(from: string, specifier: string): string | undefined {
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '.' || part === '') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

function isNamed(name: string, restriction: Restriction): boolean {
  return restriction.names.some((each) => (/[/:]$/.test(each) ? name.startsWith(each) : name === each));
}

/** Tests, and what only tests and checks use. */
const isTest = (path: string): boolean => path.includes('.test.') || path.includes('/testing/');

function isAllowed(path: string, restriction: Restriction): boolean {
  return restriction.onlyIn.includes(layerOf(path)) || (restriction.testsMay === true && isTest(path));
}

/** `model/index.ts` and `store/quiz/index.ts` are doors; the commands enter the `testing` folders as tests do. */
function isDoor(from: string, target: string): boolean {
  return target.endsWith('/index.ts') || (target.includes('/testing/') && (isTest(from) || layerOf(from) === 'cli'));
}

/** What is wrong with one import, or nothing. */
function importBreach(file: SourceFile, layer: Layer, specifier: string): string | undefined {
  const target = resolvePath(file.path, specifier);
  if (target === undefined) return `${file.path} imports ${specifier}, which is outside src`;
  if (layerOf(target) === layer.name) return undefined;
  if (!layer.mayUse.includes(layerOf(target))) return `${file.path} imports ${target}: ${layer.name} may not, because ${layer.because}`;
  const goesRound = !isDoor(file.path, target) && target.includes('/') && /\.tsx?$/.test(target);
  return goesRound ? `${file.path} imports ${target}: a layer is entered by its index.ts, so that what stands behind can move` : undefined;
}

/** One sentence per breach: the file, what it does, and the reason of the line it breaks. An empty list is good. */
export function findBreaches(file: SourceFile): string[] {
  const layer = LAYERS.find((each) => each.name === layerOf(file.path));
  if (layer === undefined) return [`${file.path} stands in no layer of src/layers.ts`];
  const breaches: string[] = [];
  for (const specifier of file.imports) {
    const breach = specifier.startsWith('.') ? importBreach(file, layer, specifier) : undefined;
    if (breach !== undefined) breaches.push(breach);
    for (const rule of PACKAGES) {
      if (isNamed(specifier, rule) && !isAllowed(file.path, rule)) {
        breaches.push(`${file.path} imports ${specifier}: only ${rule.onlyIn.join(', ')} may, because ${rule.because}`);
      }
    }
  }
  for (const mention of file.mentions) {
    for (const rule of GLOBALS) {
      if (isNamed(mention, rule) && !isAllowed(file.path, rule)) {
        breaches.push(`${file.path} mentions ${mention}: only ${rule.onlyIn.join(', ')} may, because ${rule.because}`);
      }
    }
  }
  return breaches;
}

/** Who imports whom: a path, and the paths that it imports. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** The imports between files that are there, by their paths under src. */
export function importsOf(files: readonly SourceFile[]): Imports {
  const known = new Set(files.map((file) => file.path));
  const targets = (file: SourceFile) =>
    file.imports.map((specifier) => (specifier.startsWith('.') ? resolvePath(file.path, specifier) : undefined));
  return new Map(files.map((file) => [file.path, targets(file).filter((target) => target !== undefined && known.has(target)) as string[]]));
}

/**
 * The imports between folders. A door stands for itself: it looks into the folders behind it, and what they import
 * of another layer's door is an arrow to that door.
 */
export function foldersOf(imports: Imports): Imports {
  const place = (path: string): string => (path.endsWith('/index.ts') ? path : path.split('/').slice(0, -1).join('/'));
  const folders = new Map<string, Set<string>>();
  for (const [path, targets] of imports) {
    if (isTest(path)) continue;
    const from = folders.get(place(path)) ?? new Set();
    for (const target of targets) if (place(target) !== place(path)) from.add(place(target));
    folders.set(place(path), from);
  }
  return new Map([...folders].map(([path, targets]) => [path, [...targets]]));
}

/** The first circle met from each path, as `a -> b -> a`; none is good. */
export function findCircles(imports: Imports): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) circles.push([...way.slice(at), path].join(' -> '));
    if (at >= 0 || done.has(path)) return;
    for (const target of imports.get(path) ?? []) visit(target, [...way, path]);
    done.add(path);
  };
  for (const path of imports.keys()) visit(path, []);
  return circles;
}

/** The files that no entry and no test reaches. */
export function findUnreached(imports: Imports, entries: readonly string[]): string[] {
  const reached = new Set<string>();
  const visit = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const target of imports.get(path) ?? []) visit(target);
  };
  for (const path of [...entries, ...[...imports.keys()].filter((path) => path.includes('.test.'))]) visit(path);
  return [...imports.keys()].filter((path) => !reached.has(path));
}
