/** How the switch is set: every option with its values, what differs from the default, and what that changed in this run. */
import { Columns2 } from 'lucide-react';
import { useState } from 'react';
import { setOptions } from '../../../diagram/index.ts';
import { OPTION_NAMES, OPTIONS, PRESETS, type OptionInfo, type OptionName, type Options } from '../../../model/index.ts';
import { actions, currentDocument, useStore } from '../../../store/index.ts';
import { PANEL_NAMES } from '../../commands/list/panels.ts';
import { Button } from '../../ui/Button.tsx';
import { SearchField } from '../../ui/Field.tsx';
import type { PanelBodyProps } from '../../ui/Panel.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { OptionEffects } from './OptionEffects.tsx';
import { OptionForm } from './OptionForm.tsx';
import './switch.css';

/** Where a word is looked for: the name, the question and what the values do. */
function fits(name: OptionName, asked: string): boolean {
  const { question, changes }: OptionInfo = OPTIONS[name];
  return [name, question, ...Object.values(changes)].join(' ').toLowerCase().includes(asked);
}

const sameOptions = (one: Options, other: Options): boolean =>
  OPTION_NAMES.every((name) => (one[name] ?? OPTIONS[name].default) === (other[name] ?? OPTIONS[name].default));

export function SwitchPanel({ onClose }: PanelBodyProps) {
  const document = useStore(currentDocument);
  const [query, setQuery] = useState('');
  const [differing, setDiffering] = useState(false);
  const { options = {} } = document;
  const set = setOptions(options);
  const asked = query.trim().toLowerCase();
  const shown = OPTION_NAMES.filter((name) => (!differing || set.includes(name)) && (asked === '' || fits(name, asked)));
  return (
    <Panel
      title={PANEL_NAMES.switch.title}
      lead={set.length === 0 ? 'Every option has its default.' : `${set.length} of ${OPTION_NAMES.length} options differ from the default.`}
      onClose={onClose}
      tools={
        <div className="switch__tools">
          <SearchField label="Search the options" placeholder="Name or what it decides" value={query} onChange={setQuery} />
          <label className="switch__check">
            <input
              type="checkbox"
              checked={differing}
              onChange={(event) => {
                setDiffering(event.target.checked);
              }}
            />
            Differing only
          </label>
        </div>
      }
    >
      <div className="switch">
        <div className="switch__presets" role="group" aria-label="All options at once">
          {Object.values(PRESETS).map((preset) => (
            <Button
              key={preset.label}
              look="outline"
              aria-pressed={sameOptions(options, preset.options)}
              tip={preset.says}
              onClick={() => {
                actions.changeOptions(preset.options);
              }}
            >
              {preset.label}
            </Button>
          ))}
          <Button
            look="plain"
            icon={<Columns2 aria-hidden="true" />}
            onClick={() => {
              actions.openPanel('compare');
            }}
          >
            Compare
          </Button>
        </div>
        <OptionEffects />
        {shown.length === 0 ? <p className="switch__none">No option fits.</p> : null}
        <ul role="list" className="switch__list">
          {shown.map((name) => (
            <li key={name}>
              <OptionForm name={name} value={options[name] ?? OPTIONS[name].default} dns={document.devices.map(({ dn }) => dn)} />
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
