/** Which stream the timeline shows, and whether the DN events stay beside it. The choice stands in the link. */
import { Columns2 } from 'lucide-react';
import type { StreamName } from '../../scenario/index.ts';
import { actions, useStore } from '../../store/index.ts';
import { IconButton } from '../ui/Button.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { OTHER_STREAMS, STREAM_VIEWS } from './index.ts';

const OPTIONS = [
  { value: 'dn' as StreamName, label: 'DNs', tip: 'TEvents, as the client of each DN is told' },
  ...OTHER_STREAMS.map((name) => ({ value: name as StreamName, label: STREAM_VIEWS[name].label, tip: STREAM_VIEWS[name].tip })),
];

export function StreamSwitch() {
  const streams = useStore((state) => state.view.streams);
  const shown = streams.find((name) => name !== 'dn') ?? 'dn';
  const beside = shown !== 'dn' && streams.includes('dn');
  return (
    <>
      <Segmented
        label="Events of"
        options={OPTIONS}
        value={shown}
        onChange={(name) => {
          actions.setView({ streams: beside && name !== 'dn' ? ['dn', name] : [name] });
        }}
      />
      {shown === 'dn' ? null : (
        <IconButton
          label="Beside the DN events"
          pressed={beside}
          onClick={() => {
            actions.setView({ streams: beside ? [shown] : ['dn', shown] });
          }}
        >
          <Columns2 aria-hidden="true" />
        </IconButton>
      )}
    </>
  );
}
