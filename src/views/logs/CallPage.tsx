import { ArrowLeft } from 'lucide-react';
import { closeCall, type OpenedCall } from '../../store/logs/index.ts';
import { Button } from '../ui/Button.tsx';
import { CopyFindings } from './CopyFindings.tsx';
import { Findings } from './Findings.tsx';
import { RawRecords } from './RawRecords.tsx';
import { count, duration } from './words.ts';

/** One call of the log: what it is, where the log and the model part, and the lines that say so. */
export function CallPage({ call }: { readonly call: OpenedCall }) {
  const { row, records, explained, findings } = call;
  return (
    <div className="logs__page">
      <Button icon={<ArrowLeft aria-hidden="true" />} data-autofocus={findings.length === 0 ? '' : undefined} onClick={closeCall}>
        All calls
      </Button>
      <h3 className="logs__title">
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
      <p role="status">
        <b>{findings.length === 0 ? 'The log and the model agree.' : count(findings.length, 'finding')}</b>{' '}
        {explained.before === 0 ? '' : `${count(explained.before, 'step')} had to come before the log begins. `}
        {explained.inferred === 0 ? '' : `${count(explained.inferred, 'step')} inferred: the log prints no request of them.`}
      </p>
      {explained.conformsIf === undefined ? null : <p className="logs__facts">{sentence(explained.conformsIf.message)}</p>}
      {findings.length === 0 ? null : <Findings call={call} />}
      <CopyFindings call={call} />
      <RawRecords records={records} of="the call" />
    </div>
  );
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
