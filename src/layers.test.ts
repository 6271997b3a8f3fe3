/** Holds every file under src to the table of layers. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { findBreaches, LAYERS, type SourceFile } from './layers.ts';

const SRC = import.meta.dirname;

/** What a source text imports (statically, dynamically, for types) and which dotted globals it mentions. */
function read(path: string, text: string): SourceFile {
  const imports: string[] = [];
  const mentions: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) {
      if (ts.isStringLiteral(node.moduleSpecifier)) imports.push(node.moduleSpecifier.text);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
      imports.push(node.argument.literal.text);
    } else if (ts.isCallExpression(node)) {
      const first = node.arguments[0];
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword && first !== undefined && ts.isStringLiteralLike(first))
        imports.push(first.text);
      if (ts.isIdentifier(node.expression))
        mentions.push(node.expression.text, ...(first === undefined ? [`${node.expression.text}()`] : []));
    } else if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && (node.arguments?.length ?? 0) === 0) {
      mentions.push(`new ${node.expression.text}()`);
    } else if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
      mentions.push(`${node.expression.text}.${node.name.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, false, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS));
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
  ['model/party.machine.ts', "import { setup } from 'xstate'; import { ROLES } from '../tlib/names.ts'; import { x } from './world.ts';"],
  [
    'cli/simulate.ts',
    "import { readFile } from 'node:fs/promises'; import { run } from '../scenario/run.ts'; export const now = Date.now();",
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
