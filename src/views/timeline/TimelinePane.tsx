/** Time, flowing down: the manual's table or one line per event, always at the same moment as the canvas. */
import { ChevronDown } from 'lucide-react';
import { Suspense, useMemo, useState } from 'react';
import { NO_CHOICE, timelineRows, withGhosts, type ColumnChoice, type Rows } from '../../diagram/index.ts';
import { devicesOf } from '../../scenario/index.ts';
import { currentFrame, currentRun, actions, useStore } from '../../store/index.ts';
import { inLine, type AttributesShown } from '../ui/attributeText.ts';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import { PAGE } from '../commands/list/page.ts';
import { Button } from '../ui/Button.tsx';
import { StreamBodies } from '../streams/StreamBodies.tsx';
import { StreamSwitch } from '../streams/StreamSwitch.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { part } from '../ui/parts/part.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { ghostSentence } from './ghostSentence.ts';
import { TimelineTable } from './TimelineTable.tsx';
import './timeline.css';

const KINDS = [
  { value: 'table', label: 'Table', tip: 'As the manual prints it: a column per DN' },
  { value: 'list', label: 'List', tip: 'One line per event, in the order of sending' },
  { value: 'ladder', label: 'Ladder', tip: 'Lifelines of the switch and the DNs, arrows for requests and events' },
] as const;

const SHOWN = [
  { value: 'now', label: 'Now', tip: 'The present step with the attributes that its row singles out, the others by their names' },
  { value: 'names', label: 'Names', tip: 'Names of events only' },
  { value: 'key', label: 'Key', tip: 'The attributes that the rule row singles out, as a cell of the manual does' },
  { value: 'all', label: 'All', tip: 'Every attribute that the event carries' },
] as const;

const TimelineList = part(async () => import('./TimelineList.tsx'), 'TimelineList');
const Ladder = part(async () => import('./ladder/Ladder.tsx'), 'Ladder');

export function TimelinePane() {
  const view = useStore((state) => state.view);
  const isDN = view.streams.includes('dn');
  const hasAttributes = isDN || view.streams.includes('call');
  return (
    <section className="tlpane" aria-labelledby="timeline-title">
      <header className="tlpane__bar">
        <h2 id="timeline-title">Timeline</h2>
        <div className="tlpane__streams">
          <StreamSwitch />
        </div>
        {isDN ? (
          <Segmented
            label="Timeline as"
            options={KINDS}
            value={view.timeline}
            onChange={(timeline) => {
              actions.setView({ timeline });
            }}
          />
        ) : null}
        {hasAttributes ? <AttributesMenu shown={view.attributes} /> : null}
      </header>
      <div className="tlpane__body">
        <StreamBodies>
          <Content />
        </StreamBodies>
      </div>
    </section>
  );
}

/** How much of each event is shown. */
function AttributesMenu({ shown }: { readonly shown: AttributesShown }) {
  const now = SHOWN.find(({ value }) => value === shown)?.label ?? '';
  return (
    <Menu
      align="end"
      label="Attributes shown"
      trigger={
        <Button aria-label={`Attributes shown: ${now}`} className="tlpane__attributes">
          {now}
          <ChevronDown aria-hidden="true" />
        </Button>
      }
    >
      {SHOWN.map(({ value, label, tip }) => (
        <MenuItem
          key={value}
          checked={value === shown}
          onSelect={() => {
            actions.setView({ attributes: value });
          }}
        >
          {label}
          <span className="menu__reason">{tip}</span>
        </MenuItem>
      ))}
    </Menu>
  );
}

function Content() {
  const kind = useStore((state) => state.view.timeline);
  const shown = useStore((state) => state.view.attributes);
  const run = useStore(currentRun);
  const cursor = useStore((state) => state.cursor);
  const rows = useRows();
  // Another scenario, or other attributes in the cells: no measured height holds any more.
  const drawing = useStore(({ opened, view }) => `${opened} ${view.attributes}`);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const opened = useStore((state) => state.opened);
  const { world } = useStore(currentFrame);
  const calls = useMemo(() => world.calls.map(({ connID }) => connID), [world]);
  // What was said of the columns holds for the scenario that it was said of.
  const [chosen, setChosen] = useState<{ readonly opened: number; readonly choice: ColumnChoice }>({ opened, choice: NO_CHOICE });
  const choice = chosen.opened === opened ? chosen.choice : NO_CHOICE;
  const onFold = (dn: string): void => {
    setFolded((old) => new Set(old.has(dn) ? [...old].filter((one) => one !== dn) : [...old, dn]));
  };
  const ghost = useStore((state) => state.ghost);
  const said = (
    <p className="vh" role="status">
      {ghost === null ? '' : ghostSentence(ghost.frame)}
    </p>
  );
  if (rows.length === 0)
    return (
      <>
        {said}
        <NothingYet />
      </>
    );
  if (kind === 'ladder')
    return (
      <>
        {said}
        <Suspense fallback={<div className="tl" aria-busy="true" />}>
          <Ladder key={drawing} run={run} rows={rows} cursor={cursor} shown={inLine(shown)} />
        </Suspense>
      </>
    );
  if (kind === 'list')
    return (
      <>
        {said}
        <Suspense fallback={<div className="tl" aria-busy="true" />}>
          <TimelineList key={drawing} run={run} cursor={cursor} shown={inLine(shown)} />
        </Suspense>
      </>
    );
  return (
    <>
      {said}
      <TimelineTable
        key={drawing}
        folded={folded}
        onFold={onFold}
        choice={choice}
        onChoice={(next) => {
          setChosen({ opened, choice: next });
        }}
        calls={calls}
        label={`Events by DN: ${run.document.title ?? 'scenario'}`}
        rows={rows}
        devices={devicesOf(run)}
        cursor={cursor}
        shown={shown}
      />
    </>
  );
}

/** The rows of the shown run, and among them the ghosts of what is being previewed. */
function useRows(): Rows {
  const run = useStore(currentRun);
  const cursor = useStore((state) => state.cursor);
  const ghost = useStore((state) => state.ghost);
  const rows = useMemo(() => timelineRows(run), [run]);
  return useMemo(() => (ghost === null ? rows : withGhosts(rows, run, cursor, ghost.frame)), [rows, run, cursor, ghost]);
}

function NothingYet() {
  const devices = useStore((state) => devicesOf(currentRun(state)).length);
  return (
    <EmptyState
      title="Nothing has happened yet"
      actions={
        <>
          {devices === 0 ? (
            <Button
              look="outline"
              onClick={() => {
                actions.openPanel('scenario');
              }}
            >
              Add devices
            </Button>
          ) : (
            <Button
              look="outline"
              onClick={() => {
                actions.openPanel('offers');
              }}
            >
              {PAGE.offers.label}
            </Button>
          )}
          <Button
            onClick={() => {
              actions.openPanel('library');
            }}
          >
            Open a call model
          </Button>
        </>
      }
    >
      {devices === 0
        ? 'Add two devices to the canvas. Then let one call the other, and the events that their clients get appear here.'
        : 'Drag a device onto another one, or open its menu and choose TMakeCall. The events that every DN gets appear here, row by row.'}
    </EmptyState>
  );
}
