import { CHOICES } from '../../model/index.ts';
import { PROVENANCES } from '../../tlib/provenance.ts';
import type { Provenance } from '../../tlib/provenance.ts';
import type { PanelBodyProps } from '../PanelHost.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ProvenanceMark } from '../ui/ProvenanceMark.tsx';
import './help.css';

const MARKS = Object.entries(PROVENANCES) as readonly (readonly [Provenance, (typeof PROVENANCES)[Provenance]])[];

/** What Partyline is, how it tells its sources apart, and what it chose where the manual leaves a choice. */
export function AboutPanel({ onClose }: PanelBodyProps) {
  return (
    <Panel title="About Partyline" reading onClose={onClose}>
      <div className="help">
        <p>Telephony call models that run. Devices ask, calls change, and every client is told what the T-Library manual says it is told. Everything happens in this browser; nothing is sent anywhere.</p>
        <h3>How we know</h3>
        <dl className="help__marks">
          {MARKS.map(([prov, { label, meaning }]) => <div key={prov}><dt><ProvenanceMark prov={prov} focusable={false} /> {label}</dt><dd>{meaning}</dd></div>)}
        </dl>
        <h3>Where the manual leaves a choice</h3>
        <ol className="help__choices">
          {CHOICES.map((choice) => (
            <li key={choice.id} id={`choice-${choice.id}`}>
              <p className="help__question">{choice.question}</p>
              <p>{choice.answer}</p>
            </li>
          ))}
        </ol>
      </div>
    </Panel>
  );
}
