import type { StreamItem } from '../../../streams/index.ts';
import { plainJson, shown } from '../../../tlib/index.ts';

/** What a log says of an item that it knows nothing else of: whatever it holds beside step, stream and event, on one line. */
export function aboutItem({ step: _step, stream: _stream, event: _event, ...rest }: StreamItem): string {
  return Object.entries(rest)
    .map(([name, value]) => `${name} ${shown(typeof value === 'string' ? value : plainJson(JSON.stringify(value)), 160)}`)
    .join(', ');
}
