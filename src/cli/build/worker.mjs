/**
 * The service worker of the built page: a reload without a server shows the page. The build writes a line above this
 * that says BUILD: the version, the entry's name and the files.
 *
 * A page never gets files of two versions. Names of assets tell their content, so a name is the same file in every
 * version; the page itself, which names them, comes from the server when that answers, else from this version's cache,
 * which was kept only when all of it had come. A newer worker waits until no page of an older one is open, and then
 * throws the older cache away.
 */
/* global self, caches, fetch, AbortSignal, URL, BUILD */

// One server may have this page in several folders, and other pages beside it.
const OURS = `partyline ${self.registration.scope} `;
const CACHE = OURS + BUILD.version;
const PATIENCE_MS = 6000;

// Servers say `Vary: Origin`, and a part that failed once is asked for with a query.
const MATCH = { ignoreVary: true, ignoreSearch: true };

/** Keeps all files of this version, or none: a server that is being changed has files of two. */
async function keepAll() {
  const files = await Promise.all(BUILD.files.map(async (name) => [name, await fetch(name, { cache: 'no-cache' })]));
  const missing = files.find(([, response]) => !response.ok);
  if (missing !== undefined) throw new Error(`${missing[0]} did not come: ${missing[1].status}`);
  const [, page] = files.find(([name]) => name === './');
  if (!(await page.clone().text()).includes(BUILD.entry)) throw new Error('the page on the server is of another version');
  const cache = await caches.open(CACHE);
  await Promise.all(files.map(([name, response]) => cache.put(name, response)));
}

async function forgetOlder() {
  const older = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
  await self.clients.claim();
}

const kept = async (name) => (await caches.open(CACHE)).match(name, MATCH);

/** From the server; where that does not answer, or has a fault, from the cache. */
async function serverFirst(request, name) {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return response.ok ? response : ((await kept(name)) ?? response);
  } catch (error) {
    const response = await kept(name);
    if (response === undefined) throw error;
    return response;
  }
}

/** A name with the content's hash in it: the same in every version's cache. */
const cacheFirst = async (request) => (await caches.match(request, MATCH)) ?? fetch(request);

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOlder()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const { scope } = self.registration;
  if (request.method !== 'GET' || !`${origin}${pathname}`.startsWith(scope)) return;
  const name = `${origin}${pathname}`.slice(scope.length);
  if (request.mode === 'navigate') {
    if (name === '' || name === 'index.html') event.respondWith(serverFirst(request, './'));
  } else if (BUILD.files.includes(name)) {
    event.respondWith(name.startsWith('assets/') ? cacheFirst(request) : serverFirst(request, name));
  } else if (name.startsWith('assets/')) event.respondWith(cacheFirst(request));
});
