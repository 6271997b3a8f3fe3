import { Handle, Position } from '@xyflow/react';
import type { NodeProps } from '@xyflow/react';
import { Ellipsis } from 'lucide-react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { memo } from 'react';
import { deviceKey, linesOn, LONG_DN } from '../../../diagram/index.ts';
import { actions } from '../../../store/index.ts';
import { press } from '../../commands/list/list.ts';
import { DEVICE_KIND_INFO } from '../../../tlib/index.ts';
import { setCanvas, useCanvas } from '../state/canvas.state.ts';
import { useDropMark } from '../dragging/dragging.ts';
import { useChosen, useLit } from '../state/lit.ts';
import { NextStep } from '../acting/NextStep.tsx';
import { Verbs } from '../acting/Verbs.tsx';
import { useBox, useCard, useDevice, useForm } from '../state/scene.ts';
import { SHAPES } from './shapes.ts';
import './DeviceNode.css';

/** A device: its DN, its name and role, its menu. The outline and the icon say its kind. */
export const DeviceNode = memo(function DeviceNode({ id }: NodeProps) {
  const device = useDevice(id);
  const card = useCard(id);
  const box = useBox(id);
  const form = useForm();
  const lit = useLit(id);
  const chosen = useChosen(id);
  const mark = useDropMark(id);
  const tabStop = useCanvas((state) => state.focus === id);
  const open = useCanvas((state) => state.menu?.kind === 'device' && deviceKey(state.menu.dn) === id);
  if (device === undefined || card === undefined || box === undefined) return null;
  const { dn, kind, line, state, status } = device;
  const { behind, outline, icon: Icon } = SHAPES[kind];
  // What a client set says more than the kind, which the icon says already.
  const shown = status.length > 0 && line === DEVICE_KIND_INFO[kind].word ? status : [line, ...status];
  const { width, height } = box;
  const openMenu = (element: Element): void => {
    setCanvas({ menu: { kind: 'device', dn, anchor: element }, focus: id });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget) return;
    const card = event.currentTarget;
    press('device', event, {
      openMenu: () => {
        openMenu(card);
      },
      choose: () => {
        actions.select({ kind: 'device', dn });
      },
    });
  };
  const onContextMenu = (event: MouseEvent): void => {
    event.preventDefault();
    openMenu(event.currentTarget);
  };
  return (
    <div
      className="device"
      data-dn={dn}
      data-key={id}
      data-kind={kind}
      data-form={form}
      style={{ width, height }}
      data-lit={lit || undefined}
      data-chosen={chosen}
      data-drop={mark}
      data-tip={[dn, line, DEVICE_KIND_INFO[kind].word, ...status]
        .filter((word, n, words) => word !== '' && words.indexOf(word) === n)
        .join(', ')}
      role="group"
      aria-roledescription="device"
      aria-label={[dn, line, state === 'Null' ? 'idle' : state, ...status].join(', ')}
      tabIndex={tabStop ? 0 : -1}
      onFocus={() => {
        setCanvas({ focus: id });
        actions.hoverOn({ kind: 'device', dn });
      }}
      onBlur={() => {
        actions.hoverOn(null);
      }}
      onKeyDown={onKeyDown}
      onContextMenu={onContextMenu}
      onPointerEnter={() => {
        actions.hoverOn({ kind: 'device', dn });
      }}
      onPointerLeave={() => {
        actions.hoverOn(null);
      }}
    >
      <svg className="device__shape" viewBox={`0 0 ${String(width)} ${String(height)}`} aria-hidden="true">
        {behind === undefined ? null : <path d={behind(width, height)} />}
        <path d={outline(width, height)} />
      </svg>
      <Icon className="device__icon" size={form === 'list' ? 16 : 18} strokeWidth={1.75} aria-hidden="true" />
      <span className="device__words">
        <span className="device__dn" data-long={dn.length > LONG_DN || undefined}>
          {dn}
        </span>
        {form === 'list'
          ? null
          : linesOn(card, kind, shown.join(', ')).map((each, n) => (
              <span key={n} className="device__line" dir="auto">
                {each}
              </span>
            ))}
      </span>
      <button
        type="button"
        className="device__menu nodrag nopan"
        aria-label={`What ${dn} can do`}
        aria-haspopup="menu"
        aria-expanded={open}
        tabIndex={-1}
        onClick={(event) => {
          openMenu(event.currentTarget);
        }}
      >
        <Ellipsis size={16} aria-hidden="true" />
      </button>
      <NextStep dn={dn} menuOpen={open} />
      <Verbs dn={dn} menuOpen={open} />
      <Handle type="source" position={Position.Bottom} isConnectable={false} className="canvas__end" />
    </div>
  );
});
