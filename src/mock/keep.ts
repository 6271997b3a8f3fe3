/**
 * A run that outlives the server: its beginning is the first line of a file and each step one more, written before the
 * step is answered. A line that was cut off by the end of the machine was never answered, and is left out.
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { bad, good, readRunID, validateScenario, type Result, type RunID, type ScenarioDocument } from '../scenario/index.ts';
import { shown } from '../tlib/index.ts';
import type { Session } from './session.ts';

interface Kept {
  readonly document: ScenarioDocument;
  readonly runID?: RunID;
}

/** In: a file. Out: the run that it holds; undefined where there is no such file yet. */
export function readKept(file: string): Result<Kept | undefined, string> {
  if (!existsSync(file)) return good(undefined);
  const lines = readFileSync(file, 'utf8').split('\n');
  // What follows the last line's end was being written when the server was killed.
  const whole = lines.slice(0, -1);
  if (whole.length === 0) return good(undefined);
  try {
    const [head, ...steps] = whole.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    const { document, runID } = head ?? {};
    if (typeof document !== 'object' || document === null) return bad(`${shown(file)} holds no run that a server kept.`);
    const read = validateScenario({ ...document, steps });
    const id = typeof runID === 'string' ? readRunID(runID) : undefined;
    return read.ok
      ? good({ document: read.value, ...(id === undefined ? {} : { runID: id }) })
      : bad(`${shown(file)}: ${read.error.message}`);
  } catch {
    return bad(`${shown(file)} holds no run that a server kept.`);
  }
}

/** Writes what there is, and every step from now on, before whoever asked for it is answered. Out: the function that ends it. */
export function keep(session: Session, file: string): () => void {
  const { steps, ...beginning } = session.document;
  const head = { document: { ...beginning, steps: [] }, ...(session.runID === undefined ? {} : { runID: session.runID }) };
  writeFileSync(file, [head, ...steps].map((line) => `${JSON.stringify(line)}\n`).join(''));
  return session.onStep(({ step }) => {
    if (step) appendFileSync(file, `${JSON.stringify(step)}\n`);
  });
}
