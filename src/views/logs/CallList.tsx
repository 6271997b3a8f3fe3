/** The calls of a log, drawn only where they are seen: one tab stop, arrow keys within. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowRight } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { closeLogs, openCall, shownCalls, useLogs, type CallRow } from '../../store/logs/index.ts';
import type { PageKey } from '../commands/list/command.ts';
import { press } from '../commands/list/list.ts';
import { Button } from '../ui/Button.tsx';
import { FilesRead, Lane } from './FilesRead.tsx';
import { count, duration, number } from './words.ts';

const HEIGHT = 64;
const PAGE = 8;

const MOVES: Readonly<Record<PageKey, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + PAGE,
  PageUp: (at) => at - PAGE,
  Home: () => 0,
  End: (_, last) => last,
};

const NOT_COUNTED: ReadonlyMap<number, number> = new Map();

export function CallList() {
  const { listing, found, ended, sortBy, opening, counts } = useLogs();
  // Counting goes on while the list is looked at; only an order by it has to follow.
  const ordering = sortBy === 'findings' ? counts : NOT_COUNTED;
  const calls = useMemo(() => shownCalls({ listing, found, ended, sortBy, counts: ordering }), [listing, found, ended, sortBy, ordering]);
  const all = listing?.calls.length ?? 0;
  return (
    <div className="logs__listed">
      <p className="logs__count" role="status">
        {calls.length === all ? count(all, 'call') : `${count(calls.length, 'call')} of ${number(all)}`}
      </p>
      <Calls calls={calls} opening={opening} counts={counts} />
      <Lane />
      <FilesRead />
      <div className="logs__buttons">
        <Button onClick={closeLogs}>Close the log</Button>
      </div>
    </div>
  );
}

interface CallsProps {
  readonly calls: readonly CallRow[];
  readonly opening: number | null;
  readonly counts: ReadonlyMap<number, number>;
}

function Calls({ calls, opening, counts }: CallsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const wanted = useRef(false);
  const virtual = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: calls.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
    overscan: 6,
  });
  const stop = Math.min(at, Math.max(0, calls.length - 1));
  useEffect(() => {
    if (!wanted.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-call-index="${String(stop)}"]`);
    if (row === null || row === undefined) return;
    wanted.current = false;
    row.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    press('calls', event, {
      go: (to) => {
        const next = Math.max(0, Math.min(calls.length - 1, MOVES[to](stop, calls.length - 1)));
        wanted.current = true;
        setAt(next);
        virtual.scrollToIndex(next);
      },
    });
  };
  return (
    <div ref={scroller} className="logs__scroller" onKeyDown={onKeyDown}>
      <ul role="list" className="logs__list" aria-label="Calls of the log" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const call = calls[item.index];
          return call === undefined ? null : (
            <li
              key={call.number}
              className="logs__item"
              aria-posinset={item.index + 1}
              aria-setsize={calls.length}
              style={{ height: HEIGHT, transform: `translateY(${String(item.start)}px)` }}
            >
              <button
                type="button"
                className="logs__call"
                data-call={call.number}
                aria-busy={opening === call.number || undefined}
                data-call-index={item.index}
                tabIndex={item.index === stop ? 0 : -1}
                onFocus={() => {
                  setAt(item.index);
                }}
                onClick={() => {
                  openCall(call.number);
                }}
              >
                <CallLines call={call} findings={counts.get(call.number)} />
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function CallLines({ call, findings }: { readonly call: CallRow; readonly findings: number | undefined }) {
  const { caller, called, dns, ani, dnis, begin, length, ended, events, requests, connIDs } = call;
  const others = dns.filter((dn) => dn !== caller && dn !== called);
  const numbers = [ani === undefined || ani === caller ? '' : `ANI ${ani}`, dnis === undefined || dnis === called ? '' : `DNIS ${dnis}`];
  return (
    <>
      <span className="logs__line logs__line--who">
        <b>
          {caller ?? '?'} <ArrowRight size={12} role="img" aria-label="called" /> {called ?? '?'}
        </b>
        {others.length === 0 ? null : <span>with {others.join(', ')}</span>}
        <span className="logs__ended">{ended}</span>
      </span>
      <span className="logs__line">
        <span className="logs__mono">{begin?.text ?? 'no time'}</span>
        <span>{length === undefined ? '' : duration(length)}</span>
        <span>
          {count(events, 'event')}, {count(requests, 'request')}
        </span>
        {findings === undefined ? null : (
          <span className={findings === 0 ? 'logs__ended' : 'logs__ended logs__ended--found'}>
            {findings === 0 ? 'conforms' : count(findings, 'finding')}
          </span>
        )}
      </span>
      <span className="logs__line logs__line--ids">{[...numbers, connIDs.join(' ')].filter((part) => part !== '').join(' · ')}</span>
    </>
  );
}
