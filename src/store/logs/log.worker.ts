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
  if (listing.ok) await count(session);
}

const BATCH_MS = 100;

/** Counts findings call by call, and lets the page ask in between. */
async function count(of: LogSession): Promise<void> {
  let counts: { readonly number: number; readonly findings: number }[] = [];
  let since = performance.now();
  for (const one of of.count()) {
    counts.push(one);
    if (performance.now() - since < BATCH_MS) continue;
    tell({ told: 'counted', counts });
    counts = [];
    await new Promise((resolve) => setTimeout(resolve));
    if (session !== of) return;
    since = performance.now();
  }
  tell({ told: 'counted', counts });
}

const sizeOf = (content: Blob | string): number => (typeof content === 'string' ? content.length : content.size);

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.ask === 'read') {
    read(data.files).catch((error: unknown) => {
      tell({ told: 'nothing', message: `The file could not be read: ${error instanceof Error ? error.message : String(error)}` });
    });
  } else if (data.ask === 'search') tell({ told: 'found', query: data.query, numbers: session.search(data.query) });
  else {
    const call = session.open(data.number, data.repairs);
    if (call !== undefined) tell({ told: 'opened', call });
  }
});
