/** One step in the calls' lanes: what happened, then the events, each in the lane of its call. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { describeStep } from '../../../scenario/index.ts';
import { actions, useStore, type Selection } from '../../../store/index.ts';
import type { LaneCell as Cell, LaneRow as Row, CallItem } from '../../../streams/index.ts';
import { atStep, type AttributesShown } from '../../ui/attributeText.ts';
import { Badge } from '../../ui/Badge.tsx';
import { CallEvent } from './CallEvent.tsx';

export interface LaneRowProps {
  readonly row: Row;
  readonly count: number;
  readonly shown: AttributesShown;
  readonly cursor: number;
  readonly abstractDN: boolean;
  readonly chosen: CallItem | null;
  readonly onChoose: (item: CallItem | null) => void;
}

export const LaneRow = memo(function LaneRow({ row, count, shown, cursor, abstractDN, chosen, onChoose }: LaneRowProps) {
  const { frame, cells, again } = row;
  const step = frame.index;
  const time = step === cursor ? 'now' : step < cursor ? 'past' : 'later';
  const event = (item: CallItem) => (
    <CallEvent
      key={`${item.event} ${item.connid ?? ''}`}
      item={item}
      shown={atStep(shown, time === 'now')}
      chosen={item === chosen}
      onChoose={onChoose}
    />
  );
  return (
    <div
      className="cs__row"
      data-time={time}
      onClick={() => {
        actions.goTo(step);
      }}
    >
      <button
        type="button"
        className="cs__step"
        aria-current={time === 'now' ? 'step' : undefined}
        onClick={(click) => {
          click.stopPropagation();
          actions.goTo(step);
        }}
      >
        <span className="cs__number">
          <span className="vh">Step </span>
          {step}
        </span>{' '}
        <span className="cs__what">{frame.step === undefined ? '' : describeStep(frame.step)}</span>
        {frame.refusal === undefined ? null : <Badge>refused</Badge>}
        {again ? <Badge tip="The same calls by the same CallUUIDs, for a client that did not know them">told again</Badge> : null}
      </button>
      <div className="cs__lanes">
        {Array.from({ length: count }, (_, lane) => (
          <Lane key={lane} lane={lane} cell={cells[lane]}>
            {cells[lane]?.items.map(event)}
          </Lane>
        ))}
        {abstractDN ? <div className="cs__lane cs__lane--abstract">{row.abstractDN.map(event)}</div> : null}
      </div>
    </div>
  );
});

function Lane({ cell, lane, children }: { readonly cell: Cell | undefined; readonly lane: number; readonly children: ReactNode }) {
  const connID = cell?.connID;
  const lit = useStore(({ selection, hover }) => (isCall(selection, connID) ? 'chosen' : isCall(hover, connID) ? 'hover' : undefined));
  if (cell === undefined) return <div className="cs__lane" />;
  return (
    <div className="cs__lane" data-live data-begins={cell.begins || undefined} data-ends={cell.ends || undefined} data-lit={lit}>
      {cell.intoLane === undefined ? null : (
        <span
          className="cs__into"
          style={{ ['--by' as string]: cell.intoLane - lane }}
          data-way={cell.intoLane < lane ? 'left' : 'right'}
          aria-hidden="true"
        />
      )}
      {children}
    </div>
  );
}

/** Is this call what is looked at? A party of it counts as well. */
function isCall(looked: Selection | null, connID: string | undefined): boolean {
  return connID !== undefined && (looked?.kind === 'call' || looked?.kind === 'party') && looked.connID === connID;
}
