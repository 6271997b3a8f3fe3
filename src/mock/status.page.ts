/** What the page at /model is drawn and moved by. It stands for itself: no build, no script of the big page. */

export const STATUS_STYLE = `
:root { color-scheme: light dark; --paper: light-dark(#fbfaf8, #191a1c); --ink: light-dark(#1d1f22, #e9e7e3); --ink-2: light-dark(#55585e, #a9adb4); --rule: light-dark(#d9d6d0, #3a3d42); --surface: light-dark(#fff, #222427); --accent: light-dark(#1f5fbf, #8ab4f8); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 0.9375rem/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { margin: 0 0 0.25rem; font-size: 1.25rem; }
h2 { margin: 2rem 0 0.5rem; font-size: 1rem; }
h3 { margin: 1.25rem 0 0.5rem; font-size: 0.8125rem; font-weight: 600; color: var(--ink-2); }
p { margin: 0.5rem 0; }
a { color: var(--accent); }
.wide { overflow-x: auto; border: 1px solid var(--rule); border-radius: 6px; background: var(--surface); }
table { border-collapse: collapse; width: 100%; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: 0.5rem 0.75rem; border-top: 1px solid var(--rule); text-align: start; vertical-align: top; white-space: nowrap; }
thead th { border-top: 0; font-size: 0.8125rem; font-weight: 500; color: var(--ink-2); }
tbody th { font-weight: 600; }
ul { margin: 0.5rem 0; padding-inline-start: 1.25rem; }
.buttons { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.5rem; }
button { min-height: 2.75rem; padding: 0.4rem 0.9rem; border: 1px solid var(--ink-2); border-radius: 6px; background: var(--surface); color: var(--ink); font: inherit; text-align: start; cursor: pointer; }
button:hover { border-color: var(--ink); }
button[aria-disabled='true'] { color: var(--ink-2); border-style: dashed; cursor: default; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
[role='status'] { min-height: 1.5em; }
@media (max-width: 30rem) { .buttons { display: grid; } .buttons button { width: 100%; } }
`;

export const STATUS_SCRIPT = `
const find = (selector) => document.querySelector(selector);
const cell = (text, tag = 'td') => { const td = document.createElement(tag); td.textContent = text; if (tag === 'th') td.scope = 'row'; return td; };
const say = (text) => { find('[role=status]').textContent = text; };
const item = (text) => { const li = document.createElement('li'); li.textContent = text; return li; };
const session = ([name, count]) => count === 0 ? [] : count === 1 ? [name] : [name + ' \\u00d7' + count];
const sessionsOf = ({ webServices, workspace }) => [['Web Services', webServices], ['Workspace API', workspace]].flatMap(session).join(', ') || 'none';
let last = '';
async function show() {
  const text = await (await fetch('/model/status')).text();
  if (text === last) return;
  last = text;
  const { agents, says, steps } = JSON.parse(text);
  find('tbody').replaceChildren(...agents.map((one) => {
    const row = document.createElement('tr');
    const calls = one.calls.map(({ connID, state }) => connID + ' ' + state).join(', ') || 'none';
    row.append(cell(one.dn, 'th'), ...[one.agentID ?? 'none', one.state, sessionsOf(one.sessions), one.clients, calls].map((text) => cell(text)));
    return row;
  }));
  find('#now').replaceChildren(...(says.length === 0 ? ['none'] : says).map(item));
  find('#end').setAttribute('aria-disabled', String(says.length === 0));
  find('#steps').textContent = steps;
}
let lost = false;
async function look() {
  try {
    await show();
    if (lost) say('The server answers again.');
    lost = false;
  } catch {
    if (!lost) say('The server does not answer.');
    lost = true;
  }
}
async function ask(method, body, done) {
  try {
    const answer = await fetch('/model/faults', { method, ...(body ? { body } : {}) });
    say(answer.ok ? done : (await answer.json()).error);
  } catch { lost = true; say('The server does not answer.'); }
  await look();
}
for (const button of document.querySelectorAll('button[data-fault]'))
  button.addEventListener('click', () => ask('POST', button.dataset.fault, button.textContent + ': done.'));
find('#end').addEventListener('click', () => { if (find('#end').getAttribute('aria-disabled') !== 'true') ask('DELETE', undefined, 'No fault is in force.'); });
look();
setInterval(look, 2000);
`;
