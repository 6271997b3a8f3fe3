import { useMemo } from 'react';
import type { CatalogEntry } from '../../catalog/index.ts';
import type { Device } from '../../model/index.ts';
import { describeStep, devicesOf, startRun, type Frame, type ScenarioDocument } from '../../scenario/index.ts';
import './glance.css';

export interface GlanceTableProps {
  readonly entry: CatalogEntry;
  readonly document: ScenarioDocument;
}

/** A model's table at a glance: a column per DN, a row per step, the names of its events. */
export function GlanceTable({ entry, document }: GlanceTableProps) {
  const run = useMemo(() => startRun(document), [document]);
  const devices = devicesOf(run);
  return (
    <div className="glance" tabIndex={0} role="region" aria-label={`${entry.title} at a glance`}>
      <table className="glance__table">
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">Step</span>
            </th>
            {devices.map(({ dn }) => (
              <th key={dn} scope="col">
                {dn}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {run.frames.slice(1).map((frame) => (
            <Row key={frame.index} frame={frame} devices={devices} given={frame.index <= entry.precondition} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly frame: Frame;
  readonly devices: readonly Device[];
  readonly given: boolean;
}

function Row({ frame, devices, given }: RowProps) {
  return (
    <tr className={given ? 'glance__given' : undefined}>
      <th scope="row" title={frame.step === undefined ? undefined : describeStep(frame.step)}>
        {frame.index}
      </th>
      {devices.map(({ dn }) => (
        <td key={dn}>
          {frame.step?.thisDN === dn ? <span className="glance__request">{frame.step.request ?? frame.step.action}</span> : null}
          {frame.events
            .filter((event) => event.dn === dn)
            .map((event, n) => (
              <span key={n} className="glance__event">
                <span className="vh">Event</span>
                {event.event.replace(/^Event/, '')}
              </span>
            ))}
        </td>
      ))}
    </tr>
  );
}
