/** Holds every file under src to the table of layers. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import {
  findBreaches,
  findCircles,
  findUnreached,
  foldersOf,
  importsOf,
  LAYERS,
  resolvePath,
  type Imports,
  type SourceFile,
} from './layers.ts';

const SRC = import.meta.dirname;

/** What nobody imports: the page, the modules that the commands load, and the table itself. */
const ENTRIES = [
  'main.tsx',
  'layers.ts',
  'cli/mock.ts',
  'cli/project/check-model.ts',
  'cli/project/new.ts',
  'cli/project/write.ts',
  'cli/simulate/simulate.ts',
  'cli/bench/bench.ts',
  'cli/bench/bench-scenario.ts',
  'cli/bench/crowd.ts',
  'cli/bench/long-run.ts',
  'cli/bench/reading.ts',
  'cli/house/sample.ts',
  'store/logs/log.worker.ts',
];

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
const textOf = (node: unknown): string | undefined => (isNode(node) && typeof node['value'] === 'string' ? node['value'] : undefined);
const nameOf = (node: unknown): string | undefined => (isNode(node) && node.type === 'Identifier' ? (node['name'] as string) : undefined);

/** The module that a node names, where it imports one. */
function importOf(node: Node): string | undefined {
  return /^(Import|ExportNamed|ExportAll)Declaration$|^ImportExpression$|^TSImportType$/.test(node.type)
    ? textOf(node['source'] ?? node['argument'])
    : undefined;
}

/** The dotted global that a node mentions, or its call: `Date.now`, `Date()`, `new Date()`. */
function mentionsOf(node: Node): readonly string[] {
  const callee = nameOf(node['callee']);
  const count = Array.isArray(node['arguments']) ? node['arguments'].length : 0;
  if (node.type === 'CallExpression' && callee !== undefined) return [callee, ...(count === 0 ? [] : [`${callee}()`])];
  if (node.type === 'NewExpression' && callee !== undefined && count === 0) return [`new ${callee}()`];
  const [object, property] = [nameOf(node['object']), nameOf(node['property'])];
  if (node.type === 'MemberExpression' && node['computed'] === false && object !== undefined && property !== undefined)
    return [`${object}.${property}`];
  return node.type === 'ExportAllDeclaration' ? ['export *'] : [];
}

/** What a source text imports (statically, dynamically, for types) and which dotted globals it mentions. */
function read(path: string, text: string): SourceFile {
  const imports: string[] = [];
  const mentions: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isNode(value)) return;
    const module = importOf(value);
    if (module !== undefined) imports.push(module);
    mentions.push(...mentionsOf(value));
    Object.values(value).forEach(visit);
  };
  visit(parseSync(path, text).program);
  return { path, imports, mentions };
}

const PATHS = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path))
  .sort();

describe('every file keeps to its layer', () => {
  const layers = [...new Set(PATHS.map((path) => path.split('/')[0] ?? path))];
  test.each(layers)('%s', (layer) => {
    const files = PATHS.filter((path) => path === layer || path.startsWith(`${layer}/`));
    expect(files.flatMap((path) => findBreaches(read(path, readFileSync(join(SRC, path), 'utf8'))))).toEqual([]);
  });
});

const FILES = PATHS.map((path) => read(path, readFileSync(join(SRC, path), 'utf8')));
const IMPORTS = importsOf(FILES);

test('no file is part of a circle', () => {
  expect(findCircles(IMPORTS)).toEqual([]);
});

test('no folder is part of a circle', () => {
  expect(findCircles(foldersOf(IMPORTS))).toEqual([]);
});

test('every file is reached from an entry or a test', () => {
  expect(findUnreached(IMPORTS, ENTRIES)).toEqual([]);
});

/** What a file imports as soon as it is loaded: neither types nor what it fetches later. */
function importsAtOnce(path: string): readonly string[] {
  const isType = (node: Node): boolean => node['importKind'] === 'type' || node['exportKind'] === 'type';
  const body: readonly unknown[] = parseSync(path, readFileSync(join(SRC, path), 'utf8')).program.body;
  return body.filter(isNode).flatMap((node) => {
    const specifiers = Array.isArray(node['specifiers']) ? node['specifiers'].filter(isNode) : [];
    const onlyTypes = isType(node) || (specifiers.length > 0 && specifiers.every(isType));
    const target = onlyTypes ? undefined : resolvePath(path, importOf(node) ?? '');
    return target !== undefined && PATHS.includes(target) ? [target] : [];
  });
}

/** Modules that a build puts in computed (`cli/build/computed.ts`): nothing of what they import comes with them. */
const COMPUTED = ['streams/views/index.ts'];

test('the first screen comes without the catalogue, its search, the quiz and what makes the streams', () => {
  const atOnce = new Map(
    PATHS.filter((path) => !path.includes('.test.')).map((path) => [path, COMPUTED.includes(path) ? [] : importsAtOnce(path)]),
  );
  const later = new Set(findUnreached(atOnce, ['main.tsx']));
  const early = [...atOnce.keys()].filter((path) => !later.has(path));
  expect(early).toContain('store/store.ts');
  expect(
    early.filter((path) => /^(catalog|quiz|exports\/(?!document\/)|store\/quiz|store\/library|streams\/(?!views\/))/.test(path)),
  ).toEqual([]);
});

