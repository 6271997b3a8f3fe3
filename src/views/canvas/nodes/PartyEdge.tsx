import type { EdgeProps } from '@xyflow/react';
import { EdgeLabelRenderer } from '@xyflow/react';
import { memo } from 'react';
import { type PartyLine, LINE_LOOKS } from '../../../diagram/index.ts';
import { useChosen, useLit } from '../state/lit.ts';
import { PartyLabel } from './PartyLabel.tsx';
import { useParty } from '../state/scene.ts';
import './PartyEdge.css';

/** A party: the line between its device and its call, and its state on it. */
export const PartyEdge = memo(function PartyEdge({ id, data }: EdgeProps) {
  const party = useParty(id);
  const lit = useLit(id);
  const chosen = useChosen(id);
  const line = data?.['line'] as PartyLine | undefined;
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
