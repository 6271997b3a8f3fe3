import { closeLogs, useLogs } from '../../store/logs/index.ts';
import { Button } from '../ui/Button.tsx';
import { bytes, count } from './words.ts';

/** How far the reading is, in bytes, records and calls; and a way to end it. */
export function ReadingLog() {
  const progress = useLogs((state) => state.progress);
  const size = useLogs((state) => state.size);
  return (
    <div className="logs__reading">
      <label className="logs__label" htmlFor="logs-progress">
        Reading {progress?.file ?? 'the log'}
      </label>
      <progress id="logs-progress" className="logs__progress" max={size} value={progress?.bytes ?? 0} />
      <p className="logs__facts">
        {bytes(progress?.bytes ?? 0)} of {bytes(size)}, {count(progress?.records ?? 0, 'record')}, {count(progress?.calls ?? 0, 'call')}
      </p>
      <Button look="outline" data-autofocus="" onClick={closeLogs}>
        Cancel
      </Button>
    </div>
  );
}
