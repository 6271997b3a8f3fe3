import { useReactFlow, useStore as useFlow } from '@xyflow/react';
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react';
import { beyond, isDeviceKey, listed, type PaneEdge } from '../../diagram/index.ts';
import { useScene } from './state/scene.ts';

const ARROWS = { left: ArrowLeft, right: ArrowRight, top: ArrowUp, bottom: ArrowDown } as const;
const WHERE: Readonly<Record<PaneEdge, string>> = { left: 'to the left', right: 'to the right', top: 'above', bottom: 'below' };
/** So many are named. */
const NAMED = 3;

/** Arrows at the edges of the pane that name what lies there; a click shows it. */
export function OutOfSight() {
  const { boxes } = useScene();
  const { setCenter, getZoom } = useReactFlow();
  const { x, y, zoom } = useFlow((state) => ({ x: state.transform[0], y: state.transform[1], zoom: state.transform[2] }), isSame);
  const width = useFlow((state) => state.width);
  const height = useFlow((state) => state.height);
  if (width === 0 || height === 0) return null;
  const sight = { left: -x / zoom, top: -y / zoom, right: (width - x) / zoom, bottom: (height - y) / zoom };
  return [...beyond(boxes, sight)].map(([edge, keys]) => {
    const Arrow = ARROWS[edge];
    const names = keys.slice(0, NAMED).map(nameOf);
    const more = keys.length - names.length;
    const told = more === 0 ? listed(names) : `${names.join(', ')} and ${String(more)} more`;
    const nearest = boxes.get(keys[0] ?? '');
    return (
      <button
        key={edge}
        type="button"
        className="canvas__beyond nodrag nopan"
        data-edge={edge}
        aria-label={`Out of sight ${WHERE[edge]}: ${told}. Show`}
        onClick={() => {
          if (nearest !== undefined) void setCenter(nearest.x, nearest.y, { zoom: getZoom() });
        }}
      >
        <Arrow size={14} aria-hidden="true" />
        {told}
      </button>
    );
  });
}

const nameOf = (key: string): string => (isDeviceKey(key) ? key.slice(3) : `call ${key.slice(5)}`);

interface Transform {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}
const isSame = (a: Transform, b: Transform): boolean => a.x === b.x && a.y === b.y && a.zoom === b.zoom;
