import { useMemo, useState } from 'react';
import { actions, useStore } from '../../store/index.ts';
import { compareRuns } from '../../store/compare.ts';
import type { ComparedEvent, ComparedSide, ComparedStep, Likeness } from '../../store/compare.ts';
import type { PanelBodyProps } from '../PanelHost.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SelectField } from '../ui/Field.tsx';
import { Panel } from '../ui/Panel.tsx';
import './branches.css';

/** Two branches side by side, lined up by step; what differs is marked by shape and by word. */
export function ComparePanel({ onClose }: PanelBodyProps) {
  const branches = useStore((state) => state.branches);
  const shown = useStore((state) => state.branchId);
  const origin = branches.find((each) => each.id === shown)?.forkedFrom?.branch;
  const other = branches.find((each) => each.id === origin) ?? branches.find((each) => each.id !== shown);
  const [leftId, setLeft] = useState(other?.id ?? shown);
  const [rightId, setRight] = useState(shown);
  const left = branches.find((each) => each.id === leftId) ?? branches[0];
  const right = branches.find((each) => each.id === rightId) ?? branches[0];
  const steps = useMemo(() => (left === undefined || right === undefined ? [] : compareRuns(left.run, right.run)), [left, right]);
  if (left === undefined || right === undefined) return null;
  const options = branches.map(({ id, name }) => ({ value: id, label: name }));
  const common = steps.findIndex((step) => step.likeness === 'differs');
  const same = common === -1 ? steps.length : common;
  return (
    <Panel
      title="Compare branches"
      onClose={onClose}
      tools={<div className="compare__choice"><SelectField label="Left" value={left.id} options={options} onChange={setLeft} /><SelectField label="Right" value={right.id} options={options} onChange={setRight} /></div>}
    >
      {branches.length === 1 ? (
        <EmptyState title="There is one branch only" actions={<Button look="outline" onClick={actions.back}>One step back</Button>}>Step back and send another request: then there are two to compare.</EmptyState>
      ) : (
        <table className="compare">
          <thead><tr><th scope="col">Step</th><th scope="col">{left.name}</th><th scope="col">{right.name}</th></tr></thead>
          <tbody>
            {same === 0 ? null : <tr className="compare__common"><th scope="row">{same === 1 ? '1' : `1–${String(same)}`}</th><td colSpan={2}>{same === steps.length ? 'The branches are alike from end to end.' : 'alike on both sides'}</td></tr>}
            {steps.slice(same).map((step) => <Row key={step.step} step={step} />)}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

function Row({ step }: { readonly step: ComparedStep }) {
  return (
    <tr className={`compare__row--${step.likeness}`}>
      <th scope="row">{step.step}{step.likeness === 'same' ? null : <span className="vh"> differs</span>}</th>
      <td><Side side={step.left} /></td>
      <td><Side side={step.right} /></td>
    </tr>
  );
}

const MARKS: Readonly<Record<Likeness, readonly [mark: string, word: string]>> = { same: ['=', 'same'], differs: ['≠', 'differs'], only: ['+', 'only here'] };

function Side({ side }: { readonly side: ComparedSide | undefined }) {
  if (side === undefined) return <span className="compare__none">ended before</span>;
  return (
    <>
      <div className="compare__request">{side.title}{side.refused ? ' (refused)' : ''}</div>
      {side.events.map((compared, n) => <EventLine key={n} compared={compared} />)}
      {side.events.length === 0 ? <div className="compare__none">no events</div> : null}
    </>
  );
}

function EventLine({ compared: { event, likeness, attributes } }: { readonly compared: ComparedEvent }) {
  const [mark, word] = MARKS[likeness];
  return (
    <div className="compare__event" data-likeness={likeness}>
      <span className="compare__mark" aria-hidden="true">{mark}</span>
      <span>
        {event.event} to {event.dn} <span className="compare__why">{word}{attributes.length === 0 ? '' : `: ${attributes.join(', ')}`}</span>
      </span>
    </div>
  );
}
