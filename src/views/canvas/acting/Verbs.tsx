import { useMemo } from 'react';
import { deviceKey, sentenceOf, verbsOf } from '../../../diagram/index.ts';
import { requestOf, type DN } from '../../../model/index.ts';
import { actions, currentFrame, expectedStep, useStore } from '../../../store/index.ts';
import { useVerbPlace } from '../state/scene.ts';
import './NextStep.css';

/**
 * Answer, Hold, Retrieve, Release, on the card of the device that can: at the end of a branch, where nothing is said yet
 * of what comes next. Where they would cover something they come with the pointer, the focus or a choice. Keys reach the
 * same in the device's menu.
 */
export function Verbs({ dn, menuOpen }: { readonly dn: DN; readonly menuOpen: boolean }) {
  const world = useStore((state) => (expectedStep(state) === null && state.quiz === null ? currentFrame(state).world : null));
  const verbs = useMemo(() => (world === null ? [] : verbsOf(world, dn)), [world, dn]);
  const place = useVerbPlace(deviceKey(dn));
  if (verbs.length === 0 || place === undefined) return null;
  const [side, across, covering] = place.split(' ');
  return (
    <span className="next__place" data-side={side} data-across={across} data-covering={covering}>
      {verbs.map(({ step, word }) => {
        const marks = menuOpen ? {} : step.request === undefined ? { 'data-action': step.action } : { 'data-request': step.request };
        return (
          <button
            key={word}
            type="button"
            {...marks}
            className="verb nodrag nopan"
            tabIndex={-1}
            aria-label={`${word}: ${requestOf(step)}, ${sentenceOf(step)}`}
            onClick={(event) => {
              event.stopPropagation();
              // The button goes with the state; the focus stays with the device.
              event.currentTarget.closest<HTMLElement>('[data-key]')?.focus();
              actions.preview(null);
              actions.act(step);
            }}
            onPointerEnter={() => {
              actions.preview(step);
            }}
            onPointerLeave={() => {
              actions.preview(null);
            }}
          >
            {word}
          </button>
        );
      })}
    </span>
  );
}
