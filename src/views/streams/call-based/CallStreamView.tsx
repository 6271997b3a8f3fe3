/**
 * Calls as a client that monitors calls is told of them: a row per step, the calls side by side, each with
 * its line from creation to deletion. Stands alone or beside the events of the DNs.
 */
import { ArrowLeftRight, Plug } from 'lucide-react';
import { useMemo, useState } from 'react';
import { actions, useStore, currentRun } from '../../../store/index.ts';
import { CALL_CHOICES, callLanes, callLives, type CallItem } from '../../../streams/index.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { CallEventDetail } from './CallEventDetail.tsx';
import { CallLives } from './CallLives.tsx';
import { ChoiceList } from '../blocks/ChoiceList.tsx';
import { LaneRows } from './LaneRows.tsx';
import './call-stream.css';

export function CallStreamView() {
  const run = useStore(currentRun);
  const lanes = useMemo(() => callLanes(run), [run]);
  const lives = useMemo(() => callLives(run), [run]);
  const [abstractDN, setAbstractDN] = useState(false);
  const [chosen, setChosen] = useState<CallItem | null>(null);
  // The item of a run that was changed meanwhile is no longer told.
  const detail =
    chosen !== null &&
    lanes.rows.some(({ cells, abstractDN: told }) => told.includes(chosen) || cells.some((cell) => cell?.items.includes(chosen)))
      ? chosen
      : null;
  return (
    <section className="cs" aria-label="Call-based events">
      <div className="cs__tools" role="group" aria-label="Clients of the server">
        <Button
          look="outline"
          icon={<Plug aria-hidden="true" />}
          tip="It is told of the calls that exist"
          onClick={() => {
            actions.act({ action: 'Connect' });
          }}
        >
          A client connects
        </Button>
        <Button
          look="outline"
          icon={<ArrowLeftRight aria-hidden="true" />}
          tip="Clients connect to the backup server, which tells them of the same calls"
          onClick={() => {
            actions.act({ action: 'SwitchOver' });
          }}
        >
          Switch over
        </Button>
        <label className="cs__check">
          <input
            type="checkbox"
            checked={abstractDN}
            onChange={({ target }) => {
              setAbstractDN(target.checked);
            }}
          />
          abstract DN <span className="cs__old">deprecated</span>
        </label>
      </div>
      {lives.length === 0 ? (
        <EmptyState
          title="There has been no call yet"
          actions={
            <Button
              look="outline"
              onClick={() => {
                actions.setView({ panel: 'offers' });
              }}
            >
              What can happen here
            </Button>
          }
        >
          As soon as one device calls another, the call appears here with its own line: created, changed, deleted.
        </EmptyState>
      ) : (
        <>
          <CallLives lives={lives} />
          <LaneRows lanes={lanes} abstractDN={abstractDN} chosen={detail} onChoose={setChosen} />
        </>
      )}
      {detail === null ? (
        <ChoiceList choices={CALL_CHOICES} />
      ) : (
        <CallEventDetail
          item={detail}
          onClose={() => {
            setChosen(null);
          }}
        />
      )}
    </section>
  );
}
