/**
 * The vendor's own client against the mock's Workspace API v3: `node src/cli/workspace/client.mjs FOLDER`, where FOLDER
 * has `genesys-workspace-client-js` installed (its dependencies are old and stay out of ours):
 *
 *     mkdir /tmp/client && cd /tmp/client && npm install genesys-workspace-client-js --ignore-scripts
 *
 * Three agents log in, and after every step each agent's `voice.calls` must be what the call model has for it: the same
 * calls, states and participants, told by the world of the model and not by the stream. Exit status: 0 they agree
 * throughout, 1 they do not, 2 there is no client in FOLDER.
 */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { load } from '../house/load.mjs';

const FOLDER = process.argv[2] ?? process.env['WORKSPACE_CLIENT'];
/** As long as a message may take. */
const PATIENCE_MS = 10_000;
const AGENTS = ['7101', '7102', '7103'];
const [A, B, C] = AGENTS;
const STATES = { Dialing: 'Dialing', Alerting: 'Ringing', Connected: 'Established', Held: 'Held' };

function clientIn(folder) {
  try {
    return createRequire(join(resolve(folder), 'index.js'))('genesys-workspace-client-js');
  } catch (error) {
    process.stderr.write(
      `There is no genesys-workspace-client-js in ${folder ?? 'a folder that was not named'}: ${error.message.split('\n')[0]}\n`,
    );
    return process.exit(2);
  }
}

/**
 * "1 Held 7102, 2 Dialing 7103": the calls of an agent in the model. While it dials, the number that it dialled stands
 * for the others; whoever rings by a single-step conference has not joined.
 */
const inModel = ({ calls }, dn) =>
  calls
    .flatMap(({ connID, parties }) => {
      const own = parties.find((party) => party.dn === dn);
      if (!own) return [];
      const others = own.state === 'Dialing' ? [own.dialed] : parties.filter((one) => one !== own && !one.aside).map((one) => one.dn);
      return [`${connID} ${STATES[own.state]} ${numbers(others)}`];
    })
    .join(', ');
/** The same as the client has them. Call 12 ends in "c". */
const inClient = (api) =>
  [...api.voice.calls.values()]
    .map(({ id, state, participants }) => `${parseInt(id.slice(-4), 16)} ${state} ${numbers(participants.map(({ number }) => number))}`)
    .toSorted()
    .join(', ');
const numbers = (list) => list.toSorted().join('+');

async function until(holds, what) {
  for (const end = Date.now() + PATIENCE_MS; !holds();) {
    if (Date.now() > end) throw new Error(what());
    await new Promise((done) => setTimeout(done, 20));
  }
}

const WorkspaceApi = clientIn(FOLDER);
const { startMock } = await load('src/mock/index.ts');
const devices = AGENTS.map((dn, at) => ({ dn, agentID: `470${at + 1}` }));
const mock = await startMock({ scenario: 1, title: 'The vendor’s client', devices, steps: [] });
const apis = new Map();
const voice = (dn) => apis.get(dn).voice;
/** The id that the client has for a call of an agent, by its place. */
const call = (dn, at = 0) => [...voice(dn).calls.keys()].toSorted((one, other) => (one < other ? -1 : 1))[at];

/** Both agents of the first call know its recording and what can be done with it. */
const isRecorded = (state, next) =>
  [A, B].every((dn) => [...voice(dn).calls.values()].some((one) => one.recordingState === state && one.capabilities.includes(next)));

async function logIn(dn) {
  const api = new WorkspaceApi('KEY', mock.url, false);
  apis.set(dn, api);
  await api.initialize({ token: dn });
  await api.activateChannels(api.user.agentLogin, dn);
}

