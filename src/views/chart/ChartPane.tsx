import { useDeferredValue, useMemo } from 'react';
import { drawChart, passedIn } from '../../diagram/index.ts';
import { frameOf, type Frame } from '../../scenario/index.ts';
import { isAsking, currentFrame, currentRun, actions, useStore } from '../../store/index.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { StateIcon } from '../ui/StateIcon.tsx';
import { callsOf, chartFor, shownParty } from './chosenParty.ts';
import type { Shown } from './chosenParty.ts';
import { ChartTable } from './ChartTable.tsx';
import { PartySwitch } from './PartySwitch.tsx';
import { Possible } from './Possible.tsx';
import { StateChart } from './StateChart.tsx';
import './ChartPane.css';

/** The machine of the chosen party: where it stands, how it got there, and where it can go. */
export function ChartPane() {
  const dn = useStore((state) => shownParty(state)?.dn);
  const connID = useStore((state) => shownParty(state)?.connID);
  return (
    <section className="chart" aria-label="Party chart">
      {dn === undefined ? <NothingChosen /> : <PartyChart shown={connID === undefined ? { dn } : { dn, connID }} />}
    </section>
  );
}

function PartyChart({ shown }: { readonly shown: Shown }) {
  const frame = useStore(currentFrame);
  const asking = useStore(isAsking);
  const before = useStore((state) => frameOf(currentRun(state), state.cursor - 1));
  const { chart, party } = chartFor(frame.world, shown);
  const drawing = useMemo(() => drawChart(chart), [chart]);
  const passed = shown.connID === undefined ? [] : passedIn(chart, frame, before, shown.dn, shown.connID);
  const state = party?.state ?? 'Null';
  const possible = usePossibleFrame(frame, shown);
  const where = shown.connID === undefined ? 'in no call' : `in call ${shown.connID}`;
  return (
    <div className="chart__grid">
      <header className="chart__head">
        <h2 className="chart__title">
          <span className="chart__dn">{shown.dn}</span> {where}
        </h2>
        <StateIcon state={state} />
        <PartySwitch dn={shown.dn} connID={shown.connID} calls={callsOf(frame.world, shown)} />
      </header>
      <div className="chart__figure">
        <StateChart drawing={drawing} state={state} passed={passed} label={`Party chart of ${shown.dn} ${where}: ${state}`} />
      </div>
      <div className="chart__side">
        {asking ? (
          <p className="chart__note">What is possible now is told after the question.</p>
        ) : (
          <Possible frame={possible} dn={shown.dn} connID={shown.connID} />
        )}
        <ChartTable drawing={drawing} state={state} passed={passed} />
      </div>
    </div>
  );
}

/** From so many parties on, the chart does not wait for what is possible. */
const MANY = 16;

/** What is possible now takes trying every party's offers: with many, what was possible before stands until the chart is drawn. */
function usePossibleFrame(frame: Frame, { connID }: Shown): Frame {
  const later = useDeferredValue(frame);
  const call = frame.world.calls.find((each) => each.connID === connID);
  return call !== undefined && call.parties.length >= MANY ? later : frame;
}

function NothingChosen() {
  const first = useStore((state) => currentFrame(state).world.devices[0]?.dn);
  return (
    <>
      <h2 className="vh">Party chart</h2>
      <EmptyState
        title="No party chosen"
        actions={
          first === undefined ? undefined : (
            <Button
              look="outline"
              onClick={() => {
                actions.select({ kind: 'device', dn: first });
              }}
            >
              Show {first}
            </Button>
          )
        }
      >
        Choose a device, or the word on one of its lines, to see the machine that its events drive.
      </EmptyState>
    </>
  );
}
