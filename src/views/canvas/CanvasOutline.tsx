import { outlineOf } from '../../diagram/index.ts';
import { useScene } from './state/scene.ts';

/** The canvas as headings and lists, for those who hear it. */
export function CanvasOutline() {
  const { graph } = useScene();
  const { devices, calls } = outlineOf(graph);
  return (
    <div className="vh">
      <h3>Devices</h3>
      <ul>
        {devices.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
      <h3>Calls</h3>
      {calls.length === 0 ? (
        <p>There is no call.</p>
      ) : (
        <ul>
          {calls.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
