/** The form of a question: for every DN the events that its client gets, and for each event what it says. */
import { dnsOf, eventChoices, fieldsOf, type Given, type Proposal, valuesFor } from '../../quiz/index.ts';
import type { Quiz } from '../../store/index.ts';
import { askedFrames, changeEvent, fill, propose, withdraw } from '../../store/quiz/index.ts';
import type { AttributeName, EventName } from '../../tlib/index.ts';
import { SelectField } from '../ui/Field.tsx';
import { NOT_THERE } from './words.ts';

export function Answer({ quiz }: { readonly quiz: Quiz }) {
  const { frame } = askedFrames(quiz);
  return (
    <ul role="list" className="qz__dns">
      {dnsOf(frame).map((dn) => (
        <li key={dn}>
          <OfDN quiz={quiz} dn={dn} />
        </li>
      ))}
    </ul>
  );
}

/** What one DN gets: a slot for each event that was proposed, and one for the next. */
function OfDN({ quiz, dn }: { readonly quiz: Quiz; readonly dn: string }) {
  const { before, frame } = askedFrames(quiz);
  const name = frame.world.devices.find((device) => device.dn === dn)?.name;
  const proposals = quiz.answer.filter((each) => each.dn === dn);
  const choices = eventChoices(before, frame, dn);
  return (
    <fieldset className="qz__of" data-quiz-dn={dn}>
      <legend className="qz__legend">
        <code className="qz__dn">{dn}</code>
        {name === undefined ? null : ` ${name}`} gets
      </legend>
      {[...proposals, undefined].map((proposal, n) => (
        <Slot key={n} quiz={quiz} dn={dn} n={n} proposal={proposal} choices={choices} />
      ))}
    </fieldset>
  );
}

interface SlotProps {
  readonly quiz: Quiz;
  readonly dn: string;
  readonly n: number;
  /** Undefined in the last slot, which waits for one event more. */
  readonly proposal: Proposal | undefined;
  readonly choices: readonly EventName[];
}

function Slot({ quiz, dn, n, proposal, choices }: SlotProps) {
  const { frame } = askedFrames(quiz);
  const none = { value: '' as const, label: n === 0 ? 'no event' : proposal === undefined ? 'no other event' : 'not this one' };
  const choose = (event: EventName | ''): void => {
    if (event === '') {
      if (proposal !== undefined) withdraw(proposal);
    } else if (proposal === undefined) propose(dn, event);
    else changeEvent(proposal, event);
  };
  return (
    <div className="qz__slot" data-filled={proposal === undefined ? undefined : proposal.event}>
      <div className="qz__which">
        <SelectField<EventName | ''>
          label={`Event ${String(n + 1)} at ${dn}`}
          labelHidden
          value={proposal?.event ?? ''}
          options={[none, ...choices.map((value) => ({ value, label: value }))]}
          onChange={choose}
        />
      </div>
      {proposal === undefined ? null : (
        <div role="group" className="qz__fields" aria-label={`What ${proposal.event} at ${dn} says`}>
          {fieldsOf(frame, proposal.event).map((attribute) => (
            <Value
              key={attribute}
              attribute={attribute}
              given={proposal.attributes[attribute]}
              choices={valuesFor(frame, dn, proposal.event, attribute)}
              onChoose={(given) => {
                fill(proposal, attribute, given);
              }}
            />
          ))}
        </div>
      )}
    </div>
  );
}

interface ValueProps {
  readonly attribute: AttributeName;
  readonly given: Given | undefined;
  readonly choices: readonly Given[];
  readonly onChoose: (given: Given | undefined) => void;
}

/** One attribute: the options are numbered, since a value may be any text. */
function Value({ attribute, given, choices, onChoose }: ValueProps) {
  const options = [{ value: '', label: 'choose' }, ...choices.map((choice, n) => ({ value: String(n), label: choice ?? NOT_THERE }))];
  return (
    <SelectField
      label={attribute}
      value={given === undefined ? '' : String(choices.indexOf(given))}
      options={options}
      onChange={(value) => {
        onChoose(value === '' ? undefined : choices[Number(value)]);
      }}
    />
  );
}
