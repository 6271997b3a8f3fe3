import type { KeyboardEvent, PointerEvent } from 'react';
import './Splitter.css';

export interface SplitterProps {
  /** What it resizes: "Width of the left column". */
  readonly label: string;
  /** `vertical` is an upright bar that moves sideways. */
  readonly orientation: 'vertical' | 'horizontal';
  /** Share of the first pane in percent. */
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  readonly onChange: (percent: number) => void;
  readonly controls?: string;
}

const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));

/**
 * The bar between two panes of one flex or grid parent: drag it, or focus it and use the arrow keys,
 * Home and End; a double click puts it in the middle. Who owns the size remembers it.
 */
export function Splitter({ label, orientation, value, min = 20, max = 80, onChange, controls }: SplitterProps) {
  const upright = orientation === 'vertical';
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const parent = event.currentTarget.parentElement?.getBoundingClientRect();
    if (parent === undefined) return;
    const share = upright ? (event.clientX - parent.left) / parent.width : (event.clientY - parent.top) / parent.height;
    onChange(clamp(Math.round(share * 1000) / 10, min, max));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = event.shiftKey ? 10 : 2;
    const to = {
      [upright ? 'ArrowLeft' : 'ArrowUp']: value - step,
      [upright ? 'ArrowRight' : 'ArrowDown']: value + step,
      Home: min,
      End: max,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(clamp(to, min, max));
  };
  return (
    <div
      className={`splitter splitter--${orientation}`}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={Math.round(value)}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-controls={controls}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
      onDoubleClick={() => {
        onChange(50);
      }}
    />
  );
}
