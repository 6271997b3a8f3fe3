/** One event as the manual's cell shows it: its name, under it the attributes that the row singles out. */
import { memo } from 'react';
import { optionsBehind, type PlacedEvent } from '../../diagram/index.ts';
import { ruleInfo, valueText } from '../../model/index.ts';
import { actions, currentRun, observedStep, useStore, type State } from '../../store/index.ts';
import { type AttributeName, PROVENANCES } from '../../tlib/index.ts';
import { ProvenanceMark } from '../ui/ProvenanceMark.tsx';
import { shownAttributes } from '../ui/attributeText.ts';
import type { EventShows } from '../ui/attributeText.ts';
import { isChosen, isLit } from './moment/lit.ts';
import { Breakable } from './Breakable.tsx';
import { findingWords, Observed } from './observed/Observed.tsx';
import './EventCell.css';

export interface EventCellProps {
  readonly placed: PlacedEvent;
  readonly shown: EventShows;
  /** Attributes that say something else than in the neighboring cell. */
  readonly differs: ReadonlySet<AttributeName>;
  readonly ghost: boolean;
  /** How many events share its row: they may arrive in any order. */
  readonly among: number;
  /** Its place among the stops of the arrow keys. */
  readonly place: string;
  readonly tabbable: boolean;
}

/** The options of the switch that made the event what it is, by name. */
function optionsOf(state: State, { event }: PlacedEvent, ghost: boolean): string {
  const run = currentRun(state);
  if (ghost || run.document.options === undefined) return '';
  return [...new Set(optionsBehind(run, event).map(({ option }) => option))].join(', ');
}

export const EventCell = memo(function EventCell({ placed, shown, differs, ghost, among, place, tabbable }: EventCellProps) {
  const { event, step, index } = placed;
  const chosen = useStore((state) => !ghost && isChosen(state.selection, placed));
  const lit = useStore((state) => !ghost && isLit(state.hover, placed));
  const observed = useStore((state) => (ghost ? undefined : observedStep(state, step)?.events[index]));
  const options = useStore((state) => optionsOf(state, placed, ghost));
  const { prov } = ruleInfo(event.rule);
  const attributes = shownAttributes(event, shown);
  const selection = { kind: 'event', step, index, stream: 'dn' } as const;
  const title = `${event.event} at ${event.dn}${ghost ? ', would be sent' : ''}`;
  const order = among > 1 ? `in any order with ${among === 2 ? 'the other event' : `the other ${among - 1} events`} of this row` : '';
  const words = attributes.map(([name, value]) => `${name} ${valueText(value)}${differs.has(name) ? ' (differs)' : ''}`);
  return (
    <button
      type="button"
      className="tev"
      data-event={event.event}
      data-dn={event.dn}
      data-step={step}
      data-stream="dn"
      data-ghost={ghost || undefined}
      data-finding={observed?.finding}
      data-lit={lit || undefined}
      data-place={place}
      data-options={options === '' ? undefined : options}
      data-tip={[title, order, options === '' ? '' : `≠ by ${options}`, `source: ${PROVENANCES[prov].label}`]
        .filter((part) => part !== '')
        .join('\n')}
      aria-description={order === '' ? undefined : `May arrive ${order}`}
      aria-label={[
        title,
        ...findingWords(observed),
        ...words,
        ...(options === '' ? [] : [`changed by ${options}`]),
        `source: ${PROVENANCES[prov].label}`,
      ].join(', ')}
      aria-pressed={chosen}
      aria-disabled={ghost || undefined}
      tabIndex={tabbable ? 0 : -1}
      onClick={(click) => {
        click.stopPropagation();
        if (ghost) return;
        actions.goTo(step);
        actions.select(selection);
      }}
      onPointerEnter={
        ghost
          ? undefined
          : () => {
              actions.hoverOn(selection);
            }
      }
      onPointerLeave={() => {
        actions.hoverOn(null);
      }}
      onFocus={
        ghost
          ? undefined
          : () => {
              actions.hoverOn(selection);
            }
      }
      onBlur={() => {
        actions.hoverOn(null);
      }}
    >
      <span className="tev__name">
        {options === '' ? null : '≠\u00a0'}
        <Breakable name={event.event.replace(/^Event/, '')} />
        <ProvenanceMark prov={prov} focusable={false} />
      </span>
      {attributes.map(([name, value]) => (
        <span key={name} className="tev__attr" data-differs={differs.has(name) || undefined}>
          <span className="tev__attr-name">{name}</span> <span className="tev__value">{valueText(value)}</span>
        </span>
      ))}
      {observed === undefined ? null : <Observed observed={observed} />}
    </button>
  );
});
