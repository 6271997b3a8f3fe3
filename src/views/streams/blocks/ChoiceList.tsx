/** What a stream's source leaves open, and what we do there. */
import type { StreamChoice } from '../../../streams/index.ts';
import { ProvenanceMark } from '../../ui/ProvenanceMark.tsx';
import '../streams.css';

export function ChoiceList({ choices }: { readonly choices: readonly StreamChoice[] }) {
  return (
    <details className="streams__choices">
      <summary>
        Where the source leaves a choice <ProvenanceMark prov="chosen" focusable={false} />
      </summary>
      <dl>
        {choices.map(({ question, answer }) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
