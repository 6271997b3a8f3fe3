/** The addresses that operations are posted to. */
import type { ConnID } from '../../model/index.ts';
import { hexConnID, type RunID } from '../../scenario/index.ts';
import { WORKSPACE_API } from './names.ts';

/** "/workspace/v3/voice/calls/0071027198180001/hold"; without a call that is known, `{id}` stands for it. */
export const callPath = (connID: ConnID | undefined, operation: string, run?: RunID): string =>
  `${WORKSPACE_API}/voice/calls/${connID === undefined ? '{id}' : hexConnID(connID, run)}/${operation}`;
/** "/workspace/v3/voice/make-call" */
export const dnPath = (operation: string): string => `${WORKSPACE_API}/voice/${operation}`;
