/** Every call of the run and what became of it, each a button that chooses the call here and on the canvas. */
import { useEffect, useRef } from 'react';
import { actions, useStore } from '../../../store/index.ts';
import type { CallLife } from '../../../streams/index.ts';

export function CallLives({ lives }: { readonly lives: readonly CallLife[] }) {
  const cursor = useStore((state) => state.cursor);
  const chosen = useStore((state) => (state.selection?.kind === 'call' ? state.selection.connID : null));
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen]);
  return (
    <ul ref={list} className="cs__lives" role="list" aria-label="Calls">
      {lives.map((life) => (
        <li key={life.connID}>
          <button
            type="button"
            className="cs__life"
            data-call={life.connID}
            data-time={timeOf(life, cursor)}
            aria-pressed={life.connID === chosen}
            onClick={() => {
              actions.select(life.connID === chosen ? null : { kind: 'call', connID: life.connID });
            }}
            onPointerEnter={() => {
              actions.hoverOn({ kind: 'call', connID: life.connID });
            }}
            onPointerLeave={() => {
              actions.hoverOn(null);
            }}
            onFocus={() => {
              actions.hoverOn({ kind: 'call', connID: life.connID });
            }}
            onBlur={() => {
              actions.hoverOn(null);
            }}
          >
            <span className="cs__call">call {life.connID}</span> <span className="cs__span">{span(life)}</span>{' '}
            <span className="cs__end">{sayLife(life)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function timeOf({ created, deleted }: CallLife, cursor: number): 'past' | 'now' | 'later' {
  if (cursor < created) return 'later';
  return deleted !== undefined && cursor >= deleted ? 'past' : 'now';
}

const span = ({ created, deleted }: CallLife): string => (deleted === undefined ? `from step ${created}` : `steps ${created}–${deleted}`);

function sayLife({ events, end, took }: CallLife): string {
  const changes = events.filter(({ event }) => event === 'EventCallDataChanged').length;
  return [
    ...(changes === 0 ? [] : [changes === 1 ? '1 change' : `${changes} changes`]),
    ...(took.length === 0 ? [] : [`took in call ${took.join(', ')}`]),
    end ?? 'goes on',
  ].join(' · ');
}
