/** `simulate` on a model of each group: cells typed from the manual's tables, and the whole table to read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOG, catalogEntry } from '../../catalog/index.ts';
import { scenarioJson } from '../../exports/index.ts';
import { must } from '../../tlib/index.ts';
import { main } from './simulate.ts';

const FOLDER = join(import.meta.dirname, 'fixtures', 'groups');

interface Cell {
  readonly step: number;
  readonly dn: string;
  readonly event: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
}
interface Item {
  readonly step: number;
  readonly dn: string;
  readonly event: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** "5 B EventReleased ConnID 1 no OtherDN" */
function cellOf(line: string): Cell {
  const [step, dn = '', event = '', ...words] = line.split(' ');
  const pairs = Array.from({ length: words.length / 2 }, (_, n) => [words[2 * n], words[2 * n + 1]] as const);
  return {
    step: Number(step),
    dn,
    event,
    attributes: Object.fromEntries(pairs.map(([name = '', value = '']) => (name === 'no' ? [value, undefined] : [name, value]))),
  };
}

const GROUPS = readFileSync(join(FOLDER, 'cells.txt'), 'utf8')
  .split('\n# ')
  .slice(1)
  .map((part) => {
    const [head = '', ...lines] = part.split('\n').filter((line) => line !== '');
    const [, group = '', id = ''] = /^(.*): (\S+)$/.exec(head) ?? [];
    return { group, id, cells: lines.map(cellOf) };
  });

async function simulate(id: string, ...options: readonly string[]): Promise<string> {
  const document = must(catalogEntry(id)?.document, 'the document of the model');
  let out = '';
  const status = await main(['-', ...options], {
    stdin: () => Promise.resolve(scenarioJson(document)),
    stdout: (text) => void (out += text),
    stderr: (text) => void (out += text),
  });
  expect(status, out).toBe(0);
  return out;
}

it('every group that has a model is there', () => {
  const done = new Set(CATALOG.filter(({ status }) => status === 'done').map(({ group }) => group));
  expect(GROUPS.map(({ group }) => group)).toEqual([...done]);
  for (const { group, id } of GROUPS) expect(catalogEntry(id)?.group).toBe(group);
});

describe.each(GROUPS)('$group: $id', ({ id, cells }) => {
  it('prints the cells of the table, and no others at their steps', async () => {
    const items = (await simulate(id))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Item);
    const steps = new Set(cells.map(({ step }) => step));
    const left = items.filter(({ step }) => steps.has(step));
    for (const { step, dn, event, attributes } of cells) {
      const at = left.findIndex(
        (item) => item.step === step && item.dn === dn && item.event === event && item.attributes['ConnID'] === attributes['ConnID'],
      );
      expect(at, `step ${String(step)}: ${event} at ${dn}`).toBeGreaterThanOrEqual(0);
      const [item] = left.splice(at, 1);
      const printed = Object.fromEntries(Object.keys(attributes).map((name) => [name, item?.attributes[name]]));
      expect(printed, `step ${String(step)}: ${event} at ${dn}`).toEqual(attributes);
    }
    expect(left, 'events that no cell names').toEqual([]);
  });

  it('prints the whole as the manual does', async () => {
    await expect(await simulate(id, '--table')).toMatchFileSnapshot(join(FOLDER, `${id}.md`));
  });
});
