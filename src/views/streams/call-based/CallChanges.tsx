/** What became of a call between its creation and its end, as call-based events tell it: a line per change. */
import { valueText } from '../../../model/index.ts';
import { useMemo } from 'react';
import type { Run } from '../../../scenario/index.ts';
import { actions } from '../../../store/index.ts';
import { callLives, type CallItem } from '../../../streams/index.ts';

interface Change {
  readonly step: number;
  readonly says: string;
}

export function CallChanges({ run, connID }: { readonly run: Run; readonly connID: string }) {
  const changes = useMemo(() => changesOf(run, connID), [run, connID]);
  if (changes.length === 0) return null;
  return (
    <section aria-label="Changes">
      <h3 className="dt__h">Changes</h3>
      <ul className="dt__list" role="list">
        {changes.map(({ step, says }) => (
          <li key={`${String(step)} ${says}`}>
            <button
              type="button"
              className="dt__link"
              onClick={() => {
                actions.goTo(step);
              }}
            >
              step {step}
            </button>{' '}
            <span className="dt__note">{says}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function changesOf(run: Run, connID: string): readonly Change[] {
  const lives = callLives(run);
  const own = lives.find((life) => life.connID === connID)?.events ?? [];
  const changed = own.filter(({ event }) => event === 'EventCallDataChanged').map((item) => ({ step: item.step, says: sayChange(item) }));
  const took = lives.flatMap(({ into, deleted, connID: other }) =>
    into === connID && deleted !== undefined ? [{ step: deleted, says: `took in call ${other}` }] : [],
  );
  return [...changed, ...took].sort((a, b) => a.step - b.step);
}

/** "UserData Color=red, by B": what the event carries beside the call's ids. */
function sayChange({ attributes: { CallUUID: _uuid, ConnID: _connID, CtrlParty, ...changed } }: CallItem): string {
  const values = Object.entries(changed).map(([name, value]) => `${name} ${valueText(value)}`);
  return [...values, ...(CtrlParty === undefined ? [] : [`by ${String(CtrlParty)}`])].join(', ');
}
