import { expect, it } from 'vitest';
import { assert, property } from 'fast-check';
import { partiesOf } from '../../model/index.ts';
import { choices, walk } from '../testing/run.arbitrary.ts';
import {
  callObject,
  callsOf,
  httpExchange,
  isAgent,
  messageOf,
  operationsNow,
  operationToStep,
  SAMPLE_BASE,
  webServicesRun,
} from './web-services.ts';

/** What an agent's client knows of its calls after every message so far. */
type Known = Map<string, Map<string, string>>;

it('whatever happens, messages tell each client which calls it has and in which state', () => {
  assert(
    property(choices, (numbers) => {
      const run = walk(numbers);
      const known: Known = new Map();
      for (const api of webServicesRun(run)) {
        for (const one of api.notifications) {
          expect(JSON.stringify(messageOf(one))).not.toMatch(/undefined|null/);
          if (!one.call) continue;
          const mine = known.get(one.dn) ?? new Map<string, string>();
          known.set(one.dn, mine);
          for (const event of one.causes) {
            const { PreviousConnID } = event.attributes;
            if (event.event === 'EventPartyChanged' && typeof PreviousConnID === 'string' && PreviousConnID !== one.call.connID)
              mine.delete(PreviousConnID);
          }
          if (one.call.state === 'Released') mine.delete(one.call.connID);
          else mine.set(one.call.connID, one.call.state);
          if (one.call.state === 'Released') expect(one.call.capabilities).toEqual([]);
        }
        for (const { dn } of api.state.world.devices.filter((device) => isAgent(api.state.world, device.dn))) {
          const calls = callsOf(api.state, dn);
          expect(calls.length).toBe(partiesOf(api.state.world, dn).length);
          const told = [...(known.get(dn) ?? new Map<string, string>())].sort();
          expect({ step: api.frame.index, dn, told }).toEqual({
            step: api.frame.index,
            dn,
            told: calls.map((call) => [call.connID, call.state]).sort(),
          });
          for (const call of calls) expect(callObject(call, '').participants.map(({ phoneNumber }) => phoneNumber)).not.toContain(dn);
        }
      }
    }),
    { numRuns: 150 },
  );
}, 30_000);

it('no operation can be posted that the model then refuses, and every exchange can be shown', () => {
  assert(
    property(choices, (numbers) => {
      const run = walk(numbers);
      const frames = webServicesRun(run);
      for (const api of frames) httpExchange(api, SAMPLE_BASE);
      const { state } = frames[frames.length - 1] ?? { state: undefined };
      if (!state) return;
      for (const { dn } of state.world.devices.filter((device) => isAgent(state.world, device.dn))) {
        for (const { operation, path, obstacle, row } of operationsNow(state, dn)) {
          if (row.parameters.some(({ required }) => required)) continue;
          expect(operationToStep(state, dn, { method: 'POST', path, body: { operationName: operation } }).ok).toBe(obstacle === undefined);
        }
      }
    }),
    { numRuns: 60 },
  );
}, 30_000);
