import { useStore, lastStep } from '../../store/index.ts';
import { CommandIcon } from '../commands/CommandButton.tsx';
import { PAGE } from '../commands/list/page.ts';
import './Transport.css';

/** Through time: to the start, back, where we are, forward, to the end. */
export function Transport() {
  const cursor = useStore((state) => state.cursor);
  const end = useStore(lastStep);
  return (
    <div className="transport" role="group" aria-label="Time">
      <CommandIcon command={PAGE.first} />
      <CommandIcon command={PAGE.back} />
      <span className="transport__where">
        {end === 0 ? (
          'no steps yet'
        ) : cursor === 0 ? (
          <>
            start, <span className="transport__of">{end} to come</span>
          </>
        ) : (
          <>
            step <b>{cursor}</b> of {end}
          </>
        )}
      </span>
      <CommandIcon command={PAGE.forward} />
      <CommandIcon command={PAGE.last} />
    </div>
  );
}
