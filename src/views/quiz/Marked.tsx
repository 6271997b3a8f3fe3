/** An answer with its marks: for every DN what was right, wrong or missing, each with the reason and the source. */
import { ruleInfo, type TEvent } from '../../model/index.ts';
import { dnsOf, fieldsOf, shownValue, type Grade, type Graded } from '../../quiz/index.ts';
import type { Frame } from '../../scenario/index.ts';
import type { Quiz } from '../../store/index.ts';
import { askedFrames, sayGrade } from '../../store/quiz/index.ts';
import { MarkedValue } from './MarkedValue.tsx';
import { Source } from './Source.tsx';
import { Verdict } from './Verdict.tsx';
import { givenWords } from './words.ts';

export function Marked({ quiz }: { readonly quiz: Quiz }) {
  const { grade } = quiz;
  const { frame } = askedFrames(quiz);
  if (grade === null) return null;
  const shown = quiz.phase === 'shown';
  return (
    <>
      <p className="qz__result">{shown ? 'The answer, which earns no points:' : sayGrade(quiz)}</p>
      <ul role="list" className="qz__dns">
        {dnsOf(frame).map((dn) => (
          <li key={dn}>
            <MarkedDN dn={dn} grade={grade} frame={frame} shown={shown} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface MarkedDNProps {
  readonly dn: string;
  readonly grade: Grade;
  readonly frame: Frame;
  readonly shown: boolean;
}

function MarkedDN({ dn, grade, frame, shown }: MarkedDNProps) {
  const graded = grade.graded.filter(({ proposal }) => proposal.dn === dn);
  const wrong = grade.wrong.filter(({ proposal }) => proposal.dn === dn);
  const missing = grade.missing.filter((event) => event.dn === dn);
  const nothing = graded.length + wrong.length + missing.length === 0;
  return (
    <section className="qz__of" aria-label={`What ${dn} gets`} data-quiz-dn={dn}>
      <h3 className="qz__legend">
        <code className="qz__dn">{dn}</code> gets
      </h3>
      {nothing ? (
        <p className="qz__event">
          <span className="qz__name">no event</span> {shown ? null : <Verdict kind="right" />}
        </p>
      ) : null}
      {graded.map((one, n) => (
        <Sent key={n} graded={one} shown={shown} />
      ))}
      {missing.map((event, n) => (
        <Missing key={n} event={event} frame={frame} />
      ))}
      {wrong.map(({ proposal, instead }, n) => (
        <div key={n} className="qz__event" data-marked={proposal.event}>
          <h4 className="qz__name">
            {proposal.event} <Verdict kind="wrong" />
          </h4>
          <p className="qz__why">
            {instead.length === 0 ? `${dn} gets no event of this step.` : `${dn} gets ${instead.join(' and ')}, and nothing else.`}
          </p>
        </div>
      ))}
    </section>
  );
}

/** An event that was proposed and sent, value by value. */
function Sent({ graded: { event, attributes, right }, shown }: { readonly graded: Graded; readonly shown: boolean }) {
  return (
    <div className="qz__event" data-marked={event.event}>
      <h4 className="qz__name">
        {event.event}{' '}
        {shown ? null : (
          <>
            <Verdict kind="right" />
            {right ? null : <span className="qz__but">but not all of its values</span>}
          </>
        )}
      </h4>
      <ul role="list" className="qz__values">
        {attributes.map((one) => (
          <MarkedValue key={one.attribute} value={one} shown={shown} />
        ))}
      </ul>
      <Rule event={event} />
    </div>
  );
}

function Missing({ event, frame }: { readonly event: TEvent; readonly frame: Frame }) {
  return (
    <div className="qz__event" data-marked={event.event}>
      <h4 className="qz__name">
        {event.event} <Verdict kind="missing" />
      </h4>
      <p className="qz__says">
        {fieldsOf(frame, event.event).map((name) => (
          <span key={name}>
            <span className="qz__attribute">{name}</span>{' '}
            <code className="qz__value">{givenWords(shownValue(event.attributes[name]))}</code>
          </span>
        ))}
      </p>
      <Rule event={event} />
    </div>
  );
}

/** Why the event is sent: the rule row, how it is known and where it stands. */
function Rule({ event }: { readonly event: TEvent }) {
  const { title, prov, ref } = ruleInfo(event.rule);
  return (
    <p className="qz__why">
      {event.event} is sent by the rule "{title}". <Source prov={prov} source={ref} />
    </p>
  );
}
