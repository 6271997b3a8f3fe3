import { ArrowLeft } from 'lucide-react';
import { closeCall, type OpenedCall } from '../../store/logs/index.ts';
import { Button } from '../ui/Button.tsx';
import { RawRecords } from './RawRecords.tsx';
import { count, duration } from './words.ts';

/** One call of the log: what it is, and the lines that say so. */
export function CallPage({ call }: { readonly call: OpenedCall }) {
  const { row, records } = call;
  return (
    <div className="logs__page">
      <Button icon={<ArrowLeft aria-hidden="true" />} data-autofocus="" onClick={closeCall}>
        All calls
      </Button>
      <h3>
        Call {row.number}: {row.caller ?? '?'} called {row.called ?? '?'}
      </h3>
      <p className="logs__facts">
        {[
          row.begin === undefined ? '' : `From ${row.begin.text}`,
          row.length === undefined ? '' : duration(row.length),
          row.ended,
          count(row.events, 'event'),
          count(row.requests, 'request'),
        ]
          .filter((part) => part !== '')
          .join(', ')}
      </p>
      <RawRecords records={records} />
    </div>
  );
}
