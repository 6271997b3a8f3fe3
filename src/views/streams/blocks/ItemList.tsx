/** Items of a stream, a line each, by the step that caused them: a click goes to that step. */
import { actions } from '../../../store/index.ts';
import type { StreamItem } from '../../../streams/index.ts';
import { around } from './around.ts';
import '../streams.css';

export interface ItemListProps<Item extends StreamItem> {
  readonly items: readonly Item[];
  readonly cursor: number;
  /** What a line says behind the event's name. */
  readonly about: (item: Item) => string;
}

export function ItemList<Item extends StreamItem>({ items, cursor, about }: ItemListProps<Item>) {
  const next = items.findIndex(({ step }) => step > cursor);
  const { from, to } = around(next < 0 ? items.length : next, items.length);
  return (
    <ol className="items" role="list">
      <More count={from} when="earlier" step={items[from]?.step} />
      {items.slice(from, to).map((item, index) => (
        <li key={from + index}>
          <button
            type="button"
            className="items__line"
            data-event={item.event}
            data-step={item.step}
            data-stream={item.stream}
            data-time={item.step === cursor ? 'now' : item.step < cursor ? 'past' : 'later'}
            aria-current={item.step === cursor ? 'step' : undefined}
            onClick={() => {
              actions.goTo(item.step);
            }}
          >
            <span className="items__step">
              <span className="vh">Step </span>
              {item.step}
            </span>{' '}
            <b>{item.event}</b> <span className="items__about">{about(item)}</span>
          </button>
        </li>
      ))}
      <More count={items.length - to} when="later" step={items[to - 1]?.step} />
    </ol>
  );
}

interface MoreProps {
  readonly count: number;
  readonly when: 'earlier' | 'later';
  readonly step: number | undefined;
}

/** How many are not drawn, and the way to them: the step at the edge, about which they are. */
function More({ count, when, step }: MoreProps) {
  if (count === 0 || step === undefined) return null;
  return (
    <li>
      <button
        type="button"
        className="items__line"
        onClick={() => {
          actions.goTo(step);
        }}
      >
        {count} {when}: go to step {step}
      </button>
    </li>
  );
}
