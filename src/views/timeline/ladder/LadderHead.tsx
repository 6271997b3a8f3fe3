/** Who the lifelines are: the switch, then a device each. */
import type { LadderColumns } from '../../../diagram/index.ts';
import { actions, useStore } from '../../../store/index.ts';

export function LadderHead({ columns }: { readonly columns: LadderColumns }) {
  return (
    <div role="rowgroup" className="tl__head lad__head">
      <div role="row" aria-rowindex={1} className="lad__heads">
        <div role="columnheader" className="lad__step">
          Step
        </div>
        <div role="columnheader" className="lad__who" style={{ left: columns.x }}>
          <span className="lad__switch">switch</span>
        </div>
        {columns.lines.map(({ dn, x, device }) => (
          <div key={dn} role="columnheader" className="lad__who" style={{ left: x }}>
            <Name dn={dn} name={device.name} />
          </div>
        ))}
      </div>
    </div>
  );
}

function Name({ dn, name }: { readonly dn: string; readonly name: string | undefined }) {
  const chosen = useStore(({ selection }) => selection?.kind === 'device' && selection.dn === dn);
  return (
    <button
      type="button"
      className="lad__name"
      aria-pressed={chosen}
      onClick={() => {
        actions.select({ kind: 'device', dn });
      }}
    >
      <span className="tl__dn">{dn}</span>
      {name === undefined ? null : <span className="tl__about">{name}</span>}
    </button>
  );
}
