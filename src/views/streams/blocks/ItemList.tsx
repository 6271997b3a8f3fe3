/** Items of a stream, a line each, by the step that caused them: a click goes to that step. */
import { actions } from '../../../store/index.ts';
import type { StreamItem } from '../../../streams/index.ts';
import '../streams.css';

export interface ItemListProps<Item extends StreamItem> {
  readonly items: readonly Item[];
  readonly cursor: number;
  /** What a line says behind the event's name. */
  readonly about: (item: Item) => string;
}

export function ItemList<Item extends StreamItem>({ items, cursor, about }: ItemListProps<Item>) {
  return (
    <ol className="items" role="list">
      {items.map((item, index) => (
        <li key={index}>
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
    </ol>
  );
}
