import { describe, expect, it } from 'vitest';
import { startRun, type ScenarioDocument } from '../../scenario/index.ts';
import { absentAttributes, attributeLines, eventJSON, neighborsOf } from './detail.ts';

const document: ScenarioDocument = {
  scenario: 1,
  devices: [{ dn: 'A' }, { dn: 'B' }, { dn: 'C' }],
  steps: [
    { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
    { request: 'TAnswerCall', thisDN: 'B' },
    { request: 'TSingleStepConference', thisDN: 'A', otherDN: 'C' },
    { request: 'TAnswerCall', thisDN: 'C' },
    { request: 'TReleaseCall', thisDN: 'B' },
  ],
};
const run = startRun(document);
const frame = run.frames[5];
const deleted = frame?.events.find(({ event, dn }) => event === 'EventPartyDeleted' && dn === 'A');
const released = frame?.events.find(({ event }) => event === 'EventReleased');
if (deleted === undefined || released === undefined) throw new Error('the run lacks the events of a release from a conference');

describe('attributes of an event', () => {
  const lines = attributeLines(deleted, 't-server');
  it('begin with those that the manual prints, in its order', () => {
    expect(lines.filter(({ printed }) => printed).map(({ name, value }) => `${name} ${String(value)}`)).toEqual([
      'ConnID 1',
      'ThisDN A',
      'OtherDN B',
      'OtherDNRole DeletedParty',
      'ThirdPartyDN B',
      'ThirdPartyDNRole DeletedBy',
      'CallState OK',
    ]);
    expect(lines.findIndex(({ printed }) => !printed)).toBe(7);
  });
  it('carry their codes and say what the list calls them', () => {
    const role = lines.find(({ name }) => name === 'OtherDNRole');
    expect(role).toMatchObject({ code: 8, codeOf: 'TDNRole', kind: 'optional' });
    expect(lines.find(({ name }) => name === 'ConnID')).toMatchObject({ kind: 'mandatory' });
    expect(lines.find(({ name }) => name === 'ConnID')).not.toHaveProperty('code');
  });
  it('are all there, each once', () => {
    expect(lines.map(({ name }) => name).sort()).toEqual(Object.keys(deleted.attributes).sort());
  });
});

it('names what the list allows and the event lacks', () => {
  const names = absentAttributes(released, 't-server').map(({ name }) => name);
  expect(names).toContain('OtherDN');
  expect(names.filter((name) => name in released.attributes)).toEqual([]);
});

describe('the events beside one', () => {
  it('lie in the same step or in the nearest that sent any', () => {
    const { previous, next } = neighborsOf(run, 2, 0);
    expect([previous?.step, next?.step, next?.index]).toEqual([1, 2, 1]);
  });
  it('are missing at either end', () => {
    expect(neighborsOf(run, 1, 0)).not.toHaveProperty('previous');
    expect(neighborsOf(run, 5, (frame?.events.length ?? 0) - 1)).not.toHaveProperty('next');
  });
});

it('copies as simulate prints it', () => {
  expect(JSON.parse(eventJSON({ event: released, step: 5, index: 1 }))).toMatchObject({
    step: 5,
    stream: 'dn',
    event: 'EventReleased',
    dn: 'B',
    attributes: { CallState: 'OK' },
  });
});
