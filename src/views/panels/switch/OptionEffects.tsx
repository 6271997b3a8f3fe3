/** What the options changed in the run that is shown, event by event, and which option did. */
import { endOf } from '../../../scenario/index.ts';
import { useMemo } from 'react';
import { MOST_STEPS, optionEffects, saysOption, setOptions, type OptionEffect } from '../../../diagram/index.ts';
import { actions, currentRun, useStore } from '../../../store/index.ts';

/** As many as are read; the others are counted. */
const SHOWN = 12;

export function OptionEffects() {
  const run = useStore(currentRun);
  const effects = useMemo(() => optionEffects(run), [run]);
  const { options = {} } = run.document;
  if (setOptions(options).length === 0) return null;
  return (
    <section className="switch__effects" aria-label="What the options changed here">
      <h3 className="option__name">What they changed here</h3>
      {endOf(run) >= MOST_STEPS ? <p>A run of more than {MOST_STEPS} steps is not compared.</p> : null}
      {effects.length === 0 && endOf(run) < MOST_STEPS ? <p>Nothing in this run.</p> : null}
      <ul role="list">
        {effects.slice(0, SHOWN).map((effect, at) => (
          <li key={at}>
            <button
              type="button"
              className="switch__effect"
              data-effect={effect.option}
              data-tip={saysOption(effect.option, options[effect.option] ?? '')}
              onClick={() => {
                actions.goTo(effect.step);
              }}
            >
              <span aria-hidden="true">≠</span> Step {effect.step}: {whatIsNew(effect)} <code>{effect.option}</code>
            </button>
          </li>
        ))}
      </ul>
      {effects.length > SHOWN ? <p>And {effects.length - SHOWN} more events.</p> : null}
    </section>
  );
}

function whatIsNew({ event, instead, attributes }: OptionEffect): string {
  if (event === undefined) return `no ${instead?.event ?? 'event'} at ${instead?.dn ?? ''}`;
  const at = `${event.event} at ${event.dn}`;
  return instead === undefined ? at : `${at}, ${attributes.join(', ')}`;
}
