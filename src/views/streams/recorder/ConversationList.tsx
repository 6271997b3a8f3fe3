/** The conversations that the recorder has: who called whom, their state, and the identifiers to find them by. */
import { CircleDot, CircleSlash, Clock, Disc } from 'lucide-react';
import type { ReactNode } from 'react';
import { actions, useStore } from '../../../store/index.ts';
import { IDENTIFIER_NAMES, type IdentifierName, type Conversation, type ConversationState } from '../../../streams/index.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ProvenanceMark } from '../../ui/ProvenanceMark.tsx';
import { around } from '../blocks/around.ts';

const ICONS: Readonly<Record<ConversationState, ReactNode>> = {
  ongoing: <CircleDot aria-hidden="true" />,
  'marked for deletion': <Clock aria-hidden="true" />,
  ended: <Disc aria-hidden="true" />,
  deleted: <CircleSlash aria-hidden="true" />,
};

export interface ConversationListProps {
  readonly conversations: readonly Conversation[];
  /** Puts an identifier into the request. */
  readonly onUse: (name: IdentifierName, value: string) => void;
}

export function ConversationList({ conversations, onUse }: ConversationListProps) {
  const { from } = around(conversations.length, conversations.length);
  return (
    <section className="rec__part" aria-label="Conversations">
      <div className="rec__title">
        <h3>Conversations</h3>
        <ProvenanceMark prov="chosen" />
        <span className="rec__hint">when one begins, and its identifiers</span>
      </div>
      {conversations.length === 0 ? (
        <EmptyState title="Nothing is recorded yet">
          A conversation begins when two telephones of a call talk and one of them is recorded. Go to a step where somebody has answered, or
          let somebody answer.
        </EmptyState>
      ) : (
        <ul className="rec__list" role="list">
          {from === 0 ? null : <li className="rec__hint">{from} earlier ones are shown at earlier steps.</li>}
          {conversations.slice(from).map((one) => (
            <Item key={one.connID} conversation={one} onUse={onUse} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Item({ conversation, onUse }: { readonly conversation: Conversation; readonly onUse: ConversationListProps['onUse'] }) {
  const { connID, calling, called, state } = conversation;
  const chosen = useStore(({ selection }) => selection?.kind === 'call' && selection.connID === connID);
  return (
    <li
      className="rec__item"
      data-conversation={connID}
      data-recorded={state}
      onPointerEnter={() => {
        actions.hoverOn({ kind: 'call', connID });
      }}
      onPointerLeave={() => {
        actions.hoverOn(null);
      }}
    >
      <button
        type="button"
        className="rec__who"
        aria-pressed={chosen}
        onClick={() => {
          actions.select(chosen ? null : { kind: 'call', connID });
        }}
      >
        <span className="rec__dn">{calling}</span> called <span className="rec__dn">{called}</span>{' '}
        <span className="rec__call">call {connID}</span>
      </button>
      <span className="rec__state">
        {ICONS[state]}
        {state} <span className="rec__when">{when(conversation)}</span>
        {asked(conversation).map((words) => (
          <span key={words} className="rec__asked">
            {words}
          </span>
        ))}
      </span>
      <dl className="rec__ids">
        {IDENTIFIER_NAMES.map((name) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <button
                type="button"
                className="rec__id"
                data-tip="Use it in the request"
                aria-label={`${name} ${conversation[name]}, use it in the request`}
                onClick={() => {
                  onUse(name, conversation[name]);
                }}
              >
                {conversation[name]}
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

/** What agents and requests made of it, in words. */
function asked({ recording, kept, muted, markers = [] }: Conversation): readonly string[] {
  return [
    ...(recording === undefined ? [] : [`${recording.toLowerCase()} by an agent`]),
    ...(kept ? ['kept'] : []),
    ...(muted === undefined ? [] : [muted === 3 ? 'muted' : `channel ${muted} muted`]),
    ...markers.map(({ name, start, end }) => `${name} ${start / 1000}${end === undefined ? ' s on' : `–${end / 1000} s`}`),
  ];
}

function when({ started, ended, marked, deleted, state }: Conversation): string {
  if (state === 'deleted') return deleted === ended ? `when it ended, step ${deleted ?? ''}` : `step ${deleted ?? ''}`;
  if (state === 'marked for deletion') return `step ${marked ?? ''}; goes when it ends`;
  return state === 'ended' ? `steps ${started}–${ended ?? ''}` : `from step ${started}`;
}
