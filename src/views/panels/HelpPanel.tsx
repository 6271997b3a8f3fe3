import { GLOSSARY } from '../../tlib/index.ts';
import { actions, useStore } from '../../store/index.ts';
import { PANEL_NAMES } from '../commands/list/panels.ts';
import type { PanelBodyProps } from '../ui/Panel.tsx';
import { Panel } from '../ui/Panel.tsx';
import type { Command, Scope } from '../commands/list/command.ts';
import { keyText } from '../commands/list/keys.ts';
import { COMMANDS, SCOPES, WIDGET_KEYS } from '../commands/list/list.ts';
import './help.css';

const SCOPE_NAMES = Object.keys(SCOPES) as Scope[];

const TOUR: readonly (readonly [string, string])[] = [
  ['Call', 'Drag a device onto another one, or open its menu and choose Make call.'],
  ['Bring somebody in', 'Drag a device onto a call. Before you let go, the timeline shows what would be sent.'],
  ['Leave', 'Drag the word on a line, such as Connected, off its call; or choose Release in the device’s menu.'],
  ['Read', 'Choose an event in the timeline: every attribute says why it has its value, and where that stands.'],
  ['Go back', 'Choose any row of the timeline. What you do there begins a branch; the old course stays.'],
  ['Pass it on', 'The address bar is the scenario. Share copies it.'],
];

/** How to use the page: the ways to act, and the keys. */
export function HelpPanel({ onClose }: PanelBodyProps) {
  const keys = useStore((state) => state.view.keys);
  return (
    <Panel title={PANEL_NAMES.help.title} onClose={onClose}>
      <div className="help">
        <h3>Keys</h3>
        <label className="help__switch">
          <input
            type="checkbox"
            checked={keys}
            onChange={(event) => {
              actions.setView({ keys: event.target.checked });
            }}
          />
          Keys without Ctrl or Cmd are on
        </label>
        <table className="help__keys">
          <thead className="vh">
            <tr>
              <th scope="col">Keys</th>
              <th scope="col">What they do</th>
            </tr>
          </thead>
          {SCOPE_NAMES.map((scope) => (
            <tbody key={scope}>
              <tr>
                <th scope="rowgroup" colSpan={2}>
                  {SCOPES[scope]}
                </th>
              </tr>
              {Object.values<Pick<Command, 'label' | 'says' | 'keys'>>(COMMANDS[scope]).map(({ label, says, keys: written }) =>
                written.length === 0 ? null : <KeyRow key={label} keys={written} label={label} says={says} />,
              )}
            </tbody>
          ))}
          <tbody>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                In every page
              </th>
            </tr>
            {WIDGET_KEYS.map(({ widget, says, keys: written }) => (
              <KeyRow key={says} keys={written} label={widget} says={says} />
            ))}
          </tbody>
        </table>
        <p className="help__note">
          Keys that have a name, such as ← and End, move through time only while no part of the page uses them itself.
        </p>
        <h3>What to do</h3>
        <dl className="help__tour">
          {TOUR.map(([what, how]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{how}</dd>
            </div>
          ))}
        </dl>
        <h3>Words</h3>
        <dl className="help__tour">
          {Object.values(GLOSSARY).map(({ term, text }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Panel>
  );
}

function KeyRow({ keys, label, says }: { readonly keys: readonly string[]; readonly label: string; readonly says: string }) {
  return (
    <tr>
      <td>
        {[...new Set(keys.map(keyText))].map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </td>
      <td>
        <b>{label}</b>: {says}
      </td>
    </tr>
  );
}
