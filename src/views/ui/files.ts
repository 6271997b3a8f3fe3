/** Files in and out of the page. */
import { actions } from '../../store/index.ts';

const MOST_BYTES = 8_000_000;

/** Opens a file as a scenario document; what is wrong with it is said, and nothing is lost. */
export async function openFile(file: File): Promise<void> {
  if (file.size > MOST_BYTES) {
    actions.notify({
      kind: 'file-error',
      title: `${file.name} is too large`,
      message: `A scenario document has at most ${String(MOST_BYTES / 1_000_000)} MB. What was open is still open.`,
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

/** Saves a text under a name. */
export function download(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 1000);
}
