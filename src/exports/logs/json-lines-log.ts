/**
 * A run in our own JSON Lines: the items that `simulate` prints, and before those of each step, in the stream `step`, what
 * was done. The only form that also says what happened without a request.
 */
import { isModelStep, nameCalls, type Run } from '../../scenario/index.ts';
import { jsonText } from '../json-text.ts';
import { DEFAULT_START } from './lines.ts';

/** The text; `start` is in milliseconds since 1970. */
export function jsonLinesLog(run: Run, start = DEFAULT_START): string {
  const items = run.frames.flatMap(({ step, index, events }): object[] => {
    const time = (start + (index - 1) * 1000) / 1000;
    const before = run.frames[index - 1]?.world;
    const did =
      step !== undefined && before !== undefined && isModelStep(step)
        ? [{ step: index, stream: 'step', time, did: nameCalls(before, step) }]
        : [];
    return [
      ...did,
      ...events.map(({ event, dn, attributes }) => ({ step: index, stream: 'dn', event, dn, attributes: { ...attributes, time } })),
    ];
  });
  return jsonText([{ step: 0, stream: 'step', devices: run.document.devices }, ...items]);
}
