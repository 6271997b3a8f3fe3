import type { ConnID, DN } from '../../model/index.ts';
import { actions } from '../../store/index.ts';
import { Segmented } from '../ui/Segmented.tsx';

interface PartySwitchProps {
  readonly dn: DN;
  readonly connID: ConnID | undefined;
  readonly calls: readonly ConnID[];
}

/** A DN in several calls has a party in each: this switches between them. */
export function PartySwitch({ dn, connID, calls }: PartySwitchProps) {
  if (calls.length < 2 || connID === undefined) return null;
  return (
    <Segmented
      label={`Calls of ${dn}`}
      options={calls.map((call) => ({ value: call, label: `call ${call}` }))}
      value={connID}
      onChange={(call) => {
        actions.select({ kind: 'party', dn, connID: call });
      }}
    />
  );
}
