/**
 * What a client posted, as a browser's console shows it: a line with `POST` and an address of the API, and the body as JSON
 * behind it or on the lines below. Chosen: no console with such a line was found; the address and the body are those of the
 * API, the rest of the line may be anything.
 */
import { JsonScanner } from '../json/scanner.ts';
import { operationDraft } from '../json/forms/operation.ts';
import type { Json } from '../json/forms/form.ts';
import type { Before, Gathering, Importer } from '../text/importer.ts';
import { readTime } from '../text/time.ts';

const POSTED = /\bPOST\b['"]?\s+['"]?(\S*\/(?:api\/v2\/me|workspace\/v3\/voice)\/[^\s'"{]+)/;
const HEAD = 2000;
/** JSON that is a record of its own, and no body. */
const RECORD = /"(?:log|messageType|notificationType|channel|id|stream|ThisDN)"\s*:/;
/** A body is looked for on so many lines below. */
const BELOW = 3;

function read(text: string | undefined): Json | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Json);
  } catch {
    return undefined;
  }
}

function gather(line: string, url: string, from: number, before: Before): Gathering {
  const time = readTime(line.slice(0, 200))?.time ?? before.time();
  const scanner = new JsonScanner();
  const brace = line.indexOf('{', from);
  let open = brace >= 0 && scanner.scan(line, brace);
  let left = brace >= 0 ? 0 : BELOW;
  return {
    take: (next) => {
      if (open) {
        open = scanner.scan(next);
        return true;
      }
      if (left === 0 || !/^\s*(?:$|\{)/.test(next) || RECORD.test(next)) return false;
      left -= 1;
      if (next.trim() === '') return true;
      left = 0;
      open = scanner.scan(next, next.indexOf('{'));
      return true;
    },
    end: () => {
      const draft = operationDraft(url, read(scanner.values[0]), time);
      return draft === undefined ? [] : [draft];
    },
  };
}

export const posted: Importer = {
  name: 'posted-operations',
  says: 'lines such as POST …/api/v2/me/calls/ID {"operationName": "Hold"}, or POST …/workspace/v3/voice/calls/ID/hold',
  recognises: (line) => line.includes('POST') && POSTED.test(line.slice(0, HEAD)),
  parse: (line, before) => {
    const found = POSTED.exec(line.slice(0, HEAD));
    return found === null ? undefined : gather(line, found[1] ?? '', found.index + found[0].length, before);
  },
};
