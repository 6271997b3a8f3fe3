import { Handle, Position } from '@xyflow/react';
import type { NodeProps } from '@xyflow/react';
import { Tag } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { memo } from 'react';
import { counted } from '../../../diagram/index.ts';
import { actions } from '../../../store/index.ts';
import { press } from '../../commands/list/list.ts';
import { setCanvas, useCanvas } from '../state/canvas.state.ts';
import { useDropMark } from '../dragging/dragging.ts';
import { useChosen, useLit } from '../state/lit.ts';
import { useCall, useForm } from '../state/scene.ts';
import './CallNode.css';

/** A call: its number, its type, how many are in it, and whether it carries user data. */
export const CallNode = memo(function CallNode({ id }: NodeProps) {
  const call = useCall(id);
  const form = useForm();
  const lit = useLit(id);
  const chosen = useChosen(id);
  const mark = useDropMark(id);
  const tabStop = useCanvas((state) => state.focus === id);
  if (call === undefined) return null;
  const { connID, callType, parties, userData, ended } = call;
  const hover = { kind: 'call', connID } as const;
  const onKeyDown = (event: KeyboardEvent): void => {
    press('call', event, {
      choose: () => {
        actions.select(hover);
      },
    });
  };
  const data = userData.length === 0 ? '' : `, user data ${userData.join(', ')}`;
  const told = ended === undefined ? `${callType}, ${counted(parties)}${data}` : 'ended';
  return (
    <div
      className="call"
      {...(ended === undefined ? { 'data-connid': connID } : { 'data-ended': connID })}
      data-key={id}
      data-form={form}
      data-lit={lit || undefined}
      data-chosen={chosen}
      data-drop={mark}
      data-tip={`Call ${connID}, ${told}`}
      role="group"
      aria-roledescription="call"
      aria-label={`Call ${connID}, ${told}`}
      tabIndex={tabStop ? 0 : -1}
      onFocus={() => {
        setCanvas({ focus: id });
        actions.hoverOn(hover);
      }}
      onBlur={() => {
        actions.hoverOn(null);
      }}
      onKeyDown={onKeyDown}
      onPointerEnter={() => {
        actions.hoverOn(hover);
      }}
      onPointerLeave={() => {
        actions.hoverOn(null);
      }}
    >
      <span className="call__number">{connID}</span>
      <span className="call__type">{ended === undefined ? callType : 'ended'}</span>
      {ended === undefined ? <span className="call__count">{counted(parties)}</span> : null}
      {userData.length === 0 ? null : (
        <span className="call__data">
          <Tag size={12} aria-hidden="true" />
          {userData.length}
        </span>
      )}
      <Handle type="target" position={Position.Bottom} isConnectable={false} className="canvas__end" />
    </div>
  );
});
