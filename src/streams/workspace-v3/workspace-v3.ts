/**
 * The stream `workspace-v3`: a run as the clients of the Workspace API v3 see it through its voice channel. Source: the
 * vendor's public clients and sample server. A pure projection: frames in, messages out.
 */
import type { Run } from '../../scenario/index.ts';
import type { DN } from '../../model/index.ts';
import type { StreamItemFields } from '../items.ts';
import { project, type Projection } from '../projection.ts';
import { WORKSPACE_V3_CHOICES } from './choices.ts';
import { voiceMessage, workspaceFrameAfter, type WorkspaceFrame, type WorkspaceMessage } from './messages.ts';

/** A message of the voice channel to an agent's client. */
export interface WorkspaceItem extends StreamItemFields {
  readonly stream: 'workspace-v3';
  readonly dn: DN;
  readonly message: unknown;
}

/** A message as `simulate` prints it and the page marks it. */
const itemOf = (message: WorkspaceMessage): WorkspaceItem => ({
  step: message.step,
  stream: 'workspace-v3',
  event: message.name,
  dn: message.dn,
  message: voiceMessage(message),
});

export const WORKSPACE_V3: Projection<WorkspaceFrame, WorkspaceItem> = {
  name: 'workspace-v3',
  start: () => undefined,
  after: (before, frame) => workspaceFrameAfter(before?.state, frame),
  items: ({ messages }) => messages.map(itemOf),
  choices: WORKSPACE_V3_CHOICES,
  view: { label: 'Workspace', tip: "Workspace API v3: what an agent's client posts and is told", body: 'workspace' },
  mock: { at: ['/workspace/v3/', '/auth/v3/'] },
  search: { none: "Its messages are the TEvents' in other words, as those of Web Services: the model is found by the TEvent." },
};

/** In: a run. Out: for every frame what the API knows after it and told because of it. */
export const workspaceRun = (run: Run): readonly WorkspaceFrame[] => project(WORKSPACE_V3, run);
