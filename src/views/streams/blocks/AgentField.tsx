/** Whose client is looked at: what is selected on the canvas leads, until another agent is chosen here. */
import { useState } from 'react';
import type { Device } from '../../../model/index.ts';
import { actions, useStore, type Selection } from '../../../store/index.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SelectField } from '../../ui/Field.tsx';

const dnOf = (selection: Selection | null): string | undefined =>
  selection?.kind === 'device' || selection?.kind === 'party' ? selection.dn : undefined;

/** In: the agents' devices. Out: the DN of the one that is looked at, if there is one, and what chooses another. */
export function useChosenAgent(agents: readonly Device[]): readonly [string | undefined, (dn: string) => void] {
  const selected = useStore((state) => dnOf(state.selection));
  const [chosen, setChosen] = useState<{ readonly dn: string; readonly whileSelected: string | undefined } | null>(null);
  const wanted = chosen !== null && chosen.whileSelected === selected ? chosen.dn : (selected ?? chosen?.dn);
  const dn = (agents.find((device) => device.dn === wanted) ?? agents[0])?.dn;
  return [
    dn,
    (next) => {
      setChosen({ dn: next, whileSelected: selected });
    },
  ];
}

interface AgentFieldProps {
  readonly agents: readonly Device[];
  readonly dn: string;
  readonly onChange: (dn: string) => void;
}

export function AgentField({ agents, dn, onChange }: AgentFieldProps) {
  return (
    <SelectField
      label="Agent"
      value={dn}
      options={agents.map((device) => ({
        value: device.dn,
        label: [device.dn, device.name, device.agentID].filter((word) => word !== undefined).join(', '),
      }))}
      onChange={onChange}
    />
  );
}

export function NoAgent() {
  return (
    <EmptyState
      title="There is no agent"
      actions={
        <Button
          look="outline"
          onClick={() => {
            actions.setView({ panel: 'scenario' });
          }}
        >
          Add a device
        </Button>
      }
    >
      Every extension is an agent&rsquo;s device; external parties and queues have no browser.
    </EmptyState>
  );
}
