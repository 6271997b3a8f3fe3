/**
 * The part of the build that writes the licences of what is in the page, as MIT, ISC, BSD and OFL ask for: Vite lists the
 * packages whose scripts were bundled, and this adds those of whom a font or another file came along. A package without a
 * licence fails the build.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** The page's own licence is one of them. */
const OWN = join(import.meta.dirname, '..', '..', '..', 'package.json');

/** The file beside the page; the page's About reads it. */
export const LICENCES_FILE = 'licences.json';

/** A package as Vite writes it. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  /** `MIT`, `OFL-1.1`. */
  readonly identifier?: string;
  readonly text?: string;
}

/** The package that a file belongs to: the nearest folder with a package.json that has a name and a version. */
export function licenceOf(file: string): Licence {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const described = join(folder, 'package.json');
    if (!existsSync(described)) continue;
    const { name, version, license } = JSON.parse(readFileSync(described, 'utf8')) as Readonly<Record<string, string | undefined>>;
    if (name === undefined || version === undefined) continue;
    const found = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each));
    return {
      name,
      version,
      ...(license === undefined ? {} : { identifier: license }),
      ...(found === undefined ? {} : { text: readFileSync(join(folder, found), 'utf8').trim() }),
    };
  }
  throw new Error(`licences: ${file} belongs to no package`);
}

/** Both lists as one, by name, each package once. Throws for one that has no licence to show. */
export function allLicences(scripts: readonly Licence[], files: readonly string[]): readonly Licence[] {
  const all = new Map([...scripts, ...files.map(licenceOf)].map((each) => [`${each.name}@${each.version}`, each]));
  const bare = [...all.values()].find(({ identifier, text }) => identifier === undefined || text === undefined || text === '');
  if (bare !== undefined) throw new Error(`licences: ${bare.name} ${bare.version} is in the page, and its package has no licence to show`);
  return [...all.keys()].sort().flatMap((key) => all.get(key) ?? []);
}

/** Completes the list that Vite writes (`build.license`). */
export function licences(): Plugin {
  return {
    name: 'partyline:licences',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const list = bundle[LICENCES_FILE];
        if (list?.type !== 'asset') throw new Error(`licences: the build has no ${LICENCES_FILE}`);
        const files = Object.values(bundle).flatMap((each) => (each.type === 'asset' ? each.originalFileNames : []));
        const foreign = files.filter((file) => file.includes('node_modules/'));
        const scripts = JSON.parse(Buffer.from(list.source).toString('utf8')) as readonly Licence[];
        list.source = JSON.stringify(allLicences(scripts, [OWN, ...foreign]));
      },
    },
  };
}
