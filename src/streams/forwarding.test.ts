/** Where a device forwards to is what was set last, or else what it declares: both systems say so. */
import { expect, it } from 'vitest';
import { initialWorld, step } from '../model/index.ts';
import { deviceObject } from './web-services/device.ts';
import { dnObject } from './workspace-v3/dn.ts';
import { workspaceRun } from './workspace-v3/workspace-v3.ts';
import { startRun } from '../scenario/index.ts';

const DEVICES = [{ dn: 'A', agentID: '4711', forward: { to: 'B', when: 'unconditional' } }, { dn: 'B' }] as const;
const CANCEL = { request: 'TCallCancelForward', thisDN: 'A' } as const;
const state = (steps: readonly (typeof CANCEL)[]) => {
  const last = workspaceRun(startRun({ scenario: 1, devices: DEVICES, steps })).at(-1);
  if (last === undefined) throw new Error('a run has its start');
  return last.state;
};

it('a forwarding that is declared is told, and one that was cancelled is not', () => {
  const world = initialWorld(DEVICES);
  expect(deviceObject(world, 'A', '')).toMatchObject({
    forwardTo: 'B',
    capabilities: expect.arrayContaining(['ForwardCallsOff']) as string[],
  });
  expect(dnObject(state([]), 'A')).toMatchObject({ forwardTo: 'B', capabilities: expect.arrayContaining(['cancel-forward']) as string[] });
  const after = deviceObject(step(world, CANCEL).world, 'A', '');
  expect(after).not.toHaveProperty('forwardTo');
  expect(after.capabilities).toContain('ForwardCallsOn');
  expect(dnObject(state([CANCEL]), 'A')).not.toHaveProperty('forwardTo');
  expect(dnObject(state([CANCEL]), 'A').capabilities).toContain('set-forward');
});
