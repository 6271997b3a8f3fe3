import { Panel } from '@xyflow/react';
import { useStore } from '../../store/index.ts';
import type { Hands } from '../commands/list/command.ts';
import { keyOf } from '../commands/list/list.ts';
import { VIEW } from '../commands/list/parts.ts';
import { IconButton } from '../ui/Button.tsx';

const SHOWN = [VIEW.zoomIn, VIEW.zoomOut, VIEW.fit, VIEW.tidy] as const;

/** Zooming, showing everything, and taking placings back. */
export function CanvasControls({ hands }: { readonly hands: Hands['view'] }) {
  const placed = useStore(VIEW.tidy.isThere);
  return (
    <Panel position="bottom-left" className="canvas__controls">
      {SHOWN.map((command) =>
        command === VIEW.tidy && !placed ? null : (
          <IconButton
            key={command.label}
            label={command.label}
            keys={keyOf(command)}
            onClick={() => {
              command.run(hands);
            }}
          >
            <command.icon aria-hidden="true" />
          </IconButton>
        ),
      )}
    </Panel>
  );
}
