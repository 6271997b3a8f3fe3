import { describe, expect, it } from 'vitest';
import { CATALOG, catalogEntry } from '../catalog/index.ts';
import { dnsOf, eventChoices } from './choices.ts';
import { fieldsOf } from './fields.ts';
import { runUpTo, valuesFor } from './question.ts';
import { askable, shownValue } from './quiz.ts';
import { startRun, type Run } from '../scenario/index.ts';

function runOf(id: string): Run {
  const document = catalogEntry(id)?.document;
  if (!document) throw new Error(`no model ${id}`);
  return startRun(document);
}

describe('a run up to a question', () => {
  const run = runOf('release-from-conference');

  it('shows the step and hides what it causes, in the document as well', () => {
    const seen = runUpTo(run, 6, false);
    expect(seen.frames).toHaveLength(7);
    expect(seen.frames[5]).toBe(run.frames[5]);
    expect(seen.frames[6]).toEqual({
      index: 6,
      step: run.frames[6]?.step,
      world: run.frames[5]?.world,
      events: [],
      silent: [],
      ended: [],
      calls: [],
    });
    expect(seen.document.steps).toHaveLength(5);
  });
  it('tells it all once that is due, and nothing of what follows', () => {
    const longer = runOf('two-step-transfer-after-answer');
    const told = runUpTo(longer, 4, true);
    expect(told.frames).toEqual(longer.frames.slice(0, 5));
    expect(startRun(told.document).frames).toEqual(told.frames);
  });
  it('throws for a step that is not there', () => {
    expect(() => runUpTo(run, 7, false)).toThrow('no step 7');
  });
});

describe('values to choose from', () => {
  const all = CATALOG.flatMap(({ id, document }) => (document ? [[id, startRun(document)] as const] : []));
  it.each(all)(
    '%s: every event that can be chosen has some for each of its fields, the right one among them, "not there" last',
    (_, run) => {
      const faults: string[] = [];
      for (const index of askable(run)) {
        const [before, frame] = [run.frames[index - 1], run.frames[index]];
        if (!before || !frame) throw new Error('a step has a frame before it');
        for (const dn of dnsOf(frame)) {
          for (const event of eventChoices(before, frame, dn)) {
            for (const field of fieldsOf(frame, event)) {
              const values = valuesFor(frame, dn, event, field);
              const own = frame.events.filter((sent) => sent.dn === dn && sent.event === event);
              const right = own.every((sent) => values.includes(shownValue(sent.attributes[field])));
              if (values.at(-1) !== null || new Set(values).size !== values.length || !right)
                faults.push(`${String(index)} ${dn} ${event} ${field}: ${values.join(' ')}`);
            }
          }
        }
      }
      expect(faults).toEqual([]);
    },
  );
  it('are the same for two events of one name at one DN', () => {
    const frame = runOf('two-step-transfer-after-answer').frames[5];
    expect(frame && valuesFor(frame, 'B', 'EventReleased', 'ConnID')).toEqual(['1', '2', null]);
  });
});
