/** The whole run on one strip: a span per call, a mark per refusal, the present. Dragged or moved by keys, it is the time. */
import { useMemo } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { overviewOf, stretchesOf } from '../../diagram/index.ts';
import { describeStep, frameOf } from '../../scenario/index.ts';
import { actions, currentRun, isAsking, useStore } from '../../store/index.ts';
import { useWidth } from '../ui/useWidth.ts';
import './overview.css';

const LANE = 6;
const MOST_LANES = 5;

export function Overview() {
  const run = useStore(currentRun);
  const cursor = useStore((state) => state.cursor);
  const asking = useStore(isAsking);
  const [width, measure] = useWidth(0);
  const overview = useMemo(() => overviewOf(run), [run]);
  const { end, refused } = overview;
  const calls = useMemo(
    () =>
      stretchesOf(overview, width).map(({ lane, from, to, connID }) =>
        lane >= MOST_LANES ? null : (
          <rect key={`${lane} ${from}`} className="strip__call" x={from} y={lane * LANE + 4} width={to - from} height={LANE - 2} rx={1.5}>
            {connID === undefined ? null : <title>{`call ${connID}`}</title>}
          </rect>
        ),
      ),
    [overview, width],
  );
  // A quiz does not show what is still to be guessed.
  if (end === 0 || asking) return null;
  const step = frameOf(run, cursor)?.step;
  const lanes = Math.min(MOST_LANES, overview.lanes);
  const place = (n: number): number => (n / end) * width;

  const goTo = (event: PointerEvent<HTMLDivElement>): void => {
    const { left } = event.currentTarget.getBoundingClientRect();
    const to = Math.max(0, Math.min(end, Math.round(((event.clientX - left) / width) * end)));
    if (to !== cursor) actions.goTo(to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowLeft: cursor - 1, ArrowRight: cursor + 1, PageUp: cursor - 10, PageDown: cursor + 10, Home: 0, End: end }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    actions.goTo(Math.max(0, Math.min(end, to)));
  };
  return (
    <div
      className="strip"
      role="slider"
      tabIndex={0}
      aria-label="Overview of the run"
      aria-valuemin={0}
      aria-valuemax={end}
      aria-valuenow={cursor}
      aria-valuetext={step === undefined ? 'start' : `step ${cursor} of ${end}, ${describeStep(step)}`}
      onKeyDown={onKeyDown}
    >
      <div
        ref={measure}
        className="strip__track"
        style={{ height: lanes * LANE + 6 }}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          goTo(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event);
        }}
      >
        <svg width={width} height={lanes * LANE + 6} aria-hidden="true">
          {calls}
          {apart(refused, place).map((x) => (
            <path key={x} className="strip__refused" d={`M${x - 3} 1 l3 5 l3 -5 z`} />
          ))}
          <rect className="strip__past" x={0} y={0} width={place(cursor)} height={2} />
          <rect
            className="strip__now"
            x={Math.max(0, Math.min(width - 3, place(cursor) - 1.5))}
            y={0}
            width={3}
            height={lanes * LANE + 6}
          />
        </svg>
      </div>
    </div>
  );
}

/** The places of marks that can be told apart. */
function apart(steps: readonly number[], place: (step: number) => number): readonly number[] {
  const places: number[] = [];
  for (const step of steps) {
    const x = Math.round(place(step));
    if (x - (places.at(-1) ?? -Infinity) >= 4) places.push(x);
  }
  return places;
}
