import { useLogs } from '../../store/logs/index.ts';
import { RawRecords } from './RawRecords.tsx';
import { bytes, count } from './words.ts';

/** Agent and DN events that belong to no call: a lane of their own. */
export function Lane() {
  const listing = useLogs((state) => state.listing);
  const named = Object.entries(listing?.others ?? {});
  if (listing === null || named.length === 0) return null;
  const all = named.reduce((sum, [, each]) => sum + each, 0);
  return (
    <details className="logs__files" data-lane="">
      <summary>Agents and DNs, of no call: {count(all, 'record')}</summary>
      <p>{named.map(([name, each]) => `${name} ${String(each)}`).join(', ')}</p>
      <RawRecords records={listing.lane} of="no call" />
      {all > listing.lane.length ? <p className="logs__facts">The first {listing.lane.length} are shown.</p> : null}
    </details>
  );
}

/** What each file held and what was not understood: nothing is dropped in silence. */
export function FilesRead() {
  const listing = useLogs((state) => state.listing);
  if (listing === null) return null;
  const { files, empty } = listing;
  return (
    <details className="logs__files">
      <summary>{count(files.length, 'file')}</summary>
      <ul role="list">
        {files.map((file) => (
          <li key={file.file}>
            <b>{file.file}</b> {file.format ?? 'no format'}, {bytes(file.bytes)}, {count(file.records, 'record')}
            {file.from === undefined ? '' : `, ${file.from} to ${file.to ?? ''}`}
            {Object.entries(file.other).map(([name, each]) => (
              <div key={name}>
                {name}: {each}, which no model knows
              </div>
            ))}
            {file.skipped === 0 ? null : (
              <div>
                {count(file.skipped, 'line')} not understood, the first is line {file.firstSkipped?.line}:{' '}
                <code>{file.firstSkipped?.text}</code>
              </div>
            )}
          </li>
        ))}
      </ul>
      {empty.map((message) => (
        <pre key={message} className="logs__message">
          {message}
        </pre>
      ))}
    </details>
  );
}
