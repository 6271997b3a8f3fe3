/**
 * Parts of the page that are fetched when they are first asked for, and anew after a failure. A browser may remember for
 * ever that a module did not come, by its address: what is asked for again is then asked for under another one.
 */

export interface Source<M> {
  /** What has come; undefined before that. */
  readonly now: () => M | undefined;
  /** The module. The same promise until `again`, so that a component may wait for it. */
  readonly fetch: () => Promise<M>;
}

/** What could not be fetched. The message is a sentence for the page. */
export class NotFetched extends Error {
  override readonly name = 'NotFetched';
}

interface Known {
  readonly isDone: () => boolean;
  readonly hasFailed: () => boolean;
  /** The script that did not come, where the browser named it. */
  readonly failed: () => string | undefined;
  readonly fetch: () => Promise<unknown>;
  /** Forgets a failure. */
  readonly again: () => void;
}

const known: Known[] = [];

/** In: how the bundler imports a module. Out: the module, which is fetched at most once. */
export function source<M extends object>(load: () => Promise<M>): Source<M> {
  let module: M | undefined;
  let coming: Promise<M> | undefined;
  let failure: unknown;
  let failures = 0;
  const get = async (): Promise<M> => {
    try {
      module = failures === 0 ? await load() : await anew(load, failure, failures);
      return module;
    } catch (error) {
      failure = error;
      failures += 1;
      throw new NotFetched('This part of the page could not be fetched. Try again when the server can be reached.', { cause: error });
    }
  };
  const fetch = (): Promise<M> => (coming ??= get());
  const again = (): void => {
    if (module === undefined) coming = undefined;
  };
  known.push({
    isDone: () => module !== undefined,
    hasFailed: () => module === undefined && failures > 0,
    failed: () => addressIn(failure) ?? styleIn(failure),
    fetch,
    again,
  });
  return { now: () => module, fetch };
}

/** Imports a module whose import failed before: under its own address, then under one that the browser has not met. */
async function anew<M>(load: () => Promise<M>, failure: unknown, count: number): Promise<M> {
  await mendStyles(count);
  try {
    return await load();
  } catch (error) {
    const address = addressIn(error) ?? addressIn(failure);
    if (address === undefined) throw error;
    return (await import(/* @vite-ignore */ `${address}?again=${String(count)}`)) as M;
  }
}

/** Browsers name the script that did not come: "Failed to fetch dynamically imported module: http://…/assets/About.js". */
const addressIn = (error: unknown): string | undefined =>
  error instanceof Error ? /https?:\/\/\S+?\.js(?=\?|$|\s)/.exec(error.message)?.[0] : undefined;

/** The bundler names a style that did not come: "Unable to preload CSS for /assets/help.css". */
const styleIn = (error: unknown): string | undefined =>
  error instanceof Error ? /[^\s]+?\.css(?=\?|$|\s)/.exec(error.message)?.[0] : undefined;

/** The styles that did not come, as the browser told. */
const failedStyles = new Set<HTMLLinkElement>();

/** Asks anew for the styles that did not come: the bundler asks for each only once. Throws when one fails again. */
async function mendStyles(count: number): Promise<void> {
  await Promise.all(
    [...failedStyles].map(async (link) => {
      const fresh = link.cloneNode() as HTMLLinkElement;
      fresh.href = `${link.href.split('?')[0] ?? ''}?again=${String(count)}`;
      await new Promise<void>((resolve, reject) => {
        fresh.addEventListener('load', () => {
          resolve();
        });
        fresh.addEventListener('error', () => {
          reject(new Error(`no answer for ${fresh.href}`));
        });
        link.replaceWith(fresh);
        failedStyles.delete(link);
      });
    }),
  );
}

/** Notes from now on which styles fail. */
export function watchStyles(): void {
  document.addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failedStyles.add(target);
    },
    { capture: true },
  );
}

/** Forgets every failure: what is asked for now is fetched anew. */
export function forgetFailures(): void {
  for (const { again } of known) again();
}

/** Tries anew for whatever has failed. Out: the scripts that still do not come, where the browser names them. */
export async function fetchFailed(): Promise<readonly (string | undefined)[]> {
  const missing = known.filter((each) => each.hasFailed());
  forgetFailures();
  await Promise.allSettled(missing.map(async (each) => each.fetch()));
  return missing.filter((each) => !each.isDone()).map((each) => each.failed());
}

/** One part after the other while the page has nothing to do, so that all of it works without a server. */
export async function fetchAllWhileIdle(): Promise<void> {
  const tried = new Set<Known>();
  for (;;) {
    // A part that has come may bring parts of its own.
    const next = known.find((each) => !each.isDone() && !tried.has(each));
    if (next === undefined) return;
    tried.add(next);
    await idle();
    await next.fetch().catch(() => undefined);
    next.again();
  }
}

const LONGEST_WAIT_MS = 2000;

async function idle(): Promise<void> {
  await new Promise<void>((resolve) => {
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve, 50);
    else
      requestIdleCallback(
        () => {
          resolve();
        },
        { timeout: LONGEST_WAIT_MS },
      );
  });
}
