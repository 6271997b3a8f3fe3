import type { LogRecord } from '../../scenario/observed/index.ts';
import { textOf } from '../../scenario/observed/index.ts';

/** A log's records with the lines behind them; of very long calls the first so many. */
const MOST = 500;

export function RawRecords({ records, of }: { readonly records: readonly LogRecord[]; readonly of: string }) {
  return (
    <section aria-label={`Records of ${of}`}>
      <h4>Records</h4>
      <ol role="list" className="logs__records">
        {records.slice(0, MOST).map((record) => (
          <li key={`${record.file}:${String(record.first)}:${record.name}`}>
            <details data-line={record.first}>
              <summary>
                <span className="logs__mono">{record.time?.text ?? ''}</span> <b>{record.name}</b> {textOf(record, 'ThisDN') ?? ''}
                {record.copies === undefined ? '' : `, ${String(record.copies + 1)} times`}
              </summary>
              <RawLines record={record} />
            </details>
          </li>
        ))}
      </ol>
      {records.length > MOST ? <p className="logs__facts">{records.length - MOST} more are not shown.</p> : null}
    </section>
  );
}

/** The lines of one record, with their place in the file. */
export function RawLines({ record }: { readonly record: LogRecord }) {
  const place = record.first === record.last ? `line ${String(record.first)}` : `lines ${String(record.first)} to ${String(record.last)}`;
  return (
    <figure className="logs__raw">
      <figcaption>
        {record.file}, {place}
      </figcaption>
      <pre className="logs__message" tabIndex={0} aria-label={`${record.name}, ${place}`}>
        {record.text}
      </pre>
      {(record.notes ?? []).map((note) => (
        <p key={note} className="logs__facts">
          {note}
        </p>
      ))}
    </figure>
  );
}
