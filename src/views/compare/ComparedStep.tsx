/** One step of the comparison: what was asked on either side, and under it the events, each beside its partner. */
import type { AlignedEvent, AlignedStep, Likeness } from '../../diagram/index.ts';
import { type TEvent, valueText } from '../../model/index.ts';
import { describeStep, type Frame } from '../../scenario/index.ts';
import { actions } from '../../store/index.ts';
import type { AttributeName } from '../../tlib/index.ts';
import { shownAttributes } from '../ui/attributeText.ts';

const MARKS: Readonly<Record<Likeness, readonly [sign: string, word: string]>> = {
  same: ['=', 'same'],
  changed: ['≠', 'changed'],
  left: ['◧', 'only left'],
  right: ['◨', 'only right'],
};

export interface ComparedStepProps {
  readonly step: AlignedStep;
  /** Branches that the sides belong to. */
  readonly left: string;
  readonly right: string;
}

export function ComparedStep({ step, left, right }: ComparedStepProps) {
  return (
    <div role="rowgroup" className="cmp__step" data-likeness={step.likeness}>
      <div role="row" className="cmp__row cmp__row--step">
        <Mark likeness={step.likeness} />
        <div role="cell">
          <Asked frame={step.left} branch={left} />
        </div>
        <div role="cell">
          <Asked frame={step.right} branch={right} />
        </div>
      </div>
      {step.events.map((aligned, n) => (
        <div key={n} role="row" className="cmp__row cmp__row--event" data-likeness={aligned.likeness}>
          <Mark likeness={aligned.likeness} />
          <div role="cell" className="cmp__side">
            <OneSide aligned={aligned} event={aligned.left} frame={step.left} branch={left} />
          </div>
          <div role="cell" className="cmp__side">
            <OneSide aligned={aligned} event={aligned.right} frame={step.right} branch={right} />
          </div>
        </div>
      ))}
    </div>
  );
}

function Mark({ likeness }: { readonly likeness: Likeness }) {
  const [sign, word] = MARKS[likeness];
  return (
    <div role="cell" className="cmp__mark">
      <span aria-hidden="true">{sign}</span> <span className="cmp__word">{word}</span>
    </div>
  );
}

/** Goes to a step on the branch of that side. */
function goTo(branch: string, step: number): void {
  actions.switchBranch(branch);
  actions.goTo(step);
}

function Asked({ frame, branch }: { readonly frame: Frame | undefined; readonly branch: string }) {
  if (frame?.step === undefined) return <span className="cmp__none">no such step</span>;
  return (
    <>
      <button
        type="button"
        className="cmp__asked"
        onClick={() => {
          goTo(branch, frame.index);
        }}
      >
        <span className="cmp__number">{frame.index}</span> {describeStep(frame.step)}
      </button>
      {frame.refusal === undefined ? null : <p className="cmp__refused">refused: {frame.refusal.message}</p>}
    </>
  );
}

interface OneSideProps {
  readonly aligned: AlignedEvent;
  readonly event: TEvent | undefined;
  readonly frame: Frame | undefined;
  readonly branch: string;
}

function OneSide({ aligned, event, frame, branch }: OneSideProps) {
  if (event === undefined || frame === undefined) return <span className="cmp__none">not sent</span>;
  const index = frame.events.indexOf(event);
  return (
    <>
      <button
        type="button"
        className="cmp__event"
        data-compared={event.event}
        data-dn={event.dn}
        onClick={() => {
          goTo(branch, frame.index);
          actions.select({ kind: 'event', step: frame.index, index, stream: 'dn' });
        }}
      >
        {event.event} <span className="cmp__dn">at {event.dn}</span>
      </button>
      {aligned.likeness === 'changed' ? (
        aligned.attributes.map((name) => <Difference key={name} event={event} name={name} />)
      ) : aligned.likeness === 'same' ? null : (
        <Whole event={event} />
      )}
    </>
  );
}

function Difference({ event, name }: { readonly event: TEvent; readonly name: AttributeName }) {
  const value = event.attributes[name];
  return (
    <div className="cmp__attr" data-differs={name}>
      <span className="tev__attr-name">{name}</span>{' '}
      {value === undefined ? <span className="cmp__none">absent</span> : <span className="tev__value">{valueText(value)}</span>}
    </div>
  );
}

/** An event that only one side has is told by what the manual's row prints. */
function Whole({ event }: { readonly event: TEvent }) {
  return shownAttributes(event, 'key').map(([name, value]) => (
    <div key={name} className="cmp__attr">
      <span className="tev__attr-name">{name}</span> <span className="tev__value">{valueText(value)}</span>
    </div>
  ));
}
