/** A stream as a log of what it tells, with the choices of its sources: the view of every stream that has no other. */
import { useMemo } from 'react';
import { currentRun, useStore } from '../../../store/index.ts';
import { STREAMS, streamItems, type StreamItem, type StreamName } from '../../../streams/index.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ChoiceList } from '../blocks/ChoiceList.tsx';
import { ItemList } from '../blocks/ItemList.tsx';
import { aboutItem } from './aboutItem.ts';

export function LogView({ stream }: { readonly stream: StreamName }) {
  const run = useStore(currentRun);
  const cursor = useStore((state) => state.cursor);
  const items = useMemo(() => streamItems(run, [stream]), [run, stream]);
  const { view, choices } = STREAMS[stream];
  return (
    <section className="streams__log" aria-label={view.label}>
      {items.length === 0 ? (
        <EmptyState title="Nothing has been told yet">{view.tip}.</EmptyState>
      ) : (
        <ItemList<StreamItem> items={items} cursor={cursor} about={aboutItem} />
      )}
      {choices.length === 0 ? null : <ChoiceList choices={choices} />}
    </section>
  );
}
