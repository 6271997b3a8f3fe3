import { Play } from 'lucide-react';
import { requestOf, type DN } from '../../../model/index.ts';
import { actions } from '../../../store/index.ts';
import { deviceKey, sentenceOf } from '../../../diagram/index.ts';
import { useNextStep, wordsOf } from './next.ts';
import { useNextAcross, useNextSide } from '../state/scene.ts';
import './NextStep.css';

/** What the scenario expects of this device next, as a button that does it. */
export function NextStep({ dn, menuOpen }: { readonly dn: DN; readonly menuOpen: boolean }) {
  const step = useNextStep(dn);
  const side = useNextSide(deviceKey(dn));
  const across = useNextAcross(deviceKey(dn));
  if (step === null) return null;
  const marks = menuOpen ? {} : step.request === undefined ? { 'data-action': step.action } : { 'data-request': step.request };
  return (
    <span className="next__place" data-side={side} data-across={across}>
      <button
        type="button"
        {...marks}
        className="next nodrag nopan"
        aria-label={`Next: ${requestOf(step)}, ${sentenceOf(step)}`}
        onClick={() => {
          actions.forward();
        }}
        onPointerEnter={() => {
          actions.preview(step);
        }}
        onPointerLeave={() => {
          actions.preview(null);
        }}
        onFocus={(event) => {
          event.stopPropagation();
          actions.preview(step);
        }}
        onBlur={(event) => {
          event.stopPropagation();
          actions.preview(null);
        }}
      >
        <Play size={11} aria-hidden="true" />
        <span className="next__word">Next: {wordsOf(step)}</span>
      </button>
    </span>
  );
}
