/** One event in full: what caused it, the rule behind it, and every attribute with its reason. */
import { ArrowLeft, ArrowRight, Braces } from 'lucide-react';
import {
  absentAttributes,
  attributeLines,
  eventJSON,
  neighborsOf,
  optionsBehind,
  saysOption,
  type PlacedEvent,
} from '../../diagram/index.ts';
import { ruleInfo } from '../../model/index.ts';
import { describeStep, type Frame, type Run } from '../../scenario/index.ts';
import { actions } from '../../store/index.ts';
import { EVENTS, type Provenance } from '../../tlib/index.ts';
import { OPENED } from '../commands/list/parts.ts';
import { copy } from '../ui/copying.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { AbsentAttributes } from './AbsentAttributes.tsx';
import { AttributeRow } from './AttributeRow.tsx';
import { RuleBox } from './RuleBox.tsx';
import { SourceLink } from '../ui/SourceLink.tsx';
import { StreamRecord } from './StreamRecord.tsx';

export interface EventDetailProps {
  readonly run: Run;
  readonly frame: Frame;
  readonly placed: PlacedEvent;
}

export function EventDetail({ run, frame, placed }: EventDetailProps) {
  const { event, step } = placed;
  const { profile } = frame.world;
  const info = EVENTS[event.event];
  const lines = attributeLines(event, profile);
  const printed = lines.filter((line) => line.printed);
  const further = lines.filter((line) => !line.printed);
  return (
    <>
      <header className="dt__head">
        <h2 id="detail-title">
          <span className="dt__title">{event.event}</span>{' '}
          <span className="dt__at">
            at <code>{event.dn}</code>
          </span>
        </h2>
        <p className="dt__cause">
          {info.meaning} Sent in{' '}
          <button
            type="button"
            className="dt__link"
            onClick={() => {
              actions.select({ kind: 'step', step });
            }}
          >
            step {step}
            {frame.step === undefined ? null : <>, {describeStep(frame.step)}</>}
          </button>
          .
        </p>
        <Tools run={run} placed={placed} />
      </header>
      <div className="dt__body">
        <Attributes title={printedBy(ruleInfo(event.rule).prov)} lines={printed} event={placed} frame={frame} />
        <Attributes title="Also carried" lines={further} event={placed} frame={frame} />
        <AbsentAttributes event={event} absent={absentAttributes(event, profile)} world={frame.world} />
        <StreamRecord run={run} placed={placed} />
        <section aria-labelledby="detail-rule">
          <h3 id="detail-rule" className="dt__h">
            Why this event was sent
          </h3>
          <RuleBox rule={event.rule} line={event.line} />
          {optionsBehind(run, event).map(({ option, instead }) => (
            <p key={option} className="dt__note" data-option={option}>
              ≠ The option <code>{option}</code> is <code>{run.document.options?.[option]}</code>:{' '}
              {saysOption(option, String(run.document.options?.[option]))}
              {instead === undefined ? ' By default this event is not sent.' : ''}
            </p>
          ))}
          <p className="dt__note">
            Its list of attributes: <SourceLink source={info.ref} />
          </p>
        </section>
      </div>
    </>
  );
}

/** The manual prints only some rows; of the others the attributes are what the row singles out. */
function printedBy(prov: Provenance): string {
  return prov === 'manual' || prov === 'partly' ? "In the manual's row" : 'Singled out by the row';
}

interface AttributesProps {
  readonly title: string;
  readonly lines: ReturnType<typeof attributeLines>;
  readonly event: PlacedEvent;
  readonly frame: Frame;
}

function Attributes({ title, lines, event, frame }: AttributesProps) {
  if (lines.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="dt__h">{title}</h3>
      <ul className="dt__attrs" role="list">
        {lines.map((line) => (
          <AttributeRow key={line.name} line={line} event={event.event} world={frame.world} />
        ))}
      </ul>
    </section>
  );
}

function Tools({ run, placed }: { readonly run: Run; readonly placed: PlacedEvent }) {
  const { previous, next } = neighborsOf(run, placed.step, placed.index);
  const open = ({ step, index }: PlacedEvent): void => {
    actions.goTo(step);
    actions.select({ kind: 'event', step, index, stream: 'dn' });
  };
  return (
    <div className="dt__tools">
      <IconButton
        label={previous === undefined ? 'Previous event' : `Previous event: ${previous.event.event} at ${previous.event.dn}`}
        reason={previous === undefined ? 'This is the first event of the run' : undefined}
        onClick={() => {
          if (previous !== undefined) open(previous);
        }}
      >
        <ArrowLeft />
      </IconButton>
      <IconButton
        label={next === undefined ? 'Next event' : `Next event: ${next.event.event} at ${next.event.dn}`}
        reason={next === undefined ? 'This is the last event of the run' : undefined}
        onClick={() => {
          if (next !== undefined) open(next);
        }}
      >
        <ArrowRight />
      </IconButton>
      <Button
        icon={<Braces aria-hidden="true" />}
        onClick={() => {
          void copy(eventJSON(placed), `${placed.event.event} at ${placed.event.dn}`);
        }}
      >
        {OPENED.copy.label}
      </Button>
    </div>
  );
}
