import { GLOSSARY } from '../../tlib/index.ts';
import { actions, useStore } from '../../store/index.ts';
import type { PanelBodyProps } from '../ui/Panel.tsx';
import { Panel } from '../ui/Panel.tsx';
import { SINGLE_KEYS } from '../commands/useKeys.ts';
import './help.css';

const KEY_WORDS: Readonly<Record<string, string>> = { ArrowLeft: 'Left', ArrowRight: 'Right' };

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
    <Panel title="Help and keys" onClose={onClose}>
      <div className="help">
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
          <tbody>
            {SINGLE_KEYS.map((entry) => (
              <KeyRow key={entry.does} keys={entry.keys.map((key) => KEY_WORDS[key] ?? key)} does={entry.does} />
            ))}
            <KeyRow keys={['Ctrl Z', 'Cmd Z']} does="undo" />
            <KeyRow keys={['Shift Ctrl Z', 'Shift Cmd Z']} does="redo" />
            <KeyRow keys={['Esc']} does="close a panel or a menu, drop what is dragged" />
            <KeyRow keys={['Enter']} does="on a device: its menu; on an event: its detail" />
            <KeyRow keys={['Space']} does="on the canvas: choose a device, a call or a party" />
            <KeyRow keys={['Alt ←', 'Alt →', 'Alt ↑', 'Alt ↓']} does="on the canvas: move a device or a call" />
            <KeyRow keys={['Del', 'Shift F10']} does="on a party: how it leaves its call" />
          </tbody>
        </table>
        <p className="help__note">Arrow keys, Home and End move through time only while no part of the page uses them itself.</p>
      </div>
    </Panel>
  );
}

function KeyRow({ keys, does }: { readonly keys: readonly string[]; readonly does: string }) {
  return (
    <tr>
      <td>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </td>
      <td>{does}</td>
    </tr>
  );
}
