/** A line of the list: the event is a button, the rest of the line reads beside it. */
import { memo } from 'react';
import type { PlacedEvent } from '../../diagram/index.ts';
import { ruleInfo, valueText } from '../../model/index.ts';
import { actions, observedStep, useStore } from '../../store/index.ts';
import { ProvenanceMark } from '../ui/ProvenanceMark.tsx';
import { shownAttributes } from '../ui/attributeText.ts';
import type { EventShows } from '../ui/attributeText.ts';
import { isChosen, isLit } from './moment/lit.ts';
import { findingWords, Observed, UnexpectedAfter } from './observed/Observed.tsx';
import { lineKey } from './moment/useLine.ts';

export interface ListLineProps {
  readonly placed: PlacedEvent;
  readonly shown: EventShows;
  readonly cursor: number;
  readonly tabbable: boolean;
  /** The steps before this line, and behind it until the next line, whose unexpected events stand here. */
  readonly before: readonly number[];
  readonly behind: readonly number[];
}

export const ListLine = memo(function ListLine({ placed, shown, cursor, tabbable, before, behind }: ListLineProps) {
  const { event, step, index } = placed;
  const chosen = useStore((state) => isChosen(state.selection, placed));
  const lit = useStore((state) => isLit(state.hover, placed));
  const observed = useStore((state) => observedStep(state, step)?.events[index]);
  const selection = { kind: 'event', step, index, stream: 'dn' } as const;
  const time = step === cursor ? 'now' : step < cursor ? 'past' : 'later';
  return (
    <>
      <UnexpectedAfter steps={before} />
      <div
        className="tll__row"
        data-time={time}
        data-lit={lit || undefined}
        data-chosen={chosen || undefined}
        onClick={() => {
          actions.goTo(step);
          actions.select(selection);
        }}
        onPointerEnter={() => {
          actions.hoverOn(selection);
        }}
        onPointerLeave={() => {
          actions.hoverOn(null);
        }}
      >
        <div role="cell" className="tll__step">
          {step}
        </div>
        <div role="cell" className="tll__dn">
          {event.dn}
        </div>
        <div role="cell">
          <button
            type="button"
            className="tll__event"
            data-event={event.event}
            data-dn={event.dn}
            data-step={step}
            data-stream="dn"
            data-place={lineKey(placed)}
            data-finding={observed?.finding}
            aria-description={findingWords(observed).join(', ') || undefined}
            aria-pressed={chosen}
            aria-current={step === cursor ? 'step' : undefined}
            tabIndex={tabbable ? 0 : -1}
            onFocus={() => {
              actions.hoverOn(selection);
            }}
            onBlur={() => {
              actions.hoverOn(null);
            }}
          >
            {event.event}
          </button>
          <ProvenanceMark prov={ruleInfo(event.rule).prov} focusable={false} />
        </div>
        <div role="cell" className="tll__attrs">
          {shownAttributes(event, shown)
            .filter(([name]) => shown === 'all' || name !== 'ThisDN')
            .map(([name, value]) => (
              <span key={name} className="tll__attr">
                <span className="tev__attr-name">{name}</span> <span className="tev__value">{valueText(value)}</span>
              </span>
            ))}
          {observed === undefined ? null : <Observed observed={observed} />}
        </div>
      </div>
      <UnexpectedAfter steps={behind} />
    </>
  );
});
