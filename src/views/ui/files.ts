/** Files in and out of the page. */
import { MAX_FILE_BYTES } from '../../scenario/index.ts';
import { actions } from '../../store/index.ts';

const MEGABYTES = `${String(MAX_FILE_BYTES / 1_000_000)} MB`;

/** Opens a file as a scenario document; what is wrong with it is said, and nothing is lost. */
export async function openFile(file: File): Promise<void> {
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

/** Asks for a file and opens it. */
export async function pickFile(): Promise<void> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  const file = await new Promise<File | undefined>((resolve) => {
    input.addEventListener('change', () => {
      resolve(input.files?.[0]);
    });
    input.addEventListener('cancel', () => {
      resolve(undefined);
    });
    input.click();
  });
  if (file !== undefined) await openFile(file);
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
