import { endOf } from '../../scenario/index.ts';
import { Check, Columns2, GitBranch, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { actions, useStore, type Branch } from '../../store/index.ts';
import { press } from '../commands/list/list.ts';
import { PANEL_NAMES } from '../commands/list/panels.ts';
import type { PanelBodyProps } from '../ui/Panel.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import './branches.css';

/** Every course of things: shown, named, compared, thrown away. */
export function BranchesPanel({ onClose }: PanelBodyProps) {
  const branches = useStore((state) => state.branches);
  const shown = useStore((state) => state.branchId);
  return (
    <Panel
      title={PANEL_NAMES.branches.title}
      lead="Go back in time and do something else: a branch begins, and the old one stays."
      onClose={onClose}
    >
      <ul role="list" className="branches">
        {branches.map((branch) => (
          <li key={branch.id}>
            <Row branch={branch} branches={branches} shown={branch.id === shown} />
          </li>
        ))}
      </ul>
      {branches.length > 1 ? (
        <div className="branches__foot">
          <Button
            look="outline"
            icon={<Columns2 aria-hidden="true" />}
            onClick={() => {
              actions.openPanel('compare');
            }}
          >
            Compare two branches
          </Button>
        </div>
      ) : (
        <p className="branches__hint">There is one branch so far. Step back, then send another request.</p>
      )}
    </Panel>
  );
}

interface RowProps {
  readonly branch: Branch;
  readonly branches: readonly Branch[];
  readonly shown: boolean;
}

function Row({ branch, branches, shown }: RowProps) {
  const [naming, setNaming] = useState(false);
  const steps = endOf(branch.run);
  const parent = branches.find((each) => each.id === branch.forkedFrom?.branch);
  const origin =
    branch.forkedFrom === undefined
      ? ''
      : ` · leaves ${parent === undefined ? 'a branch that is gone' : `"${parent.name}"`} after step ${String(branch.forkedFrom.at)}`;
  return (
    <div className={shown ? 'branch branch--shown' : 'branch'} data-branch={branch.id}>
      {naming ? (
        <NameForm
          branch={branch}
          onDone={() => {
            setNaming(false);
          }}
        />
      ) : (
        <button
          type="button"
          className="branch__main"
          aria-current={shown ? 'true' : undefined}
          onClick={() => {
            actions.switchBranch(branch.id);
          }}
        >
          <span className="branch__icon">
            {shown ? <Check size={16} aria-hidden="true" /> : <GitBranch size={16} aria-hidden="true" />}
          </span>
          <span className="branch__words">
            <span className="branch__name">
              {branch.name}
              {shown ? <Badge>shown</Badge> : null}
            </span>
            <span className="branch__facts">
              {steps === 1 ? '1 step' : `${String(steps)} steps`}
              {origin}
            </span>
          </span>
        </button>
      )}
      <IconButton
        label={`Rename ${branch.name}`}
        onClick={() => {
          setNaming(true);
        }}
      >
        <Pencil aria-hidden="true" />
      </IconButton>
      <IconButton
        label={`Throw ${branch.name} away`}
        reason={branches.length === 1 ? 'The only branch stays.' : undefined}
        onClick={() => {
          actions.deleteBranch(branch.id);
        }}
      >
        <Trash2 aria-hidden="true" />
      </IconButton>
    </div>
  );
}

function NameForm({ branch, onDone }: { readonly branch: Branch; readonly onDone: () => void }) {
  const [name, setName] = useState(branch.name);
  const keep = (): void => {
    actions.renameBranch(branch.id, name);
    onDone();
  };
  return (
    <form
      className="branch__main"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <input
        className="branch__input"
        aria-label={`Name of ${branch.name}`}
        value={name}
        autoFocus
        onFocus={(event) => {
          event.target.select();
        }}
        onChange={(event) => {
          setName(event.target.value);
        }}
        onBlur={keep}
        onKeyDown={(event) => {
          press('field', event, { drop: onDone });
        }}
      />
    </form>
  );
}
