/**
 * How much is done while something runs, in counts and not in time, so that a busy machine says the same: how many
 * entries of collections were gone through by the language's own methods, and how many bytes were allocated, those that
 * were collected meanwhile as well.
 */
import { Session } from 'node:inspector';

export interface Work {
  readonly entries: number;
  readonly bytes: number;
}

/** Bytes between two samples: of three megabytes the sum is right to about five per cent. */
const EVERY = 8192;

interface Node {
  readonly selfSize: number;
  readonly children: readonly Node[];
}
const sizeOf = ({ selfSize, children }: Node): number => children.reduce((sum, child) => sum + sizeOf(child), selfSize);

type Method = (this: unknown, ...args: unknown[]) => unknown;
interface Counted {
  readonly of: Record<PropertyKey, Method>;
  readonly names: readonly PropertyKey[];
  readonly size: (self: unknown, args: readonly unknown[]) => number;
}
const COUNTED: readonly Counted[] = [
  {
    of: Array.prototype as unknown as Record<PropertyKey, Method>,
    names: [
      ...['map', 'filter', 'forEach', 'find', 'findLast', 'findIndex', 'some', 'every', 'reduce', 'flatMap', 'flat'],
      ...['includes', 'indexOf', 'slice', 'concat', 'join', 'sort', 'toSorted', 'entries', Symbol.iterator],
    ],
    size: (self) => (self as readonly unknown[]).length,
  },
  ...[Map, Set].map(({ prototype }) => ({
    of: prototype as unknown as Record<PropertyKey, Method>,
    names: ['forEach', 'entries', 'keys', 'values', Symbol.iterator],
    size: (self: unknown) => (self as ReadonlySet<unknown>).size,
  })),
  {
    of: Object as unknown as Record<PropertyKey, Method>,
    names: ['keys', 'values', 'entries'],
    size: (_, [value]) => (typeof value === 'object' && value !== null ? Reflect.ownKeys(value).length : 0),
  },
];

function countEntries(act: () => void): number {
  let entries = 0;
  const restores = COUNTED.flatMap(({ of, names, size }) =>
    names.map((name) => {
      const original = of[name];
      of[name] = function counted(...args) {
        entries += size(this, args);
        return original?.apply(this, args);
      };
      return () => {
        if (original) of[name] = original;
      };
    }),
  );
  try {
    act();
  } finally {
    for (const restore of restores) restore();
  }
  return entries;
}

/** What `act` costs. It must not wait for anything. */
export function workOf(act: () => void): Work {
  const session = new Session();
  session.connect();
  const ask = (method: string, parameters: object = {}): unknown => {
    let answer: unknown;
    session.post(method, parameters, (error, result) => {
      if (error) throw error;
      answer = result;
    });
    return answer;
  };
  try {
    ask('HeapProfiler.startSampling', {
      samplingInterval: EVERY,
      includeObjectsCollectedByMajorGC: true,
      includeObjectsCollectedByMinorGC: true,
    });
    const entries = countEntries(act);
    const { profile } = ask('HeapProfiler.stopSampling') as { readonly profile: { readonly head: Node } };
    return { entries, bytes: sizeOf(profile.head) };
  } finally {
    session.disconnect();
  }
}

/** Below this the samples of bytes say too little; whoever copies thousands of entries thousands of times is above it. */
const TELLING = 4_000_000;

/**
 * Twice the size may cost twice the work and a little more: entries are exact, bytes are sampled. In: what makes ready a piece of work of a size, which is not
 * counted, and does it when called; and the smaller size. Out: what grew too much, in words; nothing where all is well.
 */
export function growth(of: (size: number) => () => void, size: number): readonly string[] {
  const [once, twice] = [workOf(of(size)), workOf(of(2 * size))];
  const said = (name: keyof Work): string => `${name}: ${String(once[name])} at ${size}, ${String(twice[name])} at ${2 * size}`;
  return [
    ...(twice.entries > 2.5 * once.entries ? [said('entries')] : []),
    ...(twice.bytes > TELLING && twice.bytes > 2.7 * once.bytes ? [said('bytes')] : []),
    ...(twice.entries + twice.bytes === 0 ? ['nothing was done'] : []),
  ];
}
