/** A step: what was asked with which parameters, what refused it or which rule ran, and what it sent. */
import { type AttributeValue, valueText } from '../../model/index.ts';
import { Ban } from 'lucide-react';
import { describeStep, isClientStep, type Frame, type Run, type ScenarioStep } from '../../scenario/index.ts';
import { actions } from '../../store/index.ts';
import { ACTIONS, REQUESTS } from '../../tlib/index.ts';
import { RuleBox } from './RuleBox.tsx';
import { StepRecords } from './StreamRecord.tsx';

export function StepDetail({ run, frame, step }: { readonly run: Run; readonly frame: Frame; readonly step: ScenarioStep }) {
  const name = step.request ?? step.action;
  return (
    <>
      <header className="dt__head">
        <h2 id="detail-title">
          <span className="dt__title">{name}</span>{' '}
          {step.thisDN === undefined ? null : (
            <span className="dt__at">
              by <code>{step.thisDN}</code>
            </span>
          )}
        </h2>
        <p className="dt__cause">
          Step {frame.index}: {describeStep(step)}. {meaning(step)}
        </p>
      </header>
      <div className="dt__body">
        {frame.refusal === undefined ? null : (
          <section className="dt__refused" aria-label="Refusal">
            <h3 className="dt__h">
              <Ban size={14} aria-hidden="true" /> Refused
            </h3>
            <dl className="dt__facts">
              <dt>Needs</dt>
              <dd>{frame.refusal.needs}</dd>
              <dt>Found</dt>
              <dd>{frame.refusal.found}</dd>
              <dt>Rule</dt>
              <dd>
                <code>{frame.refusal.rule}</code>
              </dd>
              <dt>ErrorCode</dt>
              <dd>
                <code>{frame.refusal.errorCode}</code>
              </dd>
            </dl>
          </section>
        )}
        <Parameters step={step} />
        {frame.rule === undefined ? null : (
          <section aria-labelledby="detail-rule">
            <h3 id="detail-rule" className="dt__h">
              The rule that ran
            </h3>
            <RuleBox rule={frame.rule} />
          </section>
        )}
        <SentEvents frame={frame} />
        <StepRecords run={run} frame={frame} />
      </div>
    </>
  );
}

/** What the request or action is for, in a sentence. */
function meaning(step: ScenarioStep): string {
  if (step.thisDN === undefined) return 'A client of another system does this; the call model does not see it.';
  if (isClientStep(step)) return 'The agent’s client asks its own server for this; the switch is not asked.';
  if (step.request !== undefined) return REQUESTS[step.request].meaning;
  return `${ACTIONS[step.action].meaning} An action: no client sends a request.`;
}

function Parameters({ step }: { readonly step: ScenarioStep }) {
  const fields = (Object.entries(step) as [string, AttributeValue][]).filter(([field]) => field !== 'request' && field !== 'action');
  return (
    <section aria-label="Parameters">
      <h3 className="dt__h">Parameters</h3>
      {fields.length === 0 ? (
        <p className="dt__note">None.</p>
      ) : (
        <dl className="dt__facts">
          {fields.map(([field, value]) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd>
                <code>{typeof value === 'object' ? valueText(value) : String(value)}</code>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function SentEvents({ frame }: { readonly frame: Frame }) {
  return (
    <section aria-label="Events sent">
      <h3 className="dt__h">Events sent</h3>
      {frame.events.length === 0 ? (
        <p className="dt__note">None: no client is told of this.</p>
      ) : (
        <ul className="dt__list" role="list">
          {frame.events.map((event, index) => (
            <li key={index}>
              <button
                type="button"
                className="dt__link"
                onClick={() => {
                  actions.select({ kind: 'event', step: frame.index, index, stream: 'dn' });
                }}
              >
                {event.event} at {event.dn}
              </button>
            </li>
          ))}
        </ul>
      )}
      {frame.silent.length === 0 ? null : (
        <p className="dt__note">
          Not sent, since the DN is not monitored: {frame.silent.map((event) => `${event.event} at ${event.dn}`).join(', ')}.
        </p>
      )}
    </section>
  );
}
