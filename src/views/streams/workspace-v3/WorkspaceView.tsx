/**
 * What one agent's client sees through the Workspace API v3: its calls and what it may post, and the messages of the run
 * by step. Stands alone or beside the events of the DNs.
 */
import { useMemo, useState } from 'react';
import { currentRun, useStore } from '../../../store/index.ts';
import { isAgent, WORKSPACE_V3, workspaceRun } from '../../../streams/index.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ProvenanceMark } from '../../ui/ProvenanceMark.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { AgentField, NoAgent, useChosenAgent } from '../blocks/AgentField.tsx';
import { WorkspaceCalls } from './WorkspaceCalls.tsx';
import { WorkspaceLog } from './WorkspaceLog.tsx';
import '../web-services/web-services.css';

type Part = 'messages' | 'choices';
const PARTS = [
  { value: 'messages' as Part, label: 'Messages', tip: 'Requests, answers and messages of the voice channel by step' },
  { value: 'choices' as Part, label: 'Choices', tip: 'What no source of the API says, and what we do' },
];

export function WorkspaceView() {
  const run = useStore(currentRun);
  const cursor = useStore((state) => state.cursor);
  const [part, setPart] = useState<Part>('messages');
  const frames = useMemo(() => workspaceRun(run), [run]);
  const world = frames[0]?.state.api.world;
  const agents = run.document.devices.filter(({ dn }) => world !== undefined && isAgent(world, dn));
  const [dn, choose] = useChosenAgent(agents);
  const now = frames[cursor];
  if (dn === undefined || now === undefined) return <NoAgent />;
  return (
    <section className="ws" aria-label="Workspace API">
      <div className="ws__tools">
        <AgentField agents={agents} dn={dn} onChange={choose} />
        <Segmented label="Show" options={PARTS} value={part} onChange={setPart} />
      </div>
      <WorkspaceCalls key={`calls ${dn}`} state={now.state} dn={dn} />
      {part === 'choices' ? (
        <Choices />
      ) : frames.length > 1 ? (
        <WorkspaceLog key={`log ${dn}`} frames={frames} dn={dn} />
      ) : (
        <EmptyState title="Nothing has happened yet">
          Let this agent call somebody, or another device call it: the request, its answer and the messages appear here.
        </EmptyState>
      )}
    </section>
  );
}

function Choices() {
  return (
    <div className="ws__choices" tabIndex={0} role="region" aria-label="Choices">
      <p>
        No source of the API that was found answers these. <ProvenanceMark prov="chosen" word />
      </p>
      <dl>
        {WORKSPACE_V3.choices.map(({ question, answer }) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
