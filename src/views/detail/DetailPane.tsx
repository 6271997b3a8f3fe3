/** What is chosen, told in full: an event attribute by attribute, a step, a call, a device, a party. */
import { frameOf } from '../../scenario/index.ts';
import { X } from 'lucide-react';
import { currentFrame, currentRun, actions, useStore, type Selection } from '../../store/index.ts';
import { IconButton } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { CallDetail } from './CallDetail.tsx';
import { DeviceDetail } from './DeviceDetail.tsx';
import { EventDetail } from './EventDetail.tsx';
import { PartyDetail } from './PartyDetail.tsx';
import { StepDetail } from './StepDetail.tsx';
import './detail.css';

export function DetailPane() {
  const selection = useStore((state) => state.selection);
  return (
    <section className="dt" aria-labelledby="detail-title" data-detail={selection?.kind ?? 'none'}>
      {selection === null ? (
        <NothingChosen />
      ) : (
        <>
          <div className="dt__close">
            <IconButton
              label="Close detail"
              onClick={() => {
                actions.select(null);
              }}
            >
              <X />
            </IconButton>
          </div>
          <Chosen key={JSON.stringify(selection)} selection={selection} />
        </>
      )}
    </section>
  );
}

function Chosen({ selection }: { readonly selection: Selection }) {
  const run = useStore(currentRun);
  const frame = useStore(currentFrame);
  switch (selection.kind) {
    case 'event': {
      const at = frameOf(run, selection.step);
      const event = at?.events[selection.index];
      if (at === undefined || event === undefined) return <Gone what="This event" />;
      return <EventDetail run={run} frame={at} placed={{ event, step: selection.step, index: selection.index }} />;
    }
    case 'step': {
      const at = frameOf(run, selection.step);
      return at?.step === undefined ? <Gone what="This step" /> : <StepDetail run={run} frame={at} step={at.step} />;
    }
    case 'party':
      return <PartyDetail dn={selection.dn} connID={selection.connID} run={run} frame={frame} />;
    case 'device':
      return <DeviceDetail dn={selection.dn} frame={frame} />;
    case 'call':
      return <CallDetail connID={selection.connID} run={run} frame={frame} />;
  }
}

function NothingChosen() {
  return (
    <>
      <h2 id="detail-title" className="vh">
        Detail
      </h2>
      <EmptyState title="Choose an event to see why it says what it says">
        Every attribute is explained: its value, its code, the rule that set it and where the manual says so.
      </EmptyState>
    </>
  );
}

function Gone({ what }: { readonly what: string }) {
  return (
    <>
      <h2 id="detail-title" className="vh">
        Detail
      </h2>
      <EmptyState
        title={`${what} is not part of this branch`}
        actions={
          <button
            type="button"
            className="btn btn--outline"
            onClick={() => {
              actions.select(null);
            }}
          >
            Close
          </button>
        }
      >
        Choose another one in the timeline.
      </EmptyState>
    </>
  );
}
