/** The log that is open, as the page follows it: what the worker tells, and what ends it. The worker is a stand-in. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { closeLogs, readLogs, searchLogs, useLogs } from './logs.ts';
import type { FromWorker, ToWorker } from './messages.ts';

class Stand {
  static readonly all: Stand[] = [];
  readonly asked: ToWorker[] = [];
  ended = false;
  private hear: ((message: { readonly data: FromWorker }) => void) | undefined;
  constructor() {
    Stand.all.push(this);
  }
  postMessage(message: ToWorker): void {
    this.asked.push(message);
  }
  addEventListener(type: string, hear: (message: { readonly data: FromWorker }) => void): void {
    if (type === 'message') this.hear = hear;
  }
  terminate(): void {
    this.ended = true;
  }
  tell(data: FromWorker): void {
    this.hear?.({ data });
  }
}
const reading = (): Stand => {
  readLogs([{ name: 'a.log', content: 'x'.repeat(500) }]);
  const one = Stand.all.findLast(({ asked }) => asked.length > 0);
  if (one === undefined) throw new Error('no worker was asked');
  return one;
};

beforeEach(() => {
  vi.stubGlobal('Worker', Stand);
});
afterEach(() => {
  closeLogs();
  vi.unstubAllGlobals();
});

const progress = { file: 'a.log', bytes: 200, records: 12, calls: 3 };

it('a log that is read: how far it is in bytes, records and calls', () => {
  const worker = reading();
  expect(worker.asked).toMatchObject([{ ask: 'read' }]);
  expect(useLogs.getState()).toMatchObject({ phase: 'reading', size: 500, progress: null });
  worker.tell({ told: 'progress', progress });
  expect(useLogs.getState()).toMatchObject({ phase: 'reading', progress });
});

it('cancelled, its worker ends, and what it still says is not heard', () => {
  const worker = reading();
  worker.tell({ told: 'progress', progress });
  closeLogs();
  expect(worker.ended).toBe(true);
  worker.tell({ told: 'nothing', message: 'late' });
  expect(useLogs.getState()).toMatchObject({ phase: 'none', progress: null, message: '' });
});

it('another log takes the place of the one before', () => {
  const first = reading();
  const second = reading();
  expect([first.ended, second.ended, first === second]).toEqual([true, false, false]);
  first.tell({ told: 'nothing', message: 'late' });
  expect(useLogs.getState().phase).toBe('reading');
});

it('an answer to a query that was changed since says nothing', () => {
  const worker = reading();
  searchLogs('71');
  searchLogs('7102');
  worker.tell({ told: 'found', query: '71', numbers: [1, 2] });
  expect(useLogs.getState().found).toBeNull();
  worker.tell({ told: 'found', query: '7102', numbers: [2] });
  expect(useLogs.getState().found).toEqual(new Set([2]));
});
