/** How long a log takes from bytes to the list of its calls, and what it needs of memory: `npm run bench -- --logs`. */
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { once } from 'node:events';
import { CallFinder } from '../../conformance/index.ts';
import { CopyFilter, logReader } from '../../importers/index.ts';
import { bigLog } from './big-log.ts';
import { figureLine } from './figure.ts';
import { stopwatch } from './stopwatch.ts';

interface Io {
  readonly stdout: (text: string) => void;
}

const MEGABYTE = 1_000_000;
/** The whole of it in three seconds, at any size. */
const AIM = 100 / 3;
const TIMES_ITS_SIZE = 4;

/** `--make PATH MEGABYTES` writes a log; `--read PATH` reads it, in a process of its own, and prints the figures. */
export async function main([what, path = '', size = '100']: readonly string[], io: Io): Promise<number> {
  if (what === '--make') await make(path, Number(size) * MEGABYTE);
  else await read(path, io);
  return 0;
}

async function make(path: string, size: number): Promise<void> {
  const file = createWriteStream(path);
  for (const piece of bigLog(size)) if (!file.write(piece)) await once(file, 'drain');
  file.end();
  await once(file, 'close');
}

const CHUNK = 1_048_576;
const chunksOf = (path: string): AsyncIterable<Uint8Array> => createReadStream(path, { highWaterMark: CHUNK });

/** How long it takes only to count the lines: seconds. */
async function countLines(path: string): Promise<{ readonly lines: number; readonly seconds: number }> {
  const elapsed = stopwatch();
  const decoder = new TextDecoder();
  let lines = 0;
  for await (const chunk of chunksOf(path)) {
    const text = decoder.decode(chunk, { stream: true });
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  }
  return { lines, seconds: elapsed() / 1000 };
}

async function read(path: string, io: Io): Promise<void> {
  const { size } = statSync(path);
  const before = process.memoryUsage().rss;
  const counting = await countLines(path);
  const elapsed = stopwatch();
  const reader = logReader('big.log', undefined, true);
  const copies = new CopyFilter();
  const finder = new CallFinder();
  let most = before;
  let records = 0;
  const take = (found: ReturnType<typeof reader.push>): void => {
    records += found.length;
    for (const record of found) if (copies.add(record)) finder.add(record);
    most = Math.max(most, process.memoryUsage().rss);
  };
  for await (const chunk of chunksOf(path)) take(reader.push(chunk));
  take(reader.end().records);
  const { calls } = finder.done();
  const seconds = elapsed() / 1000;
  most = Math.max(most, process.memoryUsage().rss);
  const line = (name: string, value: number, unit: string, aim: number, better: 'more' | 'less'): void => {
    io.stdout(`${figureLine({ name, value, unit, aim, better })}\n`);
  };
  io.stdout(
    `a log of ${Math.round(size / MEGABYTE)} MB, ${records} records, ${calls.length} calls, in ${seconds.toFixed(2)} s; that is ${(seconds / counting.seconds).toFixed(1)} times what only counting its ${counting.lines} lines takes\n`,
  );
  line('log to the list of calls', size / MEGABYTE / seconds, 'MB/s', AIM, 'more');
  line('memory for it, of its size', (most - before) / size, 'times', TIMES_ITS_SIZE, 'less');
}
