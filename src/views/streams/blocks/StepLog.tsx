/** The run step by step, as one agent's client sees it: only the rows that are in view are drawn, and the present one is open. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { describeStep, type Frame } from '../../../scenario/index.ts';
import { actions, useStore } from '../../../store/index.ts';
import { Badge } from '../../ui/Badge.tsx';

/** Whether a block of a step is open, by its key, and what opens and closes it. */
export interface Folds {
  readonly isOpen: (key: string) => boolean;
  readonly onToggle: (key: string, open: boolean) => void;
}

interface StepLogProps<After extends { readonly frame: Frame }> {
  readonly frames: readonly After[];
  /** How many blocks a step has. */
  readonly count: (after: After) => number;
  readonly body: (after: After, folds: Folds) => ReactNode;
}

export function StepLog<After extends { readonly frame: Frame }>({ frames, count, body }: StepLogProps<After>) {
  const scroller = useRef<HTMLDivElement>(null);
  const cursor = useStore((state) => state.cursor);
  // What the person opened and closed; of the rest, the present is open.
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const onToggle = useCallback((key: string, open: boolean) => {
    setToggled((old) => new Map(old).set(key, open));
  }, []);
  const virtual = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count: frames.length - 1,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const after = frames[index + 1];
      return after !== undefined && count(after) > 0 ? 72 : 32;
    },
    overscan: 6,
    useAnimationFrameWithResizeObserver: true,
  });
  const height = virtual.scrollRect?.height ?? 0;
  const follow = useEffectEvent(() => {
    if (cursor > 0 && height > 0) virtual.scrollToIndex(cursor - 1, { align: 'start' });
  });
  useEffect(() => {
    follow();
  }, [cursor, height, frames]);
  return (
    <div ref={scroller} className="ws__log">
      <ol className="ws__steps" role="list" aria-label="Steps" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((place) => {
          const after = frames[place.index + 1];
          if (after === undefined) return null;
          const time = after.frame.index === cursor ? 'now' : after.frame.index < cursor ? 'past' : 'later';
          return (
            <li key={place.key} ref={virtual.measureElement} data-index={place.index} className="ws__place" style={{ top: place.start }}>
              <div className="ws__row" data-time={time} data-empty={count(after) === 0 || undefined}>
                <StepHead frame={after.frame} isNow={time === 'now'} />
                {body(after, { isOpen: (key) => toggled.get(key) ?? time === 'now', onToggle })}
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function StepHead({ frame, isNow }: { readonly frame: Frame; readonly isNow: boolean }) {
  return (
    <button
      type="button"
      className="ws__step"
      aria-current={isNow ? 'step' : undefined}
      onClick={() => {
        actions.goTo(frame.index);
      }}
    >
      <span className="ws__number">
        <span className="vh">Step </span>
        {frame.index}
      </span>{' '}
      <span>{frame.step === undefined ? '' : describeStep(frame.step)}</span>
      {frame.refusal === undefined ? null : <Badge>refused</Badge>}
    </button>
  );
}
