/** Two runs side by side, steps and events lined up; what differs is marked by a sign, a word and a line. */
import { useMemo, useState } from 'react';
import { alignRuns, type AlignedStep } from '../../diagram/index.ts';
import { useStore } from '../../store/index.ts';
import { PANEL_NAMES } from '../commands/list/panels.ts';
import { SelectField } from '../ui/Field.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { ComparedStep } from './ComparedStep.tsx';
import { firstSides, runOf, sidesOf } from './sides.ts';
import './compare.css';

const SHOWN = [
  { value: 'differences', label: 'Differences' },
  { value: 'all', label: 'All steps' },
] as const;

export function ComparePanel({ onClose }: { readonly onClose: () => void }) {
  const branches = useStore((state) => state.branches);
  const shown = useStore((state) => state.branchId);
  const sides = useMemo(() => sidesOf(branches), [branches]);
  const [chosen, choose] = useState(() => firstSides(sides, shown));
  const [mode, setMode] = useState<'differences' | 'all'>('differences');
  const first = firstSides(sides, shown);
  const left = sides.find(({ id }) => id === chosen[0]) ?? sides.find(({ id }) => id === first[0]);
  const right = sides.find(({ id }) => id === chosen[1]) ?? sides.find(({ id }) => id === first[1]);
  const steps = useMemo(() => (left === undefined || right === undefined ? [] : alignRuns(runOf(left), runOf(right))), [left, right]);
  if (left === undefined || right === undefined) return null;
  const options = sides.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Panel
      title={PANEL_NAMES.compare.title}
      lead={sayResult(steps)}
      onClose={onClose}
      tools={
        <div className="cmp__tools">
          <SelectField
            label="Left"
            value={left.id}
            options={options}
            onChange={(id) => {
              choose([id, right.id]);
            }}
          />
          <SelectField
            label="Right"
            value={right.id}
            options={options}
            onChange={(id) => {
              choose([left.id, id]);
            }}
          />
          <Segmented label="Steps shown" options={SHOWN} value={mode} onChange={setMode} />
        </div>
      }
    >
      <div role="table" className="cmp" aria-label={`${left.name} and ${right.name}, side by side`}>
        <div role="rowgroup">
          <div role="row" className="cmp__row cmp__row--head">
            <div role="columnheader">
              <span className="vh">Likeness</span>
            </div>
            <div role="columnheader">{left.name}</div>
            <div role="columnheader">{right.name}</div>
          </div>
        </div>
        {groupsOf(steps, mode === 'all').map((group) =>
          Array.isArray(group) ? (
            <Alike key={`alike ${stepNumber(group[0])}`} steps={group} />
          ) : (
            <ComparedStep
              key={`${group.left?.index ?? ''}/${group.right?.index ?? ''}`}
              step={group}
              left={left.branch.id}
              right={right.branch.id}
            />
          ),
        )}
      </div>
    </Panel>
  );
}

type Group = AlignedStep | AlignedStep[];

/** Steps that are alike are drawn together, unless all are asked for. */
function groupsOf(steps: readonly AlignedStep[], all: boolean): readonly Group[] {
  const groups: Group[] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (all || step.likeness !== 'same') groups.push(step);
    else if (Array.isArray(last)) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

function stepNumber(step: AlignedStep | undefined): number {
  return step?.left?.index ?? step?.right?.index ?? 0;
}

function Alike({ steps }: { readonly steps: readonly AlignedStep[] }) {
  const [first, last] = [stepNumber(steps[0]), stepNumber(steps.at(-1))];
  return (
    <div role="rowgroup">
      <div role="row" className="cmp__row cmp__row--alike">
        <div role="cell" className="cmp__mark">
          <span aria-hidden="true">=</span>
        </div>
        <div role="cell" aria-colspan={2} className="cmp__span">
          {steps.length === 1 ? `Step ${first} is alike` : `Steps ${first} to ${last} are alike`}
        </div>
      </div>
    </div>
  );
}

function sayResult(steps: readonly AlignedStep[]): string {
  const count = (likeness: AlignedStep['likeness']): number => steps.filter((step) => step.likeness === likeness).length;
  if (count('same') === steps.length) return 'Alike from end to end.';
  const parts = (
    [
      ['same', 'alike'],
      ['changed', 'changed'],
      ['left', 'only left'],
      ['right', 'only right'],
    ] as const
  )
    .map(([likeness, word]) => [count(likeness), word] as const)
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${number} ${word}`);
  return `Steps: ${parts.join(', ')}.`;
}
