/** Sentences about what happened, for the live region and for names of branches. */
import type { TEvent } from '../model/index.ts';
import { describeStep, endOf, frameOf, type Frame, type Run, type ScenarioStep } from '../scenario/index.ts';

/** `TReleaseCall by B`; an action of no device is its name alone. */
export function stepTitle(step: ScenarioStep): string {
  const what = step.request ?? step.action;
  return step.thisDN === undefined ? what : `${what} by ${step.thisDN}`;
}

/** "Step 6 of 8, B: TReleaseCall, call 1: EventReleased to B, EventPartyDeleted to A and C." */
export function sayFrame(run: Run, index: number): string {
  const frame = frameOf(run, index);
  if (frame?.step === undefined)
    return endOf(run) === 0 ? 'No steps yet.' : `At the start of ${run.document.title ?? 'the scenario'}, before step 1.`;
  return `Step ${String(index)} of ${String(endOf(run))}, ${describeStep(frame.step)}: ${sayEvents(frame)}.`;
}

/** "EventReleased to B, EventPartyDeleted to A and C", the refusal, or that nobody was told anything. */
export function sayEvents(frame: Frame): string {
  if (frame.refusal !== undefined) return `refused, ${frame.refusal.message.replace(/\.$/, '')}`;
  if (frame.events.length === 0) return 'no events';
  const byName = new Map<string, TEvent[]>();
  for (const event of frame.events) byName.set(event.event, [...(byName.get(event.event) ?? []), event]);
  return [...byName].map(([name, events]) => `${name} to ${listed(events.map((event) => event.dn))}`).join(', ');
}

/** "A", "A and B", "A, B and C"; a name that comes twice is said once. */
export function listed(words: readonly string[]): string {
  const once = [...new Set(words)];
  return once.length < 2 ? once.join('') : `${once.slice(0, -1).join(', ')} and ${once.at(-1) ?? ''}`;
}
