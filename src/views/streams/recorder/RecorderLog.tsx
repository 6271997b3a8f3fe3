/** Everything that the recorder did in the run, a line each, by the step that caused it. */
import { useMemo } from 'react';
import type { Run } from '../../../scenario/index.ts';
import { actions } from '../../../store/index.ts';
import { type RecorderItem, recorderStream } from '../../../streams/index.ts';

export function RecorderLog({ run, cursor }: { readonly run: Run; readonly cursor: number }) {
  const items = useMemo(() => recorderStream(run), [run]);
  if (items.length === 0) return null;
  return (
    <section className="rec__part" aria-labelledby="rec-log">
      <h3 id="rec-log">What the recorder did</h3>
      <ol className="rec__log" role="list">
        {items.map((item, index) => (
          <li key={index}>
            <button
              type="button"
              className="rec__line"
              data-event={item.event}
              data-step={item.step}
              data-stream="recorder"
              data-time={item.step === cursor ? 'now' : item.step < cursor ? 'past' : 'later'}
              aria-current={item.step === cursor ? 'step' : undefined}
              onClick={() => {
                actions.goTo(item.step);
              }}
            >
              <span className="rec__step">
                <span className="vh">Step </span>
                {item.step}
              </span>{' '}
              <b>{item.event}</b> <span className="rec__about">{about(item)}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface Message {
  readonly connID?: string;
  readonly calling?: string;
  readonly called?: string;
  readonly body?: string;
  readonly contentType?: string;
}

/** "call 1, A and B"; of an answer what kind it is. */
function about({ message }: RecorderItem): string {
  const { connID, calling, called, contentType } = message as Message;
  return connID === undefined ? (contentType ?? '') : `call ${connID}, ${calling ?? ''} and ${called ?? ''}`;
}
