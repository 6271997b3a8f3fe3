/** The part of the build that puts in the results of modules which say the same every time, in place of what they are made of. */
import { join } from 'node:path';
import { runnerImport, type Plugin } from 'vite';

/** The modules. All that they export is data. */
const COMPUTED: readonly string[] = [join(import.meta.dirname, '../../streams/views/index.ts')];

/** Computes them when the page is built: what they import stays out of the first screen. */
export function computed(): Plugin {
  return {
    name: 'partyline:computed',
    apply: 'build',
    enforce: 'pre',
    load: async (id) => {
      if (!COMPUTED.includes(id)) return null;
      const { module } = await runnerImport<Readonly<Record<string, unknown>>>(id);
      const lines = Object.entries(module).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`);
      return { code: lines.join(''), moduleType: 'js' };
    },
  };
}
