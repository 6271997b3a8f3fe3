/** A call: what it is now or was, who is in it, and its life from the step that made it to the one that ended it. */
import { Suspense } from 'react';
import { callLife, type CallLife } from '../../diagram/index.ts';
import { callOf, type ConnID, valueText } from '../../model/index.ts';
import type { Frame, Run } from '../../scenario/index.ts';
import { actions } from '../../store/index.ts';
import { part } from '../ui/parts/part.ts';
import { StateIcon } from '../ui/StateIcon.tsx';
import { Facts } from './Facts.tsx';
import { Link } from '../ui/Link.tsx';

/** What call-based events tell comes when a call is first looked at. */
const CallChanges = part(async () => import('../streams/call-based/CallChanges.tsx'), 'CallChanges');

export function CallDetail({ connID, run, frame }: { readonly connID: ConnID; readonly run: Run; readonly frame: Frame }) {
  const life = callLife(run, connID);
  const now = callOf(frame.world, connID);
  const call = now ?? life?.call;
  return (
    <>
      <header className="dt__head">
        <h2 id="detail-title">
          <span className="dt__title">Call {connID}</span>
        </h2>
        <p className="dt__cause">
          {life === undefined
            ? 'There is no such call in this branch.'
            : now === undefined
              ? sayAbsent(life, frame)
              : `With ${now.parties.map(({ dn }) => dn).join(', ')}.`}
        </p>
      </header>
      {call === undefined || life === undefined ? null : (
        <div className="dt__body">
          {now === undefined ? null : (
            <section aria-label="Parties">
              <h3 className="dt__h">Parties</h3>
              <ul className="dt__list" role="list">
                {now.parties.map(({ dn, state, role }) => (
                  <li key={dn}>
                    <Link
                      onClick={() => {
                        actions.select({ kind: 'party', dn, connID });
                      }}
                    >
                      {dn}
                    </Link>{' '}
                    <StateIcon state={state} /> <span className="dt__note">{role}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Facts
            title="Call"
            facts={[
              ['CallType', call.callType],
              ['Main call', call.mainConnID],
              ['ANI', call.ani],
              ['DNIS', call.dnis],
              ['UserData', call.userData === undefined ? undefined : valueText(call.userData)],
            ]}
          />
          <Facts
            title="Life"
            facts={[
              ['Made', <StepLink key="made" step={life.made} />],
              [
                'Ended',
                life.ended === undefined ? undefined : (
                  <>
                    <StepLink step={life.ended.step} />, {sayEnd(life.ended)}
                  </>
                ),
              ],
            ]}
          />
          <Suspense fallback={null}>
            <CallChanges run={run} connID={connID} />
          </Suspense>
        </div>
      )}
    </>
  );
}

function StepLink({ step }: { readonly step: number }) {
  return (
    <Link
      onClick={() => {
        actions.goTo(step);
      }}
    >
      step {step}
    </Link>
  );
}

function sayAbsent(life: CallLife, frame: Frame): string {
  return life.made > frame.index ? `Made later, in step ${life.made}.` : 'It has ended.';
}

const CAUSES: Readonly<Record<NonNullable<CallLife['ended']>['cause'], string>> = {
  released: 'released',
  transfer: 'transferred',
  conference: 'conferenced',
  merge: 'merged',
};

function sayEnd({ cause, into, by }: NonNullable<CallLife['ended']>): string {
  return `${CAUSES[cause]}${into === undefined ? '' : ` into call ${into}`}${by === undefined ? '' : ` by ${by}`}`;
}
