/** The small page at /model: who there is, who is connected, which faults are in force, and buttons for them. */
import type { World } from '../model/index.ts';
import { isAgent } from '../streams/index.ts';
import { shown } from '../tlib/index.ts';
import type { FaultsInForce } from './faults.ts';
import type { Reply } from './http.ts';
import { STATUS_SCRIPT, STATUS_STYLE } from './status.page.ts';

export interface Seen {
  readonly world: World;
  readonly steps: number;
  /** How many sessions an agent has in each API. */
  readonly sessions: (dn: string) => { readonly webServices: number; readonly workspace: number };
  /** How many CometD clients. */
  readonly clients: (dn: string) => number;
  readonly faults: FaultsInForce;
}

/** What the page shows, as JSON. */
export function statusOf({ world, steps, sessions, clients, faults }: Seen): object {
  return {
    steps,
    agents: world.devices
      .filter(({ dn }) => isAgent(world, dn))
      .map(({ dn, agentID }) => ({
        dn,
        ...(agentID === undefined ? {} : { agentID }),
        state: world.status[dn]?.agent ?? 'LoggedOut',
        sessions: sessions(dn),
        clients: clients(dn),
        calls: world.calls.flatMap(({ connID, parties }) =>
          parties.filter((party) => party.dn === dn).map(({ state }) => ({ connID, state })),
        ),
      })),
    faults,
    says: saysOf(faults),
  };
}

const times = (count: number, one: string, many: string): string => (count === 1 ? one : `${String(count)} ${many}`);

/** The faults in force, each in a sentence. */
function saysOf({ delayMs, dropNotifications, duplicate, status, requests = 1, lateError }: FaultsInForce): readonly string[] {
  return [
    ...(delayMs === undefined ? [] : [`Every answer waits ${String(delayMs)} ms.`]),
    ...(dropNotifications === undefined ? [] : [`The next ${times(dropNotifications, 'notification is lost', 'notifications are lost')}.`]),
    ...(duplicate === undefined ? [] : [`The next ${times(duplicate, 'notification comes', 'notifications come')} twice.`]),
    ...(status === undefined ? [] : [`The next ${times(requests, 'request gets', 'requests get')} status ${String(status)}.`]),
    ...(lateError === undefined
      ? []
      : [`The next ${shown(lateError.operation)} is accepted and fails after ${String(lateError.afterMs)} ms.`]),
  ];
}

const BUTTONS: readonly (readonly [string, object])[] = [
  ['Answer half a second late', { delayMs: 500 }],
  ['Lose the next notification', { dropNotifications: 1 }],
  ['Send the next notification twice', { duplicate: 1 }],
  ['Answer the next two requests with 503', { status: 503, requests: 2 }],
  ['Accept the next Answer, and fail after two seconds', { lateError: { operation: 'Answer', afterMs: 2000 } }],
];
const AT_ONCE: readonly (readonly [string, object])[] = [
  ['Forget every CometD client', { forgetClients: true }],
  ['Restart: forget clients and sessions', { restart: true }],
];

const attribute = (value: object): string => JSON.stringify(value).replaceAll('"', '&quot;');
const buttons = (rows: typeof BUTTONS): string =>
  rows.map(([label, fault]) => `<li><button type="button" data-fault="${attribute(fault)}">${label}</button></li>`).join('\n');

export const statusPage: Reply = {
  status: 200,
  type: 'text/html; charset=utf-8',
  text: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Partyline mock server</title>
<style>${STATUS_STYLE}</style>
</head>
<body>
<main>
<h1>Partyline mock server</h1>
<p>The run has <span id="steps">0</span> steps. <a href="/">Open it in the page</a>, or take it as <a href="/model/scenario">a scenario</a>.</p>
<h2 id="agents">Agents</h2>
<div class="wide" role="region" aria-labelledby="agents" tabindex="0">
<table>
<caption>Agents and their sessions</caption>
<thead><tr><th scope="col">DN</th><th scope="col">agentID</th><th scope="col">State</th><th scope="col">Sessions</th><th scope="col">CometD clients</th><th scope="col">Calls</th></tr></thead>
<tbody></tbody>
</table>
</div>
<h2 id="faults">Faults</h2>
<p>What a softphone should stand, on purpose. In force now:</p>
<ul id="now"><li>none</li></ul>
<p><button type="button" id="end">End all faults</button></p>
<h3>From now on</h3>
<ul class="buttons">
${buttons(BUTTONS)}
</ul>
<h3>At once</h3>
<ul class="buttons">
${buttons(AT_ONCE)}
</ul>
<p role="status"></p>
</main>
<script>${STATUS_SCRIPT}</script>
</body>
</html>
`,
};
