/**
 * What one agent's browser sees through Web Services: its calls and what it may post, the messages of the run by
 * step, and a real client that receives them. Stands alone or beside the events of the DNs.
 */
import { Suspense, useMemo, useState } from 'react';
import { useStore, currentRun } from '../../../store/index.ts';
import { isAgent, WEB_SERVICES_CHOICES, webServicesRun } from '../../../streams/index.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { part } from '../../ui/parts/part.ts';
import { ProvenanceMark } from '../../ui/ProvenanceMark.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { AgentField, NoAgent, useChosenAgent } from '../blocks/AgentField.tsx';
import { WebServicesCalls } from './WebServicesCalls.tsx';
import { WebServicesLog } from './WebServicesLog.tsx';
import './web-services.css';

const CometdConsole = part(async () => import('./CometdConsole.tsx'), 'CometdConsole');

type Part = 'messages' | 'client' | 'choices';
const PARTS = [
  { value: 'messages' as Part, label: 'Messages', tip: 'Requests, answers and CometD messages by step' },
  { value: 'client' as Part, label: 'Client', tip: 'A CometD client that receives them' },
  { value: 'choices' as Part, label: 'Choices', tip: 'What no page of the API says, and what we do' },
];

export function WebServicesView() {
  const run = useStore(currentRun);
  const cursor = useStore((state) => state.cursor);
  const [part, setPart] = useState<Part>('messages');
  const frames = useMemo(() => webServicesRun(run), [run]);
  const { devices } = run.document;
  const world = frames[0]?.state.world;
  const agents = devices.filter(({ dn }) => world !== undefined && isAgent(world, dn));
  const [dn, choose] = useChosenAgent(agents);
  const now = frames[cursor];
  if (dn === undefined || now === undefined) return <NoAgent />;
  return (
    <section className="ws" aria-label="Web Services">
      <div className="ws__tools">
        <AgentField agents={agents} dn={dn} onChange={choose} />
        <Segmented label="Show" options={PARTS} value={part} onChange={setPart} />
      </div>
      <WebServicesCalls key={dn} api={now.state} dn={dn} />
      {part === 'messages' ? <Messages frames={frames} dn={dn} /> : null}
      {part === 'client' ? (
        <Suspense fallback={null}>
          <CometdConsole key={dn} frames={frames} dn={dn} cursor={cursor} />
        </Suspense>
      ) : null}
      {part === 'choices' ? <Choices /> : null}
    </section>
  );
}

function Messages({ frames, dn }: { readonly frames: ReturnType<typeof webServicesRun>; readonly dn: string }) {
  if (frames.length < 2)
    return (
      <EmptyState title="Nothing has happened yet">
        Let this agent dial, or another device call it: the request, its answer and the messages appear here.
      </EmptyState>
    );
  return <WebServicesLog key={dn} frames={frames} dn={dn} />;
}

function Choices() {
  return (
    <div className="ws__choices" tabIndex={0} role="region" aria-label="Choices">
      <p>
        No page or sample of the API answers these. <ProvenanceMark prov="chosen" word />
      </p>
      <dl>
        {WEB_SERVICES_CHOICES.map(({ question, answer }) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
