/** Changing who takes part: pure functions over a scenario document. */
import type { Device, DN } from '../model/index.ts';
import { DEVICE_KIND_INFO, USUAL_KIND } from '../tlib/index.ts';
import { isClientStep, type ScenarioDocument, type ScenarioStep } from '../scenario/index.ts';

/** A DN that nobody has yet, after the manual's habit: A, B, C; X for an external one; Q; RP; RQ. */
export function freshDN(devices: readonly Device[], kind: Device['kind'] = USUAL_KIND): DN {
  const taken = new Set(devices.map((device) => device.dn));
  const first = DEVICE_KIND_INFO[kind].firstDNs;
  const free = first.find((dn) => !taken.has(dn));
  if (free !== undefined) return free;
  let number = 2;
  while (taken.has(`${first[0] ?? 'A'}${String(number)}`)) number += 1;
  return `${first[0] ?? 'A'}${String(number)}`;
}

export function withDevice(document: ScenarioDocument, device: Device): ScenarioDocument {
  return { ...document, devices: [...document.devices, device] };
}

/** Changes what is declared of a device, its DN apart. An undefined value takes the declaration back. */
export function changed(
  document: ScenarioDocument,
  dn: DN,
  patch: { readonly [K in keyof Device]?: Device[K] | undefined },
): ScenarioDocument {
  return { ...document, devices: document.devices.map((device) => (device.dn === dn ? pruned({ ...device, ...patch, dn }) : device)) };
}

/** Gives a device another DN, everywhere. */
export function renamed(document: ScenarioDocument, from: DN, to: DN): ScenarioDocument {
  const name = (dn: DN): DN => (dn === from ? to : dn);
  return {
    ...document,
    devices: document.devices.map((device) => ({
      ...device,
      dn: name(device.dn),
      ...(device.agents === undefined ? {} : { agents: device.agents.map(name) }),
      ...(device.forward === undefined ? {} : { forward: { ...device.forward, to: name(device.forward.to) } }),
    })),
    steps: document.steps.map((step) => renamedIn(step, name)),
  };
}

/** Without a device; the steps end before the first one that names it. */
export function withoutDevice(document: ScenarioDocument, dn: DN): { readonly document: ScenarioDocument; readonly cut: number } {
  const first = document.steps.findIndex((step) => names(step, dn));
  const steps = first === -1 ? document.steps : document.steps.slice(0, first);
  const devices = document.devices.filter((device) => device.dn !== dn).map((device) => unlinked(device, dn));
  return { document: { ...document, devices, steps }, cut: document.steps.length - steps.length };
}

function names(step: ScenarioStep, dn: DN): boolean {
  return step.thisDN === dn || ('otherDN' in step && step.otherDN === dn);
}

function renamedIn(step: ScenarioStep, name: (dn: DN) => DN): ScenarioStep {
  if (step.thisDN === undefined) return step;
  if (isClientStep(step)) return { ...step, thisDN: name(step.thisDN) };
  return {
    ...step,
    thisDN: name(step.thisDN),
    ...(step.otherDN === undefined ? {} : { otherDN: name(step.otherDN) }),
    ...(step.thisQueue === undefined ? {} : { thisQueue: name(step.thisQueue) }),
  };
}

function unlinked(device: Device, dn: DN): Device {
  const { forward, agents, ...rest } = device;
  return {
    ...rest,
    ...(forward === undefined || forward.to === dn ? {} : { forward }),
    ...(agents === undefined ? {} : { agents: agents.filter((agent) => agent !== dn) }),
  };
}

function pruned(device: { readonly [K in keyof Device]?: Device[K] | undefined }): Device {
  return Object.fromEntries(Object.entries(device).filter(([, value]) => value !== undefined && value !== '')) as unknown as Device;
}
