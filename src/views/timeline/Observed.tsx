/** What a log shows of an event of the run: when it came, which values differ, that it is missing; and events too many. */
import { memo } from 'react';
import { observedStep, useStore, type ObservedEvent } from '../../store/index.ts';
import './Observed.css';

const WORDS = { attribute: 'differs from the log', missing: 'missing in the log', order: 'out of order in the log' } as const;

/** 12 -> "+12 ms", 2300 -> "+2.3 s". */
const delta = (since: number): string => (since < 1000 ? `+${String(since)} ms` : `+${(since / 1000).toFixed(1)} s`);

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
  const { time, since, finding, differences } = observed;
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
          {time} {since === undefined ? null : <span className="obs__delta">{delta(since)}</span>}
        </span>
      )}
    </>
  );
}

/** Events of the log that the model does not send, at one DN behind one step. */
export const Unexpected = memo(function Unexpected({ step, dn }: { readonly step: number; readonly dn: string }) {
  const extra = useStore((state) => observedStep(state, step)?.extra);
  return (extra ?? []).map((one, at) =>
    one.dn === dn ? (
      <span
        key={`${one.name} ${String(at)}`}
        className="obs__extra"
        data-finding="unexpected"
        data-event={one.name}
        data-dn={dn}
        data-step={step}
      >
        <b>{one.name.replace(/^Event/, '')}</b> <span className="obs__word">not expected</span>
        {one.time === undefined ? null : <span className="obs__time">{one.time}</span>}
      </span>
    ) : null,
  );
});

/** The clock beside a step, by the log; and whether the log prints it at all. */
export function StepClock({ step }: { readonly step: number }) {
  const observed = useStore((state) => observedStep(state, step));
  if (observed === undefined) return null;
  const { time, before, inferred } = observed;
  const word = before === true ? 'before the log' : inferred === true ? 'inferred' : undefined;
  return (
    <>
      {time === undefined ? null : <span className="obs__clock">{time.replace('.', ' .')}</span>}
      {word === undefined ? null : <span className="tl__word">{word}</span>}
    </>
  );
}
