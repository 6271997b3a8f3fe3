/** The events that brought a party to where it stands: the last ones, and all of them when asked for. */
import { memo, useMemo, useState } from 'react';
import type { ConnID, DN } from '../../model/index.ts';
import { frameOf, type Run } from '../../scenario/index.ts';
import { actions } from '../../store/index.ts';
import { Link } from '../ui/Link.tsx';

/** A long run has thousands; these are the ones that are looked at. */
const LAST = 24;

interface PartyEventsProps {
  readonly dn: DN;
  readonly connID: ConnID;
  readonly run: Run;
  /** The frame of the present: later events are not told. */
  readonly upTo: number;
}

export function PartyEvents({ dn, connID, run, upTo }: PartyEventsProps) {
  const [all, setAll] = useState(false);
  const { events, more } = useMemo(() => lastEvents(run, upTo, dn, connID, all ? Infinity : LAST), [run, upTo, dn, connID, all]);
  return (
    <section aria-label="Its events up to now">
      <h3 className="dt__h">Its events up to now</h3>
      {more ? (
        <p>
          <Link
            onClick={() => {
              setAll(true);
            }}
          >
            Show the earlier ones too
          </Link>
        </p>
      ) : null}
      {events.length === 0 ? (
        <p className="dt__note">None.</p>
      ) : (
        <ol className="dt__list" role="list">
          {events.map(({ name, step, index }) => (
            <PartyEvent key={`${step}/${index}`} name={name} step={step} index={index} />
          ))}
        </ol>
      )}
    </section>
  );
}

interface PartyEventProps {
  readonly name: string;
  readonly step: number;
  readonly index: number;
}

const PartyEvent = memo(function PartyEvent({ name, step, index }: PartyEventProps) {
  return (
    <li>
      <span className="dt__step">{step}</span>{' '}
      <Link
        onClick={() => {
          actions.select({ kind: 'event', step, index, stream: 'dn' });
        }}
      >
        {name}
      </Link>
    </li>
  );
});

/** The last events of a party at most, in the order of sending, and whether there are more before them. */
function lastEvents(
  run: Run,
  upTo: number,
  dn: DN,
  connID: ConnID,
  most: number,
): { readonly events: readonly PartyEventProps[]; readonly more: boolean } {
  const events: PartyEventProps[] = [];
  for (let step = upTo; step > 0; step -= 1) {
    const sent = frameOf(run, step)?.events ?? [];
    for (let index = sent.length - 1; index >= 0; index -= 1) {
      const event = sent[index];
      if (event?.dn !== dn || event.connID !== connID) continue;
      if (events.length === most) return { events: events.reverse(), more: true };
      events.push({ name: event.event, step, index });
    }
  }
  return { events: events.reverse(), more: false };
}
