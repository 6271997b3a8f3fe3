import { Ban, CornerDownRight, Move } from 'lucide-react';
import { EMPTY_CANVAS } from '../../../diagram/index.ts';
import { keyOf } from '../../commands/list/list.ts';
import { HAND } from '../../commands/list/parts.ts';
import type { Held } from '../state/canvas.state.ts';
import { useCanvas } from '../state/canvas.state.ts';
import { heldInWords, saysDrop } from './dragging.ts';
import './DropHint.css';

/** While something is in the hand: what letting go here does, or why nothing is possible. Always in the same place. */
export function DropHint() {
  const held = useCanvas((state) => state.held);
  if (held === null || held.drops.size === 0) return null;
  const { kind, text } = hintFor(held);
  const Icon = { act: CornerDownRight, refuse: Ban, move: Move }[kind];
  return (
    <p className="drop-hint" data-kind={kind} aria-hidden="true">
      <Icon size={16} aria-hidden="true" />
      <span>{text}</span>
      <kbd>{keyOf(HAND.putBack)}</kbd>
    </p>
  );
}

function hintFor({ dragged, key, drops, over }: Held): { readonly kind: 'act' | 'refuse' | 'move'; readonly text: string } {
  const drop = key !== null && over === null ? undefined : drops.get(over ?? EMPTY_CANVAS);
  if (over !== null && drop === undefined) return { kind: 'move', text: `${heldInWords(dragged)} stays where it is` };
  if (drop === undefined && dragged.dn === '')
    return { kind: 'move', text: `Move call ${dragged.connID ?? ''}, or drop it on a device to send it there` };
  if (drop === undefined) return { kind: 'move', text: `Move ${dragged.dn}, or drop it on a device or a call` };
  if (drop.legal.length === 0) return { kind: 'refuse', text: drop.why ?? '' };
  if ((over ?? EMPTY_CANVAS) === EMPTY_CANVAS)
    return {
      kind: 'act',
      text: `${dragged.dn} leaves ${dragged.connID === undefined ? 'its call' : `call ${dragged.connID}`}: let go and choose how`,
    };
  return { kind: 'act', text: saysDrop(drop) };
}
