/** The rows of the calls' lanes, of which only those in sight are drawn. The present is kept in sight. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useStore } from '../../../store/index.ts';
import type { Lanes, CallItem } from '../../../streams/index.ts';
import { LaneRow } from './LaneRow.tsx';

export interface LaneRowsProps {
  readonly lanes: Lanes;
  /** Shows what the deprecated abstract DN is told as well. */
  readonly abstractDN: boolean;
  readonly chosen: CallItem | null;
  readonly onChoose: (item: CallItem | null) => void;
}

export function LaneRows({ lanes, abstractDN, chosen, onChoose }: LaneRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const cursor = useStore((state) => state.cursor);
  const shown = useStore((state) => state.view.attributes);
  const virtual = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count: lanes.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lanes.rows[index]?.cells.some((cell) => (cell?.items.length ?? 0) > 0) === true ? 96 : 40),
    overscan: 6,
    // Measuring within the observer's own round is an error that the page would have to explain.
    useAnimationFrameWithResizeObserver: true,
  });
  const height = virtual.scrollRect?.height ?? 0;
  const follow = useEffectEvent(() => {
    if (cursor > 0 && height > 0) virtual.scrollToIndex(cursor - 1, { align: 'auto' });
  });
  useEffect(() => {
    follow();
  }, [cursor, height, lanes, abstractDN, shown]);
  return (
    <div ref={scroller} className="cs__rows" style={{ ['--lanes' as string]: lanes.count + (abstractDN ? 1 : 0) }}>
      <ol className="cs__list" role="list" aria-label="Steps" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((place) => {
          const row = lanes.rows[place.index];
          return row === undefined ? null : (
            <li key={place.key} ref={virtual.measureElement} data-index={place.index} className="cs__place" style={{ top: place.start }}>
              <LaneRow
                row={row}
                count={lanes.count}
                shown={shown}
                cursor={cursor}
                abstractDN={abstractDN}
                chosen={chosen}
                onChoose={onChoose}
              />
            </li>
          );
        })}
      </ol>
    </div>
  );
}
