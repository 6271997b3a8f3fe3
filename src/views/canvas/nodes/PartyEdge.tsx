import type { EdgeProps } from '@xyflow/react';
import { EdgeLabelRenderer } from '@xyflow/react';
import { memo } from 'react';
import { LINE_LOOKS } from '../../../diagram/index.ts';
import { useChosen, useLit } from '../state/lit.ts';
import { PartyLabel } from './PartyLabel.tsx';
import { useLine, useParty } from '../state/scene.ts';
import './PartyEdge.css';

/** A party: the line between its device and its call, and its state on it. */
export const PartyEdge = memo(function PartyEdge({ id }: Pick<EdgeProps, 'id'>) {
  const party = useParty(id);
  const lit = useLit(id);
  const chosen = useChosen(id);
  const line = useLine(id);
  if (party === undefined || line === undefined) return null;
  return (
    <>
      {line.path === '' ? null : (
        <path
          className="party-line"
          d={line.path}
          data-state={party.state}
          data-look={LINE_LOOKS[party.state]}
          data-lit={lit || undefined}
          data-chosen={chosen}
          aria-hidden="true"
        />
      )}
      <EdgeLabelRenderer>
        <PartyLabel party={party} line={line} lit={lit} chosen={chosen} />
      </EdgeLabelRenderer>
    </>
  );
});
