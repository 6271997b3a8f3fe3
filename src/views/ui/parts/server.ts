/** What the server has now: a page that is open may be older than what lies there. */
import { actions, getState, keepPanel } from '../../../store/index.ts';
import { fetchFailed, forgetFailures, NotFetched, type Source } from './source.ts';

/** Our own entry, by its file's name, which the build makes from what is in it. */
const ENTRY = new URL(import.meta.url).pathname.split('/').at(-1) ?? '';

/** `this`: the page that is open; `other`: a newer one, as a rule; `nothing`: no answer. */
export async function serverHas(): Promise<'this' | 'other' | 'nothing'> {
  try {
    const response = await fetch('./', { cache: 'no-store' });
    if (!response.ok) return 'nothing';
    const page = await response.text();
    return page.includes(ENTRY) ? 'this' : 'other';
  } catch {
    return 'nothing';
  }
}

let reload = (): void => undefined;

/** Only main touches the location: it says here how the page is opened anew. */
export function onReload(how: () => void): void {
  reload = how;
}

/** Does something that needs parts of the page; where they cannot be had, a notice says so and the next try asks anew. */
export async function withFetched(name: string, parts: readonly Source<object>[], run: () => void): Promise<void> {
  const all = async () => Promise.all(parts.map(async (each) => each.fetch()));
  try {
    await all().catch(async () => {
      forgetFailures();
      await all();
    });
  } catch (error) {
    if (!(error instanceof NotFetched)) throw error;
    actions.notify({ kind: 'refused', title: `The ${name} did not come`, message: error.message });
    return;
  }
  run();
}

/**
 * Fetches what failed. Where the server has another version, or gives a script that the browser still refuses (it
 * remembers that something the script needs did not come), the page is opened anew: with what was made in it, and with
 * the panel that was open.
 */
export async function tryAgain(): Promise<void> {
  const missing = await fetchFailed();
  if (missing.length === 0) return;
  const has = await serverHas();
  const refused = has === 'this' && (await Promise.all(missing.map(isThere))).every(Boolean);
  if (has !== 'other' && !refused) return;
  keepPanel(getState().view.panel);
  reload();
}

async function isThere(address: string | undefined): Promise<boolean> {
  if (address === undefined) return true;
  return fetch(address, { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}
