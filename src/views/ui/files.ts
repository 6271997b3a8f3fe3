/** Files in and out of the page. */
import { MAX_FILE_BYTES } from '../../scenario/index.ts';
import { actions } from '../../store/index.ts';
import { withFetched } from './parts/server.ts';
import { source } from './parts/source.ts';

const MEGABYTES = `${String(MAX_FILE_BYTES / 1_000_000)} MB`;
/** So much of a file is looked at to tell a scenario document from a log. */
const HEAD = 65_536;

const logs = source(async () => import('../../store/logs/index.ts'));
const reader = source(async () => {
  (await logs.fetch()).prepareLogs();
  return {};
});

/** Opens what was dropped, pasted or chosen: one scenario document, or logs, several as one. */
export async function openFiles(files: readonly File[]): Promise<void> {
  const [file, another] = files;
  if (file === undefined) return;
  if (another === undefined && isScenario(await file.slice(0, HEAD).text(), file.name)) await openFile(file);
  else await openLogs(files.map((one) => ({ name: one.name, content: one })));
}

/** A link to a scenario, whatever address and sentence stand around it. */
const LINK = /#\/[1-9]\d*\/[\w-]{4,}\S*/;
/** So much may stand around a link that is meant; in a log it would be a part of what was logged. */
const AROUND = 500;
const words = source(async () => import('../../scenario/words/index.ts'));

/** Opens a text that was pasted: a scenario document, a link to one, steps in words, or logs. A word alone is none of these. */
export async function openPasted(text: string): Promise<void> {
  const [link] = LINK.exec(text.slice(0, AROUND)) ?? [];
  if (isScenario(text.slice(0, HEAD), '')) actions.openText(text, 'pasted');
  else if (link !== undefined && text.trim().length - link.length <= AROUND) actions.openHash(link);
  else if (!(await openedAsWords(text)) && text.length >= LEAST_OF_A_LOG && /\s/.test(text.trim()))
    await openLogs([{ name: 'pasted text', content: text }]);
}

const LEAST_OF_A_LOG = 40;

/** True where the first line is a step in words; a later line that is none is said. */
async function openedAsWords(text: string): Promise<boolean> {
  if (text.length > HEAD) return false;
  let understood = false;
  await withFetched('reader of steps', [words], () => {
    const reader = words.now();
    understood = reader?.isInWords(text) === true;
    if (understood && reader !== undefined) actions.openWords(reader.scenarioInWords(text));
  });
  return understood;
}

async function openLogs(contents: readonly { readonly name: string; readonly content: Blob | string }[]): Promise<void> {
  await withFetched('reader of logs', [logs, reader], () => logs.now()?.readLogs(contents));
}

const IS_DOCUMENT = /^\s*\{[^]*"scenario"\s*:\s*\d/;
const IS_LOG = /"(?:entries|messageType|notificationType|channel|stream|CallThreadID|ThisDN)"\s*:/;

/** By what stands in it; a JSON file that is neither is taken for a document, whose reader says what is wrong with it. */
const isScenario = (head: string, name: string): boolean => IS_DOCUMENT.test(head) || (/\.json$/i.test(name) && !IS_LOG.test(head));

/** Opens a file as a scenario document; what is wrong with it is said, and nothing is lost. */
async function openFile(file: File): Promise<void> {
  if (file.size > MAX_FILE_BYTES) {
    actions.notify({
      kind: 'file-error',
      title: `${file.name} is too large`,
      message: `A scenario document has at most ${MEGABYTES}. What was open is still open.`,
    });
    return;
  }
  actions.openText(await file.text(), file.name);
}

/** Asks for files and opens them. */
export async function pickFile(): Promise<void> {
  await openFiles(await askForFiles());
}

/** Asks for files, or for one; none when the person thinks better of it. */
export async function askForFiles(many = true): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = many;
  input.hidden = true;
  // In the page: an element that nothing holds may be collected while the dialog is open, and nobody would hear of the files.
  document.body.append(input);
  const files = await new Promise<readonly File[]>((resolve) => {
    input.addEventListener('change', () => {
      resolve([...(input.files ?? [])]);
    });
    input.addEventListener('cancel', () => {
      resolve([]);
    });
    input.click();
  });
  input.remove();
  return files;
}

/** Saves a text under a name. A scenario document that would not be opened again is not saved, and why is said. */
export function download(name: string, text: string, type: string): void {
  const blob = new Blob([text], { type });
  if (type === 'application/json' && blob.size > MAX_FILE_BYTES) {
    const message = `It would have ${String(Math.ceil(blob.size / 1_000_000))} MB, and one of up to ${MEGABYTES} opens. Undo takes steps back.`;
    actions.notify({ kind: 'refused', title: `${name} is too large`, message });
    return;
  }
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 1000);
}
