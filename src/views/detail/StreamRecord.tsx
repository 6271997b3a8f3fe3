/** The event as the JSON record that Voice Microservices put on a stream, to read and to copy. */
import { Braces } from 'lucide-react';
import { threadOf, voiceMicroservicesRecord } from '../../exports/index.ts';
import type { PlacedEvent } from '../../diagram/timeline.rows.ts';
import type { Run } from '../../scenario/types.ts';
import { EVENTS } from '../../tlib/events.ts';
import { copy } from '../copying.ts';
import { Button } from '../ui/Button.tsx';

export function StreamRecord({ run, placed: { event, step } }: { readonly run: Run; readonly placed: PlacedEvent }) {
  const { stream } = EVENTS[event.event];
  const world = run.frames[step]?.world;
  if (world?.profile !== 'voice-microservices') return null;
  if (stream === undefined) return <p className="dt__note">No stream of Voice Microservices carries this event.</p>;
  const thread = event.connID === undefined ? undefined : threadOf(run, event.connID);
  const record = JSON.stringify(voiceMicroservicesRecord(event, { location: world.location, ...(thread === undefined ? {} : { thread }) }), null, 2);
  return (
    <section aria-labelledby="detail-record">
      <h3 id="detail-record" className="dt__h">As a record of the stream <code>{stream}</code></h3>
      <pre className="dt__json" tabIndex={0}>{record}</pre>
      <Button look="outline" icon={<Braces aria-hidden="true" />} onClick={() => { void copy(record, `Record of ${event.event}`); }}>Copy record</Button>
    </section>
  );
}
