/** One row of the ladder: the lines behind it, and the word at the end of its arrow. */
import { valueText } from '../../../model/index.ts';
import { memo } from 'react';
import type { LadderColumns, LadderRow, PlacedEvent } from '../../../diagram/index.ts';
import { shortName } from '../../../diagram/index.ts';
import type { AttributeName } from '../../../tlib/index.ts';
import { actions, observedStep, useStore } from '../../../store/index.ts';
import { shownAttributes, type EventShows } from '../../ui/attributeText.ts';
import { isChosen, isLit } from '../moment/lit.ts';
import { findingWords, Observed, UnexpectedOne } from '../observed/Observed.tsx';
import { lineKey } from '../moment/useLine.ts';
import { Lifelines } from './Lifelines.tsx';

export interface RungProps {
  readonly rung: LadderRow;
  readonly columns: LadderColumns;
  readonly cursor: number;
  readonly shown: EventShows;
  readonly height: number;
  readonly tabbable: boolean;
}

export const Rung = memo(function Rung({ rung, columns, cursor, shown, height, tabbable }: RungProps) {
  const time = rung.ghost ? 'ghost' : rung.step === cursor ? 'now' : rung.step < cursor ? 'past' : 'later';
  const place = (dn: string | undefined): number => (dn === undefined ? columns.x : (columns.at.get(dn) ?? columns.x));
  return (
    <div className="lad__rung" data-time={time} data-kind={rung.kind}>
      <Lifelines rung={rung} columns={columns} height={height} />
      <div role="rowheader" className="lad__step">
        {rung.kind === 'request' ? rung.step : <span className="vh">{`step ${rung.step}`}</span>}
      </div>
      {rung.kind === 'phase' ? (
        <div role="cell" className="lad__phase">
          {rung.text}
        </div>
      ) : null}
      {rung.kind === 'request' ? (
        <div role="cell" className="lad__word" style={{ left: place(rung.dn) }}>
          <button
            type="button"
            className="lad__request"
            tabIndex={-1}
            onClick={() => {
              actions.goTo(rung.step);
              actions.select({ kind: 'step', step: rung.step });
            }}
          >
            {rung.dn === undefined ? null : <span className="vh">{`${rung.dn}: `}</span>}
            {rung.name}
          </button>{' '}
          <span className="lad__detail">{rung.detail}</span>
        </div>
      ) : null}
      {rung.kind === 'refusal' ? (
        <div role="cell" className="lad__word lad__refusal" style={{ left: place(rung.dn) }}>
          {rung.text}
        </div>
      ) : null}
      {rung.kind === 'event' ? (
        <div role="cell" className="lad__word" style={{ left: place(rung.placed.event.dn) }}>
          <EventWord placed={rung.placed} cursor={cursor} shown={shown} ghost={rung.ghost} tabbable={tabbable} />
        </div>
      ) : null}
      {rung.kind === 'extra' ? (
        <div role="cell" className="lad__word" style={{ left: place(rung.dn) }}>
          <Extra step={rung.step} at={rung.at} />
        </div>
      ) : null}
    </div>
  );
});

/** An event of a log that the model does not send, where it came. */
function Extra({ step, at }: { readonly step: number; readonly at: number }) {
  const one = useStore((state) => observedStep(state, step)?.extra[at]);
  return one === undefined ? null : <UnexpectedOne one={one} step={step} />;
}

/** What the ladder itself shows: whose lifeline it is, and which call's bar. */
const SEEN: ReadonlySet<AttributeName> = new Set(['ThisDN', 'ConnID', 'PreviousConnID']);

interface EventWordProps {
  readonly placed: PlacedEvent;
  readonly cursor: number;
  readonly shown: EventShows;
  readonly ghost: boolean;
  readonly tabbable: boolean;
}

function EventWord({ placed, cursor, shown, ghost, tabbable }: EventWordProps) {
  const { event, step, index } = placed;
  const chosen = useStore((state) => isChosen(state.selection, placed));
  const lit = useStore((state) => isLit(state.hover, placed));
  const observed = useStore((state) => (ghost ? undefined : observedStep(state, step)?.events[index]));
  const selection = { kind: 'event', step, index, stream: 'dn' } as const;
  const said = shownAttributes(event, shown).filter(([name]) => shown === 'all' || (!SEEN.has(name) && !name.endsWith('Role')));
  if (ghost) return <span className="lad__event">{shortName(event.event)}</span>;
  return (
    <>
      <button
        type="button"
        className="lad__event"
        data-event={event.event}
        data-dn={event.dn}
        data-step={step}
        data-stream="dn"
        data-place={lineKey(placed)}
        data-lit={lit || undefined}
        data-finding={observed?.finding}
        aria-label={[`${event.event} at ${event.dn}`, ...findingWords(observed)].join(', ')}
        aria-pressed={chosen}
        aria-current={step === cursor ? 'step' : undefined}
        tabIndex={tabbable ? 0 : -1}
        onClick={() => {
          actions.goTo(step);
          actions.select(selection);
        }}
        onFocus={() => {
          actions.hoverOn(selection);
        }}
        onBlur={() => {
          actions.hoverOn(null);
        }}
        onPointerEnter={() => {
          actions.hoverOn(selection);
        }}
        onPointerLeave={() => {
          actions.hoverOn(null);
        }}
      >
        {shortName(event.event)}
      </button>
      {observed === undefined ? null : (
        <span className="lad__observed">
          <Observed observed={observed} />
        </span>
      )}
      {said.length === 0 ? null : (
        <span className="lad__detail" data-tip={said.map(([name, value]) => `${name} ${valueText(value)}`).join(', ')}>
          {said.map(([, value]) => valueText(value)).join(' ')}
        </span>
      )}
    </>
  );
}
