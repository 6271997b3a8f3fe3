import { expect, it } from 'vitest';
import { assert, property } from 'fast-check';
import { partiesOf, type World } from '../../model/index.ts';
import { ASKED, choices, walk } from '../testing/run.arbitrary.ts';
import {
  callObject,
  callsOf,
  httpExchange,
  isAgent,
  messageOf,
  operationsNow,
  operationToSteps,
  SAMPLE_BASE,
  webServicesRun,
  type ApiCall,
  type OperationRow,
} from './web-services.ts';

/** What an agent's client knows of its calls after every message so far. */
type Known = Map<string, Map<string, object>>;

const exists = (world: World, connID: string): boolean => world.calls.some((call) => call.connID === connID);

/** All that a message says of a call but how long it has lasted. */
const shown = (call: ApiCall): object => ({ ...callObject(call, ''), duration: '' });

it('whatever happens, what messages tell each client adds up to what it reads of its calls, what may be done in them included', () => {
  assert(
    property(choices, (numbers) => {
      const run = walk(numbers, ASKED);
      const known: Known = new Map();
      for (const api of webServicesRun(run)) {
        for (const one of api.notifications) {
          expect(JSON.stringify(messageOf(one))).not.toMatch(/undefined|null/);
          if (!one.call) continue;
          const mine = known.get(one.dn) ?? new Map<string, object>();
          known.set(one.dn, mine);
          // Whatever becomes of a call, its id ends by a message of its own: a client needs nothing else to let go of it.
          if (one.previous !== undefined) expect([...mine.keys()]).not.toContain(one.previous);
          const parent = one.call.mainConnID;
          if (parent !== undefined && one.call.state !== 'Released') expect(exists(api.state.world, parent)).toBe(true);
          if (one.call.state === 'Released') mine.delete(one.call.connID);
          else mine.set(one.call.connID, shown(one.call));
          if (one.call.state === 'Released') expect(one.call.capabilities).toEqual([]);
        }
        for (const { dn } of api.state.world.devices.filter((device) => isAgent(api.state.world, device.dn))) {
          const calls = callsOf(api.state, dn);
          expect(calls.length).toBe(partiesOf(api.state.world, dn).length);
          const told = [...(known.get(dn) ?? new Map<string, object>())].sort(([a], [b]) => a.localeCompare(b));
          expect({ step: api.frame.index, dn, told }).toEqual({
            step: api.frame.index,
            dn,
            told: calls.map((call) => [call.connID, shown(call)] as const).toSorted(([a], [b]) => a.localeCompare(b)),
          });
          for (const call of calls) expect(callObject(call, '').participants.map(({ phoneNumber }) => phoneNumber)).not.toContain(dn);
        }
      }
    }),
    { numRuns: 40, endOnFailure: true },
  );
}, 120_000);

it('no operation can be posted that the model then refuses, and every exchange can be shown', () => {
  assert(
    property(choices, (numbers) => {
      const run = walk(numbers, ASKED);
      const frames = webServicesRun(run);
      for (const api of frames) httpExchange(api, SAMPLE_BASE);
      const { state } = frames[frames.length - 1] ?? { state: undefined };
      if (!state) return;
      for (const { dn } of state.world.devices.filter((device) => isAgent(state.world, device.dn))) {
        for (const { operation, path, obstacle, row } of operationsNow(state, dn)) {
          if (row.parameters.some(({ required }) => required)) continue;
          expect(operationToSteps(state, dn, { method: 'POST', path, body: { operationName: operation } }).ok).toBe(obstacle === undefined);
        }
      }
    }),
    { numRuns: 40, endOnFailure: true },
  );
}, 120_000);

/** Operations that the older lists leave out although their pages let agents post them. */
const UNLISTED: readonly string[] = [
  ...['ClearCall', 'MuteCall'],
  ...['StartCallRecording', 'SwitchToCoach', 'MuteMonitoredUser', 'UnmuteMonitoredUser'],
];

it('an operation is listed just when it would be accepted', () => {
  let listedOnes = 0;
  assert(
    property(choices, (numbers) => {
      const { state } = webServicesRun(walk(numbers, ASKED)).at(-1) ?? {};
      if (!state) return;
      for (const { dn } of state.world.devices.filter((device) => isAgent(state.world, device.dn))) {
        for (const { operation, connID, listed, obstacle, row, path, choices: destinations } of operationsNow(state, dn)) {
          if (connID === undefined || operation === 'DeleteUserDataPair') continue;
          const at = { operation, dn, connID, why: obstacle?.message };
          if (listed) expect(at).toMatchObject({ why: undefined });
          else if (!UNLISTED.includes(operation)) expect(at.why).toBeDefined();
          if (!listed) continue;
          listedOnes += 1;
          const body = bodyOf(row, destinations?.[0]);
          if (operation !== 'SwapCalls')
            expect({ ...at, ...operationToSteps(state, dn, { method: 'POST', path, body }) }).toMatchObject({ ok: true });
        }
      }
    }),
    { numRuns: 40, endOnFailure: true },
  );
  expect(listedOnes).toBeGreaterThan(0);
}, 120_000);

/** A body with whatever the operation needs. */
function bodyOf({ operation, parameters }: OperationRow, destination: string | undefined): object {
  const values = { destination: { phoneNumber: destination }, participant: destination, pairs: { Key: 'Value' }, digits: '1' };
  const needed = parameters.filter(({ required }) => required).map(({ name, kind }) => [name, values[kind as keyof typeof values]]);
  return { operationName: operation, ...(Object.fromEntries(needed) as object) };
}
