/** The events of a log that the model does not send, among the rows of the ladder: behind the step after which they came. */
import type { DN } from '../../model/index.ts';
import type { Run } from '../../scenario/index.ts';
import { barsOf, type LadderRow } from './ladder.ts';

/** In: the ladder's rows, the run, and of each step the DNs of its unexpected events. Out: the same rows where there are none. */
export function withExtras(rungs: readonly LadderRow[], run: Run, dnsAfter: (step: number) => readonly DN[]): readonly LadderRow[] {
  if (run.frames.every((_, step) => dnsAfter(step).length === 0)) return rungs;
  const extrasOf = (step: number): readonly LadderRow[] => {
    const world = run.frames[step]?.world;
    return dnsAfter(step).map((dn, at) => ({
      key: `extra ${String(step)} ${String(at)}`,
      kind: 'extra',
      step,
      ghost: false,
      bars: world === undefined ? [] : barsOf(world),
      dn,
      at,
    }));
  };
  const rows: LadderRow[] = [...extrasOf(0)];
  rungs.forEach((rung, index) => {
    rows.push(rung);
    const next = rungs[index + 1];
    if (!rung.ghost && (next === undefined || next.ghost || next.step !== rung.step))
      rows.push(...(rung.step === 0 ? [] : extrasOf(rung.step)));
  });
  return rows;
}
