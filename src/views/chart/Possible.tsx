import { memo, useMemo } from 'react';
import { findParty, type ConnID, type DN, type Step } from '../../model/index.ts';
import type { Frame } from '../../scenario/index.ts';
import { actions, possibleTo } from '../../store/index.ts';
import { Button } from '../ui/Button.tsx';
import { StateIcon } from '../ui/StateIcon.tsx';
import { shortName } from '../../diagram/index.ts';

interface PossibleProps {
  readonly frame: Frame;
  readonly dn: DN;
  readonly connID: ConnID | undefined;
}

/** The transitions that are possible now, each with what would cause it. */
export const Possible = memo(function Possible({ frame, dn, connID }: PossibleProps) {
  const party = connID === undefined ? undefined : findParty(frame.world, dn, connID);
  const all = useMemo(
    () => (party === undefined ? [] : possibleTo(frame, party).filter(({ causes }) => causes.length > 0)),
    [frame, party],
  );
  if (party === undefined)
    return <p className="chart__note">{dn} has no part in this call now. The next call it makes or gets starts at Null.</p>;
  const possible = [...all.filter(({ to }) => to !== party.state), ...all.filter(({ to }) => to === party.state)];
  if (possible.length === 0) return <p className="chart__note">Nothing that anybody can do now moves this party.</p>;
  return (
    <section className="possible" aria-labelledby="possible-title">
      <h3 id="possible-title">Possible now</h3>
      <ul role="list">
        {possible.map(({ event, to, causes }) => (
          <li key={`${event} ${to}`} className="possible__one">
            <span className="possible__what">
              <span className="possible__event" data-tip={event}>
                {shortName(event)}
              </span>{' '}
              {to === party.state ? 'stays' : 'leads to'} <StateIcon state={to} />
            </span>
            <ul role="list" className="possible__causes">
              {causes.map(({ label, step }) => (
                <li key={label}>
                  <Cause label={label} step={step} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
});

/** Does what would cause a transition; pointing at it previews the events. */
function Cause({ label, step }: { readonly label: string; readonly step: Step }) {
  const marks = step.request === undefined ? { 'data-action': step.action } : { 'data-request': step.request };
  return (
    <Button
      look="outline"
      className="possible__cause"
      {...marks}
      onClick={() => {
        actions.act(step);
      }}
      onPointerEnter={() => {
        actions.preview(step);
      }}
      onPointerLeave={() => {
        actions.preview(null);
      }}
      onFocus={() => {
        actions.preview(step);
      }}
      onBlur={() => {
        actions.preview(null);
      }}
    >
      {label}
    </Button>
  );
}