test('circles and files that nobody reaches are found', () => {
  const files: Imports = new Map([
    ['a/x.ts', ['b/y.ts']],
    ['b/y.ts', ['b/z.ts']],
    ['b/z.ts', ['a/w.ts']],
    ['a/w.ts', []],
    ['c/alone.ts', ['c/round.ts']],
    ['c/round.ts', ['c/alone.ts']],
  ]);
  expect(findCircles(files)).toEqual(['c/alone.ts -> c/round.ts -> c/alone.ts']);
  expect(findCircles(foldersOf(files))).toEqual(['a -> b -> a']);
  expect(findUnreached(files, ['a/x.ts'])).toEqual(['c/alone.ts', 'c/round.ts']);
});

test('the table has every layer once, and knows the layers it speaks of', () => {
  const names = LAYERS.map((layer) => layer.name);
  expect(new Set(names).size).toBe(names.length);
  expect(LAYERS.flatMap((layer) => layer.mayUse).filter((name) => !names.includes(name))).toEqual([]);
});

test('no two layers may use each other', () => {
  const mayUse = (name: string): readonly string[] => LAYERS.find((layer) => layer.name === name)?.mayUse ?? [];
  expect(LAYERS.filter((layer) => layer.mayUse.some((other) => mayUse(other).includes(layer.name)))).toEqual([]);
});

describe('a breach is found', () => {
  test.each([
    ['model/world.ts', "import { run } from '../scenario/run.ts';", 'scenario/run.ts'],
    ['model/world.ts', "import type { Run } from '../scenario/types.ts';", 'scenario/types.ts'],
    ['model/world.ts', "export { run } from '../scenario/run.ts';", 'scenario/run.ts'],
    ['model/world.ts', "export const load = () => import('../store/store.ts');", 'store/store.ts'],
    ['model/world.ts', "export type Run = import('../scenario/types.ts').Run;", 'scenario/types.ts'],
    ['streams/calls.ts', "import { encode } from '../share/link.ts';", 'share/link.ts'],
    ['store/store.ts', "import { Canvas } from '../views/Canvas.tsx';", 'views/Canvas.tsx'],
    ['scenario/run.ts', "import { serve } from '../mock/server.ts';", 'mock/server.ts'],
    ['mock/server.ts', "import { store } from '../store/store.ts';", 'store/store.ts'],
    ['cli/simulate.ts', "import { createElement } from 'react';", 'imports react'],
    ['store/store.ts', "import { createMachine } from 'xstate';", 'imports xstate'],
    ['views/Canvas.tsx', "import { useStore } from 'zustand';", 'imports zustand'],
    ['diagram/layout.ts', "import { Position } from '@xyflow/react';", 'imports @xyflow/react'],
    ['views/Canvas.tsx', "import { readFileSync } from 'node:fs';", 'imports node:fs'],
    ['streams/calls.ts', "import { step } from '../model/step/step.ts';", 'entered by its index.ts'],
    ['scenario/run.ts', "import { scenarios } from '../model/testing/laws.ts';", 'entered by its index.ts'],
    ['model/world.ts', "import config from '../../vite.config.ts';", 'outside src'],
    ['drawer/things.ts', '', 'stands in no layer'],
    ['scenario/run.ts', 'export const at = Date.now();', 'mentions Date.now'],
    ['scenario/run.ts', 'export const at = new Date();', 'mentions new Date()'],
    ['model/ids.ts', 'export const id = () => crypto.randomUUID();', 'mentions crypto.randomUUID'],
    ['tlib/names.ts', 'export const any = Math.random();', 'mentions Math.random'],
    ['views/Share.tsx', 'export const link = () => window.location.href;', 'mentions window.location'],
    ['store/store.ts', "history.pushState(null, '', '#/');", 'mentions history.pushState'],
    ['share/link.ts', 'export const home = process.env;', 'mentions process.env'],
  ])('%s: %s', (path, text, found) => {
    const breaches = findBreaches(read(path, text));
    expect(breaches).toHaveLength(1);
    expect(breaches[0]).toContain(found);
  });
});

test.each([
  ['model/party.machine.ts', "import { setup } from 'xstate'; import { ROLES } from '../tlib/index.ts'; import { x } from './world.ts';"],
  [
    'cli/simulate.ts',
    "import { readFile } from 'node:fs/promises'; import { run } from '../scenario/index.ts'; export const now = Date.now();",
  ],
  ['scenario/run.test.ts', "import { readFileSync } from 'node:fs';"],
  [
    'scenario/document.ts',
    '// Date.now() is not read here\nexport const at = (time: number) => new Date(time); export const say = "Math.random";',
  ],
  ['main.tsx', "import './views/ui/base.css'; history.replaceState(null, '', location.hash);"],
])('no breach is found in %s', (path, text) => {
  expect(findBreaches(read(path, text))).toEqual([]);
});
