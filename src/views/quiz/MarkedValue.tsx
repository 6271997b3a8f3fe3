import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { GradedAttribute } from '../../quiz/index.ts';
import { Source } from './Source.tsx';
import { Verdict } from './Verdict.tsx';
import { givenWords } from './words.ts';

export interface MarkedValueProps {
  readonly value: GradedAttribute;
  /** The answer was asked for: there is nothing to mark. */
  readonly shown: boolean;
}

/** One value with its mark. What was not right explains itself; the rest does when it is asked. */
export function MarkedValue({ value: { attribute, given, actual, right, explanation, hint }, shown }: MarkedValueProps) {
  const [asked, setAsked] = useState(false);
  const id = useId();
  const open = !right || asked;
  return (
    <li className="qz__marked" data-attribute={attribute}>
      <span className="qz__pair">
        <span className="qz__attribute">{attribute}</span>{' '}
        {right || given === undefined ? null : (
          <>
            <del className="qz__value">{givenWords(given)}</del>{' '}
          </>
        )}
        {right ? null : <span className="vh">instead of </span>}
        <code className="qz__value">{givenWords(actual)}</code>{' '}
        {shown ? null : <Verdict kind={right ? 'right' : given === undefined ? 'missing' : 'wrong'} />}
        {right ? (
          <button
            type="button"
            className="qz__asks"
            aria-expanded={open}
            aria-controls={id}
            aria-label={`Why ${attribute} is ${givenWords(actual)}`}
            onClick={() => {
              setAsked(!asked);
            }}
          >
            Why
            <ChevronRight size={12} aria-hidden="true" />
          </button>
        ) : null}
      </span>
      <p id={id} className="qz__why" hidden={!open}>
        {hint === undefined ? null : (
          <>
            <strong>{hint}</strong>{' '}
          </>
        )}
        {explanation.sentence} <Source prov={explanation.prov} source={explanation.ref} />
      </p>
    </li>
  );
}
