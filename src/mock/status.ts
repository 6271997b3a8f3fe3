/** The small page at /model: who there is, who is connected, which faults are in force, and buttons for them. */
import type { World } from '../model/index.ts';
import { isAgent } from '../streams/index.ts';
import type { FaultsInForce } from './faults.ts';
import type { Reply } from './http.ts';

export interface Seen {
  readonly world: World;
  readonly steps: number;
  readonly loggedIn: readonly string[];
  readonly clients: (dn: string) => number;
  readonly faults: FaultsInForce;
}

/** What the page shows, as JSON. */
export function statusOf({ world, steps, loggedIn, clients, faults }: Seen): object {
  return {
    steps,
    agents: world.devices
      .filter(({ dn }) => isAgent(world, dn))
      .map(({ dn, agentID }) => ({
        dn,
        ...(agentID === undefined ? {} : { agentID }),
        state: world.status[dn]?.agent ?? 'LoggedOut',
        session: loggedIn.includes(dn),
        clients: clients(dn),
        calls: world.calls.filter(({ parties }) => parties.some((party) => party.dn === dn)).map(({ connID }) => connID),
      })),
    faults,
  };
}

const BUTTONS: readonly (readonly [string, object])[] = [
  ['Answer half a second late', { delayMs: 500 }],
  ['Lose the next notification', { dropNotifications: 1 }],
  ['Send the next notification twice', { duplicate: 1 }],
  ['Answer the next two requests with 503', { status: 503, requests: 2 }],
  ['Accept the next Answer, and fail after two seconds', { lateError: { operation: 'Answer', afterMs: 2000 } }],
  ['Forget every CometD client', { forgetClients: true }],
  ['Restart: forget clients and sessions', { restart: true }],
];

const SCRIPT = `
const cell = (text) => { const td = document.createElement('td'); td.textContent = text; return td; };
const say = (text) => { document.querySelector('[role=status]').textContent = text; };
async function show() {
  const { agents, faults, steps } = await (await fetch('/model/status')).json();
  document.querySelector('tbody').replaceChildren(...agents.map((one) => {
    const row = document.createElement('tr');
    row.append(...[one.dn, one.agentID ?? '', one.state, one.session ? 'yes' : 'no', one.clients, one.calls.join(', ')].map(cell));
    return row;
  }));
  document.querySelector('output').textContent = Object.keys(faults).length === 0 ? 'none' : JSON.stringify(faults);
  document.querySelector('#steps').textContent = steps;
}
const ask = async (method, body, done) => {
  const answer = await fetch('/model/faults', { method, ...(body ? { body } : {}) });
  say(answer.ok ? done : (await answer.json()).error);
  await show();
};
for (const button of document.querySelectorAll('button[data-fault]'))
  button.addEventListener('click', () => ask('POST', button.dataset.fault, button.textContent + ': done.'));
document.querySelector('#end').addEventListener('click', () => ask('DELETE', undefined, 'No fault is in force.'));
show();
setInterval(() => show().catch(() => say('The server does not answer.')), 2000);
`;

const attribute = (value: object): string => JSON.stringify(value).replaceAll('"', '&quot;');

export const statusPage: Reply = {
  status: 200,
  type: 'text/html; charset=utf-8',
  text: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Partyline mock server</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 1.5rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; font-weight: 600; }
th, td { text-align: start; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid; }
ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.5rem; }
button { font: inherit; padding: 0.4rem 0.8rem; min-height: 2.75rem; }
</style>
</head>
<body>
<main>
<h1>Partyline mock server</h1>
<p>The run has <span id="steps">0</span> steps. <a href="/">Open it in the page</a>, or take it as <a href="/model/scenario">a scenario</a>.</p>
<table>
<caption>Agents and their sessions</caption>
<thead><tr><th scope="col">DN</th><th scope="col">agentID</th><th scope="col">State</th><th scope="col">Session</th><th scope="col">CometD clients</th><th scope="col">Calls</th></tr></thead>
<tbody></tbody>
</table>
<h2>Faults</h2>
<p>In force: <output>none</output></p>
<ul>
${BUTTONS.map(([label, fault]) => `<li><button type="button" data-fault="${attribute(fault)}">${label}</button></li>`).join('\n')}
<li><button type="button" id="end">End all faults</button></li>
</ul>
<p role="status"></p>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`,
};
