/** A device: who it is, how it answers calls, and its parts in calls now. */
import { compositeState, kindOf, partiesOf, type DN } from '../../model/index.ts';
import type { Frame } from '../../scenario/index.ts';
import { actions } from '../../store/index.ts';
import { isMonitored, WHEN_CALLED } from '../../tlib/index.ts';
import { StateIcon } from '../ui/StateIcon.tsx';
import { Facts } from './Facts.tsx';
import { Link } from '../ui/Link.tsx';

export function DeviceDetail({ dn, frame }: { readonly dn: DN; readonly frame: Frame }) {
  const device = frame.world.devices.find((each) => each.dn === dn);
  if (device === undefined) {
    return (
      <header className="dt__head">
        <h2 id="detail-title">
          <span className="dt__title">{dn}</span>
        </h2>
        <p className="dt__cause">There is no such device at this moment.</p>
      </header>
    );
  }
  const parties = partiesOf(frame.world, dn);
  const status = frame.world.status[dn] ?? {};
  const external = !isMonitored(kindOf(device));
  return (
    <>
      <header className="dt__head">
        <h2 id="detail-title">
          <span className="dt__title">
            <code>{dn}</code>
          </span>{' '}
          {device.name === undefined ? null : <span className="dt__at">{device.name}</span>}
        </h2>
        <p className="dt__cause">
          {external
            ? 'An external telephone: it is not monitored, so no client is told its events.'
            : `State: ${compositeState(frame.world, dn)}.`}
        </p>
      </header>
      <div className="dt__body">
        <Facts
          title="Device"
          facts={[
            ['Kind', kindOf(device)],
            ['AgentID', device.agentID],
            ['When called', WHEN_CALLED[device.whenCalled ?? 'ring']],
            ['Forwards to', device.forward === undefined ? undefined : `${device.forward.to} (${device.forward.when})`],
            ['Agents', device.agents?.join(', ')],
            ['Recorded', device.recorded === false ? 'no' : undefined],
          ]}
        />
        <Facts
          title="Set by its clients"
          facts={[
            ['Agent', status.agent],
            ['Do not disturb', status.dnd === true ? 'on' : undefined],
            ['Forwards to', status.forward === undefined ? undefined : `${status.forward.to} (${status.forward.when})`],
            ['Muted', status.muted === true ? 'yes' : undefined],
            ['Observes', status.observes],
          ]}
        />
        <section aria-label="Calls">
          <h3 className="dt__h">Calls</h3>
          {parties.length === 0 ? (
            <p className="dt__note">In no call at this moment.</p>
          ) : (
            <ul className="dt__list" role="list">
              {parties.map(({ connID, state, role }) => (
                <li key={connID}>
                  <Link
                    onClick={() => {
                      actions.select({ kind: 'party', dn, connID });
                    }}
                  >
                    Call {connID}
                  </Link>{' '}
                  <StateIcon state={state} /> <span className="dt__note">{role}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </>
  );
}
