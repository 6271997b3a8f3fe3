import { describe, expect, test } from 'vitest';
import { describeBuild } from './offline.ts';

const FILES = new Map<string, string | Uint8Array>([
  ['index.html', '<script src="./assets/index-1.js">'],
  ['assets/index-1.js', 'go()'],
  ['favicon.svg', new Uint8Array([1, 2])],
]);

describe('what the worker is told of a build', () => {
  test('every file, the page by its address, and the script that the page names', () => {
    const { files, entry } = describeBuild(FILES, 'assets/index-1.js');
    expect(files).toEqual(['assets/index-1.js', 'favicon.svg', './']);
    expect(entry).toBe('index-1.js');
  });

  test('another version when a file has another content, another name, or is gone; the same whatever the order', () => {
    const version = (files: ReadonlyMap<string, string | Uint8Array>): string => describeBuild(files, 'assets/index-1.js').version;
    expect(version(new Map([...FILES].reverse()))).toBe(version(FILES));
    const others = [
      new Map([...FILES, ['favicon.svg', 'other'] as const]),
      new Map([...FILES, ['more.txt', ''] as const]),
      new Map([...FILES].slice(0, 2)),
    ];
    for (const other of others) expect(version(other)).not.toBe(version(FILES));
  });
});
