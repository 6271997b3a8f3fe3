/** Kinds of device and what they do when called, in words. */
import type { Device } from '../../model/index.ts';
import type { DeviceKind } from '../../tlib/index.ts';

export const KIND_WORDS: Readonly<Record<DeviceKind, { readonly label: string; readonly means: string }>> = {
  extension: { label: 'Extension', means: 'internal and monitored' },
  external: { label: 'External', means: 'not monitored: it gets no events and acts without requests' },
  'acd-queue': { label: 'ACD queue', means: 'holds calls until an agent is free' },
  'routing-point': { label: 'Routing point', means: 'asks where a call should go' },
  'routing-queue': { label: 'Routing queue', means: 'holds calls and asks where they should go' },
};

export const WHEN_CALLED: readonly { readonly value: NonNullable<Device['whenCalled']>; readonly label: string }[] = [
  { value: 'ring', label: 'rings' },
  { value: 'busy', label: 'is busy' },
  { value: 'wait', label: 'waits for its action' },
  { value: 'dnd', label: 'do not disturb' },
];
