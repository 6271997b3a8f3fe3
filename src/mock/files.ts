/** The built page, if it is there: files of one folder, and nothing outside it whatever the address says. */
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { notAllowed, problem, type Reply } from './http.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** A file as it is sent; the page itself says that it comes from the mock, so that it may follow the run. */
export interface PageFile extends Reply {
  readonly bytes: Buffer;
}
export const MARK = '<meta name="partyline-mock" content="live">';

/** In: the folder (undefined: none was built) and the path of a URL. Out: the file, or what to say instead. */
export async function pageFile(folder: string | undefined, method: string | undefined, path: string): Promise<PageFile | Reply> {
  if (method !== 'GET' && method !== 'HEAD') return notAllowed('GET', 'HEAD');
  // A browser asks for an icon beside whatever it opens, an answer of the API too; that there is none is no fault.
  if (path === '/favicon.ico') return { status: 204 };
  if (folder === undefined) return problem(404, 'The page is not built: run `npm run build`, then start the server again.');
  const type = TYPES[extname(path === '/' ? '/index.html' : path)];
  const name = decoded(path);
  const file = name === undefined || type === undefined ? undefined : await within(folder, name);
  const bytes = file === undefined ? undefined : await readFile(file).catch(() => undefined);
  if (!bytes || type === undefined) return problem(404, 'There is no such file.');
  const page = path === '/' ? Buffer.from(bytes.toString('utf8').replace(/<head>/i, `<head>${MARK}`)) : bytes;
  return { status: 200, bytes: page, type, headers: path === '/' ? policyOf(bytes.toString('utf8')) : {} };
}

function decoded(path: string): string | undefined {
  try {
    const name = decodeURIComponent(path === '/' ? '/index.html' : path);
    return /[\0\\]|(^|\/)\.|\/\//.test(name) ? undefined : name;
  } catch {
    return undefined;
  }
}

/** The file of that name, if it is inside the folder once every link is followed. */
async function within(folder: string, name: string): Promise<string | undefined> {
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, name))]);
    return file.startsWith(root + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** The policy that the build wrote into the page, as a header, and no frames. */
function policyOf(page: string): Readonly<Record<string, string>> {
  const policy = /<meta[^>]*http-equiv="Content-Security-Policy"[^>]*content="([^"]+)"/i.exec(page)?.[1];
  if (policy === undefined) return { 'referrer-policy': 'no-referrer' };
  return {
    'referrer-policy': 'no-referrer',
    'content-security-policy': `${policy.replaceAll('&#39;', "'").replaceAll('&amp;', '&')}; frame-ancestors 'none'`,
  };
}
