/** A DN's part in one call: its state and role now, and the events that led there. */
import { findParty, type ConnID, type DN } from '../../model/index.ts';
import type { Frame, Run } from '../../scenario/index.ts';
import { PARTY_STATE_INFO } from '../../tlib/index.ts';
import { actions } from '../../store/index.ts';
import { StateIcon } from '../ui/StateIcon.tsx';
import { Facts } from './Facts.tsx';
import { Link } from '../ui/Link.tsx';
import { PartyEvents } from './PartyEvents.tsx';

export interface PartyDetailProps {
  readonly dn: DN;
  readonly connID: ConnID;
  readonly run: Run;
  readonly frame: Frame;
}

export function PartyDetail({ dn, connID, run, frame }: PartyDetailProps) {
  const party = findParty(frame.world, dn, connID);
  return (
    <>
      <header className="dt__head">
        <h2 id="detail-title">
          <span className="dt__title">
            {dn} in call {connID}
          </span>
        </h2>
        <p className="dt__cause">
          <Link
            onClick={() => {
              actions.select({ kind: 'device', dn });
            }}
          >
            Device {dn}
          </Link>
          ,{' '}
          <Link
            onClick={() => {
              actions.select({ kind: 'call', connID });
            }}
          >
            call {connID}
          </Link>
        </p>
      </header>
      <div className="dt__body">
        {party === undefined ? (
          <p className="dt__note">
            {dn} has no part in call {connID} at this moment.
          </p>
        ) : (
          <Facts
            title="Now"
            facts={[
              ['State', <StateIcon key="state" state={party.state} />],
              ['It means', PARTY_STATE_INFO[party.state].meaning],
              ['ThisDNRole', party.role],
              ['Dialed', party.dialed],
              ['ThisQueue', party.queue],
              ['Invited by', party.invitedBy],
              ['Monitored', party.monitored ? undefined : 'no, so no client is told its events'],
            ]}
          />
        )}
        <PartyEvents dn={dn} connID={connID} run={run} upTo={frame.index} />
      </div>
    </>
  );
}
