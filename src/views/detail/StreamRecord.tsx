/** Events as the JSON records that Voice Microservices put on their streams, to read and to copy. */
import { Braces } from 'lucide-react';
import { threadOf, voiceMicroservicesRecord, type StreamRecord as RecordOfEvent } from '../../exports/index.ts';
import type { PlacedEvent } from '../../diagram/index.ts';
import type { TEvent } from '../../model/index.ts';
import { frameOf, type Frame, type Run } from '../../scenario/index.ts';
import { EVENTS } from '../../tlib/index.ts';
import { copy } from '../ui/copying.ts';
import { Button } from '../ui/Button.tsx';

function recordOf(run: Run, event: TEvent, location: string): RecordOfEvent {
  const thread = event.connID === undefined ? undefined : threadOf(run, event.connID);
  return voiceMicroservicesRecord(event, { location, ...(thread === undefined ? {} : { thread }) });
}

/** The record of one event. */
export function StreamRecord({ run, placed: { event, step } }: { readonly run: Run; readonly placed: PlacedEvent }) {
  const { stream } = EVENTS[event.event];
  const world = frameOf(run, step)?.world;
  if (world?.profile !== 'voice-microservices') return null;
  if (stream === undefined) return <p className="dt__note">No stream of Voice Microservices carries this event.</p>;
  const record = JSON.stringify(recordOf(run, event, world.location), null, 2);
  return (
    <section aria-labelledby="detail-record">
      <h3 id="detail-record" className="dt__h">
        As a record of the stream <code>{stream}</code>
      </h3>
      <pre className="dt__json" tabIndex={0}>
        {record}
      </pre>
      <Button
        look="outline"
        icon={<Braces aria-hidden="true" />}
        onClick={() => {
          void copy(record, `Record of ${event.event}`);
        }}
      >
        Copy record
      </Button>
    </section>
  );
}

/** The records of all events of a step, in the order of sending, stream by stream. */
export function StepRecords({ run, frame }: { readonly run: Run; readonly frame: Frame }) {
  const { world, events, index } = frame;
  if (world.profile !== 'voice-microservices' || events.length === 0) return null;
  const streams = [...new Set(events.flatMap(({ event }) => EVENTS[event].stream ?? []))];
  const carried = events.filter(({ event }) => EVENTS[event].stream !== undefined);
  const left = events.filter(({ event }) => EVENTS[event].stream === undefined);
  if (carried.length === 0) return <p className="dt__note">No stream of Voice Microservices carries the events of this step.</p>;
  const text = JSON.stringify(
    carried.map((event) => recordOf(run, event, world.location)),
    null,
    2,
  );
  return (
    <section aria-labelledby="detail-records">
      <h3 id="detail-records" className="dt__h">
        As records of {streams.length === 1 ? 'the stream' : 'the streams'} <code>{streams.join(', ')}</code>
      </h3>
      <pre className="dt__json" tabIndex={0}>
        {text}
      </pre>
      <Button
        look="outline"
        icon={<Braces aria-hidden="true" />}
        onClick={() => {
          void copy(text, carried.length === 1 ? `Record of step ${index}` : `${carried.length} records of step ${index}`);
        }}
      >
        Copy all records of this step
      </Button>
      {left.length === 0 ? null : <p className="dt__note">On no stream: {left.map(({ event, dn }) => `${event} at ${dn}`).join(', ')}.</p>}
    </section>
  );
}
