/** A scenario document as the text of a file, for "Copy as JSON" and for saving. */
import { canonical, type ScenarioDocument } from '../../scenario/index.ts';

/** A line per field, and per device and step; always the same for documents that mean the same. */
export function scenarioJson(document: ScenarioDocument): string {
  const fields = Object.entries(canonical(document)).map(([name, value]: readonly [string, unknown]) => {
    if (!Array.isArray(value) || value.length === 0) return `  ${JSON.stringify(name)}: ${inline(value)}`;
    return `  ${JSON.stringify(name)}: [\n${value.map((item) => `    ${inline(item)}`).join(',\n')}\n  ]`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}

/** JSON on one line with room to breathe: `{ "dn": "Q", "agents": ["C"] }`. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, field]) => `${JSON.stringify(name)}: ${inline(field)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}
