/** The life of a call over a run: the step that made it, the one that ended it and what it became part of. */
import type { Call, ConnID, EndedCall } from '../../model/index.ts';
import type { Run } from '../../scenario/index.ts';

export interface CallLife {
  readonly made: number;
  /** The last the world knew of the call. */
  readonly call: Call;
  readonly ended?: EndedCall & { readonly step: number };
}

/** Undefined when the run never has that call. */
export function callLife(run: Run, connID: ConnID): CallLife | undefined {
  let made = -1;
  let call: Call | undefined;
  let ended: CallLife['ended'];
  for (const frame of run.frames) {
    const here = frame.world.calls.find((each) => each.connID === connID);
    if (here !== undefined && made < 0) made = frame.index;
    call = here ?? call;
    const end = frame.ended.find((each) => each.connID === connID);
    if (end !== undefined) ended = { ...end, step: frame.index };
  }
  return call === undefined ? undefined : { made, call, ...(ended === undefined ? {} : { ended }) };
}
