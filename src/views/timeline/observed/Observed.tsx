/** What a log shows of an event of the run: when it came, which values differ, that it is missing; and events too many. */
import { Fragment, memo } from 'react';
import { markedAt, observedStep, useStore, type ObservedEvent, type UnexpectedEvent } from '../../../store/index.ts';
import './Observed.css';

const WORDS = { attribute: 'differs from the log', missing: 'missing in the log', order: 'out of order in the log' } as const;

/** 12 -> "+12 ms", 2300 -> "+2.3 s", -500 -> "−500 ms". */
function delta(since: number): string {
  const size = Math.abs(since);
  return `${since < 0 ? '−' : '+'}${size < 1000 ? `${String(size)} ms` : `${(size / 1000).toFixed(1)} s`}`;
}

interface Clocked {
  readonly since?: number;
  readonly sinceLast?: number;
  readonly at?: number;
}

/** How long after what: the request, the event before, the marked row. */
function Deltas({ since, sinceLast, at }: Clocked) {
  const marked = useStore(markedAt);
  const told: readonly (readonly [string, number | undefined])[] = [
    ['request', since],
    ['last', sinceLast],
    ['mark', marked === undefined || at === undefined ? undefined : at - marked],
  ];
  return told.map(([of, value]) =>
    value === undefined ? null : (
      <span key={of} className="obs__delta" data-since={of} data-tip={SINCE[of]}>
        {of === 'request' ? '' : `${of} `}
        {delta(value)}
      </span>
    ),
  );
}
const SINCE: Readonly<Record<string, string>> = {
  request: 'Since the request',
  last: 'Since the event of the log before it',
  mark: 'Since the marked row',
};

/** For the accessible name of an event: what was found, and each value of the log's. */
export function findingWords(observed: ObservedEvent | undefined): readonly string[] {
  if (observed === undefined) return [];
  const { finding, time, differences } = observed;
  return [
    ...(finding === undefined ? [] : [WORDS[finding]]),
    ...differences.map(({ attribute, found }) => `${attribute} in the log ${found ?? 'is not there'}`),
    ...(time === undefined ? [] : [`at ${time}`]),
  ];
}

/** The lines under an event: its time and how long after the request, and both values of what differs. */
export function Observed({ observed }: { readonly observed: ObservedEvent }) {
  const { time, finding, differences } = observed;
  return (
    <>
      {differences.map(({ attribute, expected, found }) => (
        <span key={attribute} className="obs__both">
          <span className="tev__attr-name">{attribute}</span> <del className="tev__value">{expected ?? 'none'}</del>{' '}
          <ins className="tev__value">{found ?? 'none'}</ins>
        </span>
      ))}
      {finding === 'missing' || finding === 'order' ? <span className="obs__word">{WORDS[finding]}</span> : null}
      {time === undefined ? null : (
        <span className="obs__time">
          {time} <Deltas {...observed} />
        </span>
      )}
    </>
  );
}

/** An event of the log that the model does not send. */
export function UnexpectedOne({ one, step }: { readonly one: UnexpectedEvent; readonly step: number }) {
  return (
    <span className="obs__extra" data-finding="unexpected" data-event={one.name} data-dn={one.dn} data-step={step}>
      <b>{one.name.replace(/^Event/, '')}</b> <span className="obs__word">not expected</span>
      {one.time === undefined ? null : (
        <span className="obs__time">
          {one.time} <Deltas {...one} />
        </span>
      )}
    </span>
  );
}

/** Events of the log that the model does not send, behind one step: at one DN, or at all. */
export const Unexpected = memo(function Unexpected({ step, dn }: { readonly step: number; readonly dn?: string }) {
  const extra = useStore((state) => observedStep(state, step)?.extra);
  return (extra ?? []).map((one, at) =>
    dn === undefined || one.dn === dn ? (
      <Fragment key={`${one.name} ${String(at)}`}>
        {dn === undefined ? <span className="tll__dn">{one.dn}</span> : null}
        <UnexpectedOne one={one} step={step} />
      </Fragment>
    ) : null,
  );
});

/** The same behind several steps, as a cell of the list; none where there are no such events. */
export function UnexpectedAfter({ steps }: { readonly steps: readonly number[] }) {
  const some = useStore((state) => steps.some((step) => (observedStep(state, step)?.extra.length ?? 0) > 0));
  return some ? (
    <div role="cell" className="obs__after">
      {steps.map((step) => (
        <Unexpected key={step} step={step} />
      ))}
    </div>
  ) : null;
}

/** The clock beside a step, by the log; and whether the log prints it at all. */
export function StepClock({ step }: { readonly step: number }) {
  const observed = useStore((state) => observedStep(state, step));
  const isMarked = useStore(({ overlay }) => overlay?.marked?.step === step);
  if (observed === undefined) return null;
  const { time, before, inferred, sinceLast, at } = observed;
  const clocked = { ...(sinceLast === undefined ? {} : { sinceLast }), ...(at === undefined ? {} : { at }) };
  const word = before === true ? 'before the log' : inferred === true ? 'inferred' : undefined;
  return (
    <>
      {time === undefined ? null : <span className="obs__clock">{time.replace('.', ' .')}</span>}
      <Deltas {...clocked} />
      {isMarked ? <span className="tl__word">marked</span> : null}
      {word === undefined ? null : <span className="tl__word">{word}</span>}
    </>
  );
}
