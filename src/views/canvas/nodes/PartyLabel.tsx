import type { KeyboardEvent } from 'react';
import type { CanvasParty, PartyLine } from '../../../diagram/index.ts';
import { actions } from '../../../store/index.ts';
import { press } from '../../commands/list/list.ts';
import { StateIcon } from '../../ui/StateIcon.tsx';
import { setCanvas, useCanvas } from '../state/canvas.state.ts';
import { askToLeave, usePartyDrag } from '../dragging/usePartyDrag.ts';

interface PartyLabelProps {
  readonly party: CanvasParty;
  readonly line: PartyLine;
  readonly lit: boolean;
  readonly chosen: 'chosen' | 'related' | undefined;
}

/** The state's icon and word on a line: chosen by a click, dragged to take the party out of its call. */
export function PartyLabel({ party, line, lit, chosen }: PartyLabelProps) {
  const { key, dn, connID, state, role } = party;
  const meant = { kind: 'party', dn, connID } as const;
  const tabStop = useCanvas((each) => each.focus === key);
  const drag = usePartyDrag(party);
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>): void => {
    const label = event.currentTarget;
    press('party', event, {
      leave: () => {
        askToLeave(party, label);
      },
    });
  };
  return (
    <button
      type="button"
      className="party nodrag nopan"
      data-party={key}
      data-state={state}
      data-key={key}
      data-lit={lit || undefined}
      data-chosen={chosen}
      data-tip={`${dn} in call ${connID}: ${state}, ${role}`}
      aria-label={state === 'Null' ? `${dn} has left call ${connID}` : `${dn} is ${state} in call ${connID}, ${role}`}
      aria-pressed={chosen === 'chosen'}
      tabIndex={tabStop ? 0 : -1}
      style={{
        width: line.label.width,
        height: line.label.height,
        translate: `${String(line.label.x - line.label.width / 2)}px ${String(line.label.y - line.label.height / 2)}px`,
      }}
      onClick={() => {
        actions.select(meant);
      }}
      onFocus={() => {
        setCanvas({ focus: key });
        actions.hoverOn(meant);
      }}
      onBlur={() => {
        actions.hoverOn(null);
      }}
      onKeyDown={onKeyDown}
      onPointerEnter={() => {
        actions.hoverOn(meant);
      }}
      onPointerLeave={() => {
        actions.hoverOn(null);
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        askToLeave(party, event.currentTarget);
      }}
      {...drag}
    >
      {line.iconOnly ? <StateIcon state={state} word={false} /> : <StateIcon state={state} />}
      {line.call === undefined ? null : <span className="party__call">{line.call}</span>}
    </button>
  );
}
