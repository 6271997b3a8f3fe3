/** Which stream the timeline shows, and whether the DN events stay beside it. The choice stands in the link. */
import { Columns2 } from 'lucide-react';
import { actions, useStore } from '../../store/index.ts';
import type { StreamName } from '../../streams/index.ts';
import { STREAM_VIEWS } from '../../streams/views/index.ts';
import { IconButton } from '../ui/Button.tsx';
import { Segmented } from '../ui/Segmented.tsx';

const OPTIONS = (Object.keys(STREAM_VIEWS) as StreamName[]).map((value) => ({
  value,
  label: STREAM_VIEWS[value].label,
  tip: STREAM_VIEWS[value].tip,
}));

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
