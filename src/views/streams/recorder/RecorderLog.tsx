/** Everything that the recorder did in the run, a line each, by the step that caused it. */
import { useMemo } from 'react';
import type { Run } from '../../../scenario/index.ts';
import { type RecorderItem, recorderStream } from '../../../streams/index.ts';
import { ItemList } from '../blocks/ItemList.tsx';

export function RecorderLog({ run, cursor }: { readonly run: Run; readonly cursor: number }) {
  const items = useMemo(() => recorderStream(run), [run]);
  if (items.length === 0) return null;
  return (
    <section className="rec__part" aria-labelledby="rec-log">
      <h3 id="rec-log">What the recorder did</h3>
      <div className="rec__log">
        <ItemList items={items} cursor={cursor} about={about} />
      </div>
    </section>
  );
}

interface Message {
  readonly connID?: string;
  readonly calling?: string;
  readonly called?: string;
  readonly contentType?: string;
}

/** "call 1, A and B"; of an answer what kind it is. */
function about({ message }: RecorderItem): string {
  const { connID, calling, called, contentType } = message as Message;
  return connID === undefined ? (contentType ?? '') : `call ${connID}, ${calling ?? ''} and ${called ?? ''}`;
}
