/** The findings of the opened call, walked like search hits: each lights its place, and opens the lines behind it. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { goToFinding, repairCall, useLogs, type OpenedCall } from '../../store/logs/index.ts';
import { PROVENANCES } from '../../tlib/index.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import { RawLines } from './RawRecords.tsx';
import { repairsOf, type OfferedRepair } from './repairs.ts';

export function Findings({ call }: { readonly call: OpenedCall }) {
  const { findings, records } = call;
  const at = useLogs((state) => state.finding);
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    if (at !== null) root.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const last = findings.length - 1;
  const finding = at === null ? undefined : findings[at];
  const record = finding?.record === undefined ? undefined : records[finding.record];
  return (
    <section ref={root} className="findings" aria-label="Findings">
      <div className="findings__walk">
        <IconButton
          label="Previous finding"
          reason={at === null || at === 0 ? 'This is the first finding.' : undefined}
          onClick={() => {
            goToFinding((at ?? 0) - 1);
          }}
        >
          <ChevronLeft aria-hidden="true" />
        </IconButton>
        <span className="logs__facts">{at === null ? 'No finding chosen' : `Finding ${String(at + 1)} of ${String(findings.length)}`}</span>
        <IconButton
          label="Next finding"
          data-autofocus=""
          reason={at === last ? 'This is the last finding.' : undefined}
          onClick={() => {
            goToFinding(at === null ? 0 : at + 1);
          }}
        >
          <ChevronRight aria-hidden="true" />
        </IconButton>
      </div>
      <ol role="list" className="findings__list">
        {findings.map((one, index) => (
          // Findings are never reordered; two may read the same.
          <li key={`${String(index)} ${one.message}`}>
            <button
              type="button"
              className="findings__one"
              data-finding-number={index + 1}
              aria-current={index === at ? 'true' : undefined}
              onClick={() => {
                goToFinding(index);
              }}
            >
              <span className="findings__kind">{one.finding}</span> <span>{one.message}</span>
            </button>
            {index === at ? (
              <div className="findings__more">
                <p>
                  <b>Right would be:</b> {one.remedy}
                </p>
                {one.title === undefined ? null : (
                  <p className="logs__facts">
                    {one.title}
                    {one.ref === undefined ? '' : `, ${one.ref.manual}, ${one.ref.section}`}
                    {one.prov === undefined ? '' : `, source: ${PROVENANCES[one.prov].label}`}
                  </p>
                )}
                {one.possible === undefined ? null : <Possible possible={one.possible} />}
                <Repairs offered={repairsOf(call, one)} />
                {record === undefined ? null : <RawLines record={record} />}
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What one press repairs: the likeliest as a button, all of them in a menu. */
function Repairs({ offered }: { readonly offered: readonly OfferedRepair[] }) {
  const [first] = offered;
  if (first === undefined) return null;
  return (
    <div className="logs__buttons">
      {offered.slice(0, SHOWN).map(({ words, repair }) => (
        <Button
          key={words}
          look="outline"
          onClick={() => {
            repairCall(repair);
          }}
        >
          {words}
        </Button>
      ))}
      {offered.length < 2 ? null : (
        <Menu label="Repair" trigger={<Button>Repair…</Button>}>
          {offered.map(({ words, repair }) => (
            <MenuItem
              key={words}
              onSelect={() => {
                repairCall(repair);
              }}
            >
              {words}
            </MenuItem>
          ))}
        </Menu>
      )}
    </div>
  );
}
/** So many stand as buttons; the rest are in the menu. */
const SHOWN = 2;

type PossibleSteps = NonNullable<OpenedCall['findings'][number]['possible']>;

/** Where no explanation goes on: what was possible, and what was not, each with the condition that was false. */
function Possible({ possible }: { readonly possible: PossibleSteps }) {
  return (
    <ul className="findings__possible">
      {possible.map(({ name, thisDN, because }) => (
        <li key={`${thisDN} ${name}`}>
          {thisDN}: {name}{' '}
          {because === undefined ? <span className="logs__facts">was possible</span> : <span className="logs__facts">{because}</span>}
        </li>
      ))}
    </ul>
  );
}
