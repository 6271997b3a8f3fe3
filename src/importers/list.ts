/** The importers there are. A new one is a file and a line here; a form of JSON is a line of JSON_FORMS. */
import type { Importer } from './text/importer.ts';
import { posted } from './formats/posted.ts';
import { psdkLog } from './formats/psdk-log.ts';
import { quickFlow } from './formats/quick-flow.ts';
import { tServerLog } from './formats/t-server-log.ts';
import { ursLog } from './formats/urs-log.ts';
import { JSON_FORMS, jsonImporter } from './json/json.ts';

const TEXT_IMPORTERS: readonly Importer[] = [tServerLog, ursLog, psdkLog, quickFlow, posted];

/** Every format's name, and what its records look like. */
export const FORMATS: readonly { readonly name: string; readonly says: string }[] = [...TEXT_IMPORTERS, ...JSON_FORMS].map(
  ({ name, says }) => ({ name, says }),
);

/** The importers for a format by name, or for a file that may be of any; undefined for a name that there is not. */
export function importersFor(name?: string): readonly Importer[] | undefined {
  if (name === undefined) return [...TEXT_IMPORTERS, jsonImporter(JSON_FORMS)];
  const text = TEXT_IMPORTERS.find((one) => one.name === name);
  if (text !== undefined) return [text];
  const form = JSON_FORMS.find((one) => one.name === name);
  return form === undefined ? undefined : [jsonImporter([form])];
}
