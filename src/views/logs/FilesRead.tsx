import { useLogs } from '../../store/logs/index.ts';
import { bytes, count } from './words.ts';

/** What each file held, what was not understood, and what belongs to no call: nothing is dropped in silence. */
export function FilesRead() {
  const listing = useLogs((state) => state.listing);
  if (listing === null) return null;
  const { files, others, empty } = listing;
  const lane = Object.entries(others);
  return (
    <details className="logs__files">
      <summary>
        {count(files.length, 'file')},{' '}
        {count(
          lane.reduce((sum, [, each]) => sum + each, 0),
          'record',
        )}{' '}
        of no call
      </summary>
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
      {lane.length === 0 ? null : (
        <p>Agents and DNs beside all calls: {lane.map(([name, each]) => `${name} ${String(each)}`).join(', ')}</p>
      )}
    </details>
  );
}
