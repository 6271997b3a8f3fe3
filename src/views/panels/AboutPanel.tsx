import { Suspense } from 'react';
import { CHOICES } from '../../model/index.ts';
import { CALL_CHOICES, RECORDER_CHOICES, WEB_SERVICES_CHOICES, WORKSPACE_V3 } from '../../streams/index.ts';
import { PROVENANCES, type Provenance } from '../../tlib/index.ts';
import { PANEL_NAMES } from '../commands/list/panels.ts';
import type { PanelBodyProps } from '../ui/Panel.tsx';
import { Boundary } from '../ui/Pane.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ProvenanceMark } from '../ui/ProvenanceMark.tsx';
import { Licences } from './Licences.tsx';
import './help.css';

const MARKS = Object.entries(PROVENANCES) as readonly (readonly [Provenance, (typeof PROVENANCES)[Provenance]])[];

interface Choice {
  readonly id?: string;
  readonly question: string;
  readonly answer: string;
}

/** Everything that was chosen, system by system. */
const OPEN: readonly { readonly id: string; readonly title: string; readonly choices: readonly Choice[] }[] = [
  { id: 'models', title: 'Where the manual leaves a choice', choices: CHOICES },
  { id: 'call', title: 'Call-based events: what the manual leaves open', choices: CALL_CHOICES },
  { id: 'web-services', title: 'Web Services: what no page of the API says', choices: WEB_SERVICES_CHOICES },
  { id: 'recorder', title: 'The recorder: what its pages leave open', choices: RECORDER_CHOICES },
  { id: 'workspace-v3', title: 'Workspace API v3: what no source of it says', choices: WORKSPACE_V3.choices },
];

/** What Partyline is, how it tells its sources apart, and what it chose where the manual leaves a choice. */
export function AboutPanel({ onClose }: PanelBodyProps) {
  return (
    <Panel title={PANEL_NAMES.about.title} reading onClose={onClose}>
      <div className="help">
        <p>
          Telephony call models that run. Devices ask, calls change, and every client is told what the T-Library manual says it is told.
          Everything happens in this browser; nothing is sent anywhere.
        </p>
        <h3>How we know</h3>
        <dl className="help__marks">
          {MARKS.map(([prov, { label, meaning }]) => (
            <div key={prov}>
              <dt>
                <ProvenanceMark prov={prov} focusable={false} /> {label}
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        {OPEN.map(({ title, id, choices }) => (
          <section key={id} aria-labelledby={`choices-${id}`}>
            <h3 id={`choices-${id}`}>{title}</h3>
            <ol className="help__choices">
              {choices.map((choice) => (
                <li key={choice.question} id={choice.id === undefined ? undefined : `choice-${choice.id}`}>
                  <p className="help__question">{choice.question}</p>
                  <p>{choice.answer}</p>
                </li>
              ))}
            </ol>
          </section>
        ))}
        <section aria-labelledby="licences">
          <h3 id="licences">Licences</h3>
          <p className="help__note">Whose work is in this page, and the terms that it came with.</p>
          <Suspense fallback={<p aria-busy="true">…</p>}>
            <Boundary name="Licences">
              <Licences />
            </Boundary>
          </Suspense>
        </section>
      </div>
    </Panel>
  );
}
