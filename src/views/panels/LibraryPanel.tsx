import { GraduationCap, Table2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useDeferredValue, useMemo, useState } from 'react';
import { CATALOG, momentText, NETWORK_STATES, type CatalogEntry } from '../../catalog/index.ts';
import { PROVENANCES } from '../../tlib/index.ts';
import { actions } from '../../store/index.ts';
import { press } from '../commands/list/list.ts';
import { absentFromLibrary, firstPlace, searchLibrary, type Hit } from '../../store/library/index.ts';
import { PANEL_NAMES } from '../commands/list/panels.ts';
import type { PanelBodyProps } from '../ui/Panel.tsx';
import { quizOn } from '../quiz/start.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SearchField } from '../ui/Field.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ProvenanceMark } from '../ui/ProvenanceMark.tsx';
import { GlanceTable } from './GlanceTable.tsx';
import './library.css';

/** Of the words that a search met in a model, this many are told with their place. */
const SHOWN = 2;
const done = CATALOG.filter((entry) => entry.status === 'done').length;

/** The catalogue of call models: found by name or by what happens in them, opened at their precondition. */
export function LibraryPanel({ onClose }: PanelBodyProps) {
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  const groups = useMemo(() => searchLibrary(asked), [asked]);
  const open = (entry: CatalogEntry): void => {
    if (entry.document === undefined) return;
    onClose();
    actions.openScenario(entry.document, entry.precondition);
  };
  return (
    <Panel
      title={PANEL_NAMES.library.title}
      lead={`${String(CATALOG.length)} call models, ${String(done)} of them run. Each opens where its precondition holds, with the next request marked.`}
      onClose={onClose}
      tools={
        <SearchField
          className="library__search"
          label="Search the library"
          placeholder="Title, event, request, role or state"
          value={query}
          onChange={setQuery}
          onKeyDown={intoEntries}
        />
      }
    >
      <div className="library" onKeyDown={moveByArrows}>
        {groups.length === 0 ? (
          <EmptyState
            title={`No model has "${asked}"`}
            actions={
              <Button
                look="outline"
                onClick={() => {
                  setQuery('');
                }}
              >
                Show all models
              </Button>
            }
          >
            {absentFromLibrary(asked).map(({ word, kind }) => (
              <p key={word}>
                {word} is a {kind} that comes up in none of the models.
              </p>
            ))}
            Try an event (PartyDeleted), a request (TMergeCalls), a role (ConferencedBy) or a state (Held).
          </EmptyState>
        ) : null}
        {groups.map(({ name, hits }) => (
          <section key={name} className="library__group" aria-label={name}>
            <h3 className="library__heading">
              {name}
              <span className="library__count">{hits.length}</span>
            </h3>
            <ul role="list">
              {hits.map((hit) => (
                <li key={hit.entry.id}>
                  <Entry hit={hit} onOpen={open} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Panel>
  );
}

/** The states of a flow that cannot run, in their order, each with what leads there and how it is known. */
function States({ states }: { readonly states: NonNullable<CatalogEntry['states']> }) {
  return (
    <ol className="library__states">
      {states.map((one, at) => (
        <li key={at} data-state={one.state}>
          <code>{momentText(one)}</code> {one.by ?? NETWORK_STATES[one.state].means} <ProvenanceMark prov={one.prov} focusable={false} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ hit: { entry, words }, onOpen }: { readonly hit: Hit; readonly onOpen: (entry: CatalogEntry) => void }) {
  const [glance, setGlance] = useState(false);
  const look = entry.variantOf === undefined ? 'library__entry' : 'library__entry library__entry--variant';
  const body = (
    <>
      <span className="library__title">
        {entry.title}
        <ProvenanceMark prov={entry.prov} focusable={false} />
        {entry.document === undefined ? <Badge>not done</Badge> : null}
      </span>
      <span className="library__summary">{entry.document === undefined ? (entry.reason ?? entry.summary) : entry.summary}</span>
      {entry.states === undefined ? null : <States states={entry.states} />}
      {words.slice(0, SHOWN).map((word) => (
        <span key={`${word.kind} ${word.word}`} className="library__met">
          <code>{word.word}</code> {firstPlace(word)}
        </span>
      ))}
      {words.length > SHOWN ? <span className="library__met">and {words.length - SHOWN} more</span> : null}
    </>
  );
  const { document } = entry;
  if (document === undefined)
    return (
      <div className={`${look} library__entry--missing`} data-model={entry.id}>
        {body}
      </div>
    );
  return (
    <>
      <div className="library__row">
        <button
          type="button"
          className={look}
          data-model={entry.id}
          aria-description={`Source: ${PROVENANCES[entry.prov].label}`}
          onClick={() => {
            onOpen(entry);
          }}
        >
          {body}
        </button>
        <IconButton
          label={`Quiz me on ${entry.title}`}
          onClick={() => {
            void quizOn(document, entry.precondition);
          }}
        >
          <GraduationCap aria-hidden="true" />
        </IconButton>
        <IconButton
          label={`${entry.title} at a glance`}
          aria-expanded={glance}
          onClick={() => {
            setGlance(!glance);
          }}
        >
          <Table2 aria-hidden="true" />
        </IconButton>
      </div>
      {glance ? <GlanceTable entry={entry} document={document} /> : null}
    </>
  );
}

/** Down leaves the search for the first entry. */
function intoEntries(event: KeyboardEvent<HTMLInputElement>): void {
  const first = event.currentTarget.closest('.panel')?.querySelector<HTMLElement>('button.library__entry');
  press('library', event, { next: focusing(first) });
}

/** Up and down move through the entries. */
function moveByArrows(event: KeyboardEvent<HTMLDivElement>): void {
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('button.library__entry')];
  const at = entries.findIndex((entry) => entry === document.activeElement);
  press('library', event, { next: focusing(entries[at + 1]), previous: focusing(entries[at - 1]) });
}

const focusing = (entry: HTMLElement | null | undefined): (() => void) | undefined =>
  entry == null
    ? undefined
    : () => {
        entry.focus();
      };
