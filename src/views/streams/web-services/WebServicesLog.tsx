/** The run as one agent's client sees it, step by step: what it posted, what was answered, what came by CometD. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { describeStep } from '../../../scenario/index.ts';
import { actions, useStore } from '../../../store/index.ts';
import { httpExchange, SAMPLE_BASE, type ApiFrame } from '../../../streams/index.ts';
import { Badge } from '../../ui/Badge.tsx';
import { HttpBlock } from '../blocks/HttpBlock.tsx';
import { MessageBlock } from './MessageBlock.tsx';

export interface WebServicesLogProps {
  readonly frames: readonly ApiFrame[];
  readonly dn: string;
}

export function WebServicesLog({ frames, dn }: WebServicesLogProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const cursor = useStore((state) => state.cursor);
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const onToggle = useCallback((key: string, open: boolean) => {
    setToggled((old) => new Map(old).set(key, open));
  }, []);
  const virtual = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count: frames.length - 1,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (frames[index + 1]?.notifications.some((one) => one.dn === dn) === true ? 72 : 32),
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
          const api = frames[place.index + 1];
          return api === undefined ? null : (
            <li key={place.key} ref={virtual.measureElement} data-index={place.index} className="ws__place" style={{ top: place.start }}>
              <LogRow
                api={api}
                dn={dn}
                time={api.frame.index === cursor ? 'now' : api.frame.index < cursor ? 'past' : 'later'}
                toggled={toggled}
                onToggle={onToggle}
              />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

interface LogRowProps {
  readonly api: ApiFrame;
  readonly dn: string;
  readonly time: 'past' | 'now' | 'later';
  /** What the person opened and closed; of the rest, the present is open. */
  readonly toggled: ReadonlyMap<string, boolean>;
  readonly onToggle: (key: string, open: boolean) => void;
}

const LogRow = memo(function LogRow({ api, dn, time, toggled, onToggle }: LogRowProps) {
  const { frame, notifications } = api;
  const step = frame.index;
  const exchange = httpExchange(api, SAMPLE_BASE);
  const mine = notifications.filter((one) => one.dn === dn);
  const isOpen = (key: string) => toggled.get(key) ?? time === 'now';
  return (
    <div className="ws__row" data-time={time} data-empty={(exchange?.dn !== dn && mine.length === 0) || undefined}>
      <button
        type="button"
        className="ws__step"
        aria-current={time === 'now' ? 'step' : undefined}
        onClick={() => {
          actions.goTo(step);
        }}
      >
        <span className="ws__number">
          <span className="vh">Step </span>
          {step}
        </span>{' '}
        <span>{frame.step === undefined ? '' : describeStep(frame.step)}</span>
        {frame.refusal === undefined ? null : <Badge>refused</Badge>}
      </button>
      {exchange?.dn === dn ? (
        <HttpBlock
          exchange={exchange}
          open={isOpen(`${String(step)} http`)}
          onToggle={(open) => {
            onToggle(`${String(step)} http`, open);
          }}
        />
      ) : null}
      {mine.map((one, index) => {
        const key = `${String(step)} ${String(index)}`;
        return (
          <MessageBlock
            key={key}
            notification={one}
            open={isOpen(key)}
            onToggle={(open) => {
              onToggle(key, open);
            }}
          />
        );
      })}
    </div>
  );
});
