import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { kindOf, type Device } from '../../model/index.ts';
import { actions, getState, useStore, whyNotDN, currentDocument } from '../../store/index.ts';
import { press } from '../commands/list/list.ts';
import {
  DEVICE_KIND_INFO,
  isMonitored,
  isTelephone,
  PROFILES,
  USUAL_KIND,
  WHEN_CALLED,
  type DeviceKind,
  type Profile,
  type WhenCalled,
} from '../../tlib/index.ts';
import { PANEL_NAMES } from '../commands/list/panels.ts';
import type { PanelBodyProps } from '../ui/Panel.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SelectField, TextField } from '../ui/Field.tsx';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import { Panel } from '../ui/Panel.tsx';
import { DraftField } from './DraftField.tsx';
import './scenario.css';

const WHEN_CALLED_OPTIONS = Object.entries(WHEN_CALLED).map(([value, label]) => ({ value: value as WhenCalled, label }));
const PROFILE_WORDS: Readonly<Record<Profile, string>> = { 't-server': 'T-Server', 'voice-microservices': 'Voice Microservices' };

/** The scenario itself: its title, its profile, and the devices that take part. */
export function ScenarioPanel({ onClose }: PanelBodyProps) {
  const document = useStore(currentDocument);
  return (
    <Panel title={PANEL_NAMES.scenario.title} lead="A change runs every branch again. Undo brings back what was." onClose={onClose}>
      <div className="scenario">
        <DraftField
          label="Title"
          value={document.title ?? ''}
          onKeep={(title) => {
            actions.changeScenario(title === '' ? {} : { title });
          }}
        />
        <div className="scenario__pair">
          <SelectField
            label="Events as"
            value={document.profile ?? 't-server'}
            options={PROFILES.map((value) => ({ value, label: PROFILE_WORDS[value] }))}
            onChange={(profile) => {
              actions.changeScenario({ profile });
            }}
          />
          <DraftField
            label="Switch"
            value={document.location ?? 'Switch'}
            onKeep={(location) => {
              if (location !== '') actions.changeScenario({ location });
            }}
          />
        </div>
        <div className="scenario__row">
          <h3>Devices</h3>
          <AddMenu />
        </div>
        {document.devices.length === 0 ? (
          <EmptyState
            title="No devices yet"
            actions={
              <Button look="primary" onClick={addThree}>
                Add A, B and C
              </Button>
            }
          >
            A scenario begins with the devices that take part.
          </EmptyState>
        ) : null}
        <ul role="list" className="scenario__devices">
          {document.devices.map((device) => (
            <li key={device.dn}>
              <DeviceForm device={device} devices={document.devices} />
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}

function addThree(): void {
  for (const dn of ['A', 'B', 'C']) actions.addDevice({ dn });
}

function AddMenu() {
  return (
    <Menu
      align="end"
      trigger={
        <Button look="outline" icon={<Plus aria-hidden="true" />}>
          Add a device
        </Button>
      }
    >
      {Object.entries(DEVICE_KIND_INFO).map(([kind, { label, means }]) => (
        <MenuItem
          key={kind}
          onSelect={() => {
            actions.addDevice(kind === USUAL_KIND ? {} : { kind: kind as DeviceKind });
          }}
        >
          {label}
          <span className="menu__reason">{means}</span>
        </MenuItem>
      ))}
    </Menu>
  );
}

function DeviceForm({ device, devices }: { readonly device: Device; readonly devices: readonly Device[] }) {
  const { dn } = device;
  const kind = kindOf(device);
  const { telephone: talks, monitored, queues } = DEVICE_KIND_INFO[kind];
  const hasAgent = talks && monitored;
  return (
    <fieldset className="devform" data-device={dn}>
      <legend className="vh">Device {dn}</legend>
      <div className="devform__line">
        <DnField dn={dn} />
        <DraftField
          label="Name"
          value={device.name ?? ''}
          placeholder="nobody"
          onKeep={(name) => {
            actions.changeDevice(dn, { name: name === '' ? undefined : name });
          }}
        />
        <IconButton
          label={`Remove ${dn}`}
          onClick={() => {
            actions.removeDevice(dn);
          }}
        >
          <Trash2 aria-hidden="true" />
        </IconButton>
      </div>
      <div className="devform__line">
        <SelectField
          label="Kind"
          value={kind}
          options={Object.entries(DEVICE_KIND_INFO).map(([value, { label }]) => ({ value: value as DeviceKind, label }))}
          onChange={(next) => {
            actions.changeDevice(dn, {
              kind: next === USUAL_KIND ? undefined : next,
              ...(isMonitored(next) ? { withheld: undefined } : {}),
            });
          }}
        />
        {talks ? (
          <SelectField
            label="When called"
            value={device.whenCalled ?? 'ring'}
            options={WHEN_CALLED_OPTIONS}
            onChange={(when) => {
              actions.changeDevice(dn, { whenCalled: when === 'ring' ? undefined : when });
            }}
          />
        ) : null}
        {hasAgent ? (
          <DraftField
            label="agentID"
            mono
            value={device.agentID ?? ''}
            placeholder="none"
            onKeep={(agentID) => {
              actions.changeDevice(dn, { agentID: agentID === '' ? undefined : agentID });
            }}
          />
        ) : null}
      </div>
      {hasAgent ? (
        <label className="devform__check">
          <input
            type="checkbox"
            checked={device.recorded !== false}
            onChange={({ target }) => {
              actions.changeDevice(dn, { recorded: target.checked ? undefined : false });
            }}
          />
          Recorded
        </label>
      ) : null}
      {talks && !monitored ? (
        <label className="devform__check">
          <input
            type="checkbox"
            checked={device.withheld === true}
            onChange={({ target }) => {
              actions.changeDevice(dn, { withheld: target.checked ? true : undefined });
            }}
          />
          Withholds its number
        </label>
      ) : null}
      {queues ? <Agents device={device} devices={devices} /> : null}
      {talks ? <Forward device={device} devices={devices} /> : null}
    </fieldset>
  );
}

/** The DN as a field of its own: what is typed counts when it is done, and says why it cannot be. */
function DnField({ dn }: { readonly dn: string }) {
  const [draft, setDraft] = useState(dn);
  const error = draft === dn ? undefined : whyNotDN(getState(), dn, draft);
  const keep = (): void => {
    if (error === undefined) actions.renameDevice(dn, draft);
    else setDraft(dn);
  };
  return (
    <TextField
      className="devform__dn"
      label="DN"
      value={draft}
      error={error}
      onChange={setDraft}
      onBlur={keep}
      spellCheck={false}
      autoComplete="off"
      onKeyDown={(event) => {
        const drop = (): void => {
          setDraft(dn);
        };
        press('field', event, { keep, drop: draft === dn ? undefined : drop });
      }}
    />
  );
}

function Agents({ device, devices }: { readonly device: Device; readonly devices: readonly Device[] }) {
  const agents = device.agents ?? [];
  const candidates = devices.filter((each) => isTelephone(kindOf(each)) && isMonitored(kindOf(each)));
  const toggle = (dn: string, on: boolean): void => {
    const next = on ? [...agents, dn] : agents.filter((each) => each !== dn);
    actions.changeDevice(device.dn, { agents: next.length === 0 ? undefined : next });
  };
  return (
    <fieldset className="devform__agents">
      <legend className="field__label">Serves the agents</legend>
      {candidates.map(({ dn }) => (
        <label key={dn}>
          <input
            type="checkbox"
            checked={agents.includes(dn)}
            onChange={(event) => {
              toggle(dn, event.target.checked);
            }}
          />
          {dn}
        </label>
      ))}
    </fieldset>
  );
}

const FORWARDS = [
  { value: 'never', label: 'not forwarded' },
  { value: 'unconditional', label: 'always' },
  { value: 'busy', label: 'when busy' },
  { value: 'no-answer', label: 'when nobody answers' },
] as const;

function Forward({ device, devices }: { readonly device: Device; readonly devices: readonly Device[] }) {
  const { dn, forward } = device;
  const others = devices.filter((each) => each.dn !== dn);
  const first = others[0];
  if (first === undefined) return null;
  return (
    <div className="devform__line">
      <SelectField
        label="Calls go on"
        value={forward?.when ?? 'never'}
        options={FORWARDS}
        onChange={(when) => {
          actions.changeDevice(dn, { forward: when === 'never' ? undefined : { to: forward?.to ?? first.dn, when } });
        }}
      />
      {forward === undefined ? null : (
        <SelectField
          label="to"
          value={forward.to}
          options={others.map((each) => ({ value: each.dn, label: each.dn }))}
          onChange={(to) => {
            actions.changeDevice(dn, { forward: { ...forward, to } });
          }}
        />
      )}
    </div>
  );
}