/** A step, what is done for it, and what must hold afterwards beside the calls. */
const STEPS = [
  ...AGENTS.map((dn) => [`${dn} logs in`, () => logIn(dn), () => voice(dn).dn?.agentState === 'NotReady']),
  ['7101 is ready', () => voice(A).ready(), () => voice(A).dn.agentState === 'Ready'],
  [
    '7101 is not ready: lunch',
    () => voice(A).notReady('AuxWork', 'Lunch'),
    () => voice(A).dn.agentState === 'NotReady' && voice(A).dn.reasons?.some(({ value }) => value === 'Lunch'),
  ],
  ['7101 does not want to be disturbed', () => voice(A).dndOn(), () => voice(A).dn.dnd],
  ['7101 may be disturbed', () => voice(A).dndOff(), () => !voice(A).dn.dnd],
  ['7101 calls 7102', () => voice(A).makeCall(B, { userData: [{ key: 'Account', type: 'str', value: '12' }] })],
  ['7102 answers', () => voice(B).answerCall(call(B))],
  ['7101 holds', () => voice(A).holdCall(call(A))],
  ['7101 retrieves', () => voice(A).retrieveCall(call(A))],
  [
    '7102 attaches data',
    () => voice(B).attachUserData(call(B), [{ key: 'Tries', type: 'int', value: 3 }]),
    () =>
      [A, B].every(
        (dn) =>
          JSON.stringify([...voice(dn).calls.values()][0].userData.map(({ key, value }) => [key, value])) ===
          '[["Account","12"],["Tries",3]]',
      ),
  ],
  [
    '7101 updates data',
    () => voice(A).updateUserData(call(A), [{ key: 'Tries', type: 'int', value: 4 }]),
    () => [...voice(B).calls.values()][0].userData.some(({ key, value }) => key === 'Tries' && value === 4),
  ],
  [
    '7101 deletes a pair',
    () => voice(A).deleteUserDataPair(call(A), 'Account'),
    () => [...voice(B).calls.values()][0].userData.every(({ key }) => key !== 'Account'),
  ],
  ...[
    ['7101 begins a recording', () => voice(A).startRecording(call(A)), 'Recording', 'stop-recording'],
    ['7102 pauses it', () => voice(B).pauseRecording(call(B)), 'Paused', 'resume-recording'],
    ['7101 goes on with it', () => voice(A).resumeRecording(call(A)), 'Recording', 'pause-recording'],
    ['7101 stops it', () => voice(A).stopRecording(call(A)), 'Stopped', 'start-recording'],
  ].map(([says, act, state, next]) => [says, act, () => isRecorded(state, next)]),
  ['7101 sends a tone', () => voice(A).sendDTMF(call(A), '1')],
  ['7102 consults 7103 for a conference', () => voice(B).initiateConference(call(B), C)],
  ['7103 answers', () => voice(C).answerCall(call(C))],
  ['7102 alternates', () => voice(B).alternateCalls(call(B, 1), call(B, 0))],
  ['7102 alternates back', () => voice(B).alternateCalls(call(B, 0), call(B, 1))],
  ['7102 completes the conference', () => voice(B).completeConference(call(B, 1), call(B, 0)), () => call(C) === call(A)],
  ['7102 deletes 7101 from the conference', () => voice(B).deleteFromConference(call(B), A)],
  ['7103 releases', () => voice(C).releaseCall(call(C))],
  ['7101 calls 7102 again', () => voice(A).makeCall(B)],
  ['7102 answers', () => voice(B).answerCall(call(B))],
  ['7102 consults 7103 for a transfer', () => voice(B).initiateTransfer(call(B), C)],
  ['7103 answers', () => voice(C).answerCall(call(C))],
  ['7102 reconnects', () => voice(B).reconnectCall(call(B, 1), call(B, 0))],
  ['7102 consults again', () => voice(B).initiateTransfer(call(B), C)],
  ['7103 answers', () => voice(C).answerCall(call(C))],
  ['7102 completes the transfer', () => voice(B).completeTransfer(call(B, 1), call(B, 0)), () => call(C) === call(A)],
  ['7101 makes it a conference in one step', () => voice(A).singleStepConference(call(A), B)],
  ['7102 answers', () => voice(B).answerCall(call(B))],
  ['7101 clears the call', () => voice(A).clearCall(call(A))],
  ['7103 calls 7101', () => voice(C).makeCall(A)],
  ['7101 sends the ringing call on to 7102', () => voice(A).redirectCall(call(A), B)],
  ['7102 answers', () => voice(B).answerCall(call(B))],
  ['7102 transfers to 7101 in one step', () => voice(B).singleStepTransfer(call(B), A)],
  ['7101 answers', () => voice(A).answerCall(call(A))],
  ['7101 releases', () => voice(A).releaseCall(call(A))],
  ['7101 forwards to 7102', () => voice(A).setForward(B), () => voice(A).dn.forwardTo === B],
  ['7101 forwards no more', () => voice(A).cancelForward(), () => voice(A).dn.forwardTo === undefined],
];

let status = 0;
try {
  for (const [number, [says, act, holds = () => true]] of STEPS.entries()) {
    await act();
    const known = (dn) => (apis.has(dn) ? inClient(apis.get(dn)) : '');
    const agree = () => AGENTS.every((dn) => known(dn) === inModel(mock.session.world, dn)) && holds();
    await until(agree, () => {
      const lines = AGENTS.map((dn) => `  ${dn}: client ${known(dn) || 'none'}; model ${inModel(mock.session.world, dn) || 'none'}`);
      return `After step ${number + 1}, ${says}, client and model do not agree:\n${lines.join('\n')}`;
    });
    process.stdout.write(`${String(number + 1).padStart(2)} ${says}: ${AGENTS.map((dn) => `${dn} [${known(dn)}]`).join(' ')}\n`);
  }
  const refused = mock.session.run.frames.filter(({ refusal }) => refusal);
  if (refused.length > 0) throw new Error(`The switch refused: ${refused.map(({ refusal }) => refusal.message).join(' ')}`);
  process.stdout.write(`Client and model agree after each of ${STEPS.length} steps.\n`);
} catch (error) {
  status = 1;
  process.stderr.write(`${error.message}\n`);
}
await Promise.all([...apis.values()].map((api) => api.destroy()));
// destroy() waits for neither disconnect nor logout: the requests are on their way.
try {
  await until(
    () => AGENTS.every((dn) => mock.session.world.status[dn]?.agent === undefined),
    () => 'The agents were not logged out.',
  );
} catch (error) {
  status = 1;
  process.stderr.write(`${error.message}\n`);
}
// The client holds connections whose end it would take for an error: it ends with the process.
process.exit(status);
