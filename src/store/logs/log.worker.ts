/** The worker that reads logs: it holds what was read, and is ended when the page wants no more of it. */
import type { FromWorker, NamedContent, ToWorker } from './messages.ts';
import { LogSession } from './session.ts';

const CHUNK = 1_048_576;
let session = new LogSession();

const tell = (message: FromWorker): void => {
  self.postMessage(message);
};

async function read(files: readonly NamedContent[]): Promise<void> {
  session = new LogSession();
  for (const { name, content } of files) {
    session.begin(name);
    for (let at = 0; at < sizeOf(content); at += CHUNK) {
      session.push(
        typeof content === 'string' ? content.slice(at, at + CHUNK) : new Uint8Array(await content.slice(at, at + CHUNK).arrayBuffer()),
      );
      tell({ told: 'progress', progress: session.progress() });
    }
    session.endFile();
  }
  const listing = session.finish();
  tell(listing.ok ? { told: 'listing', listing: listing.value } : { told: 'nothing', message: listing.error });
}

const sizeOf = (content: Blob | string): number => (typeof content === 'string' ? content.length : content.size);

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.ask === 'read') {
    read(data.files).catch((error: unknown) => {
      tell({ told: 'nothing', message: `The file could not be read: ${error instanceof Error ? error.message : String(error)}` });
    });
  } else if (data.ask === 'search') tell({ told: 'found', query: data.query, numbers: session.search(data.query) });
  else {
    const call = session.open(data.number);
    if (call !== undefined) tell({ told: 'opened', call });
  }
});
