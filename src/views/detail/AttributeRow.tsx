/** One attribute: name, value, wire code, mandatory or optional; the sentence for its value, and on demand the proof. */
import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { AttributeLine } from '../../diagram/index.ts';
import { explainAttribute, type TEvent, type World, valueText } from '../../model/index.ts';
import { valueMeaning } from '../../tlib/index.ts';
import { ProvenanceMark } from '../ui/ProvenanceMark.tsx';
import { SourceLink } from '../ui/SourceLink.tsx';

export interface AttributeRowProps {
  readonly line: AttributeLine;
  readonly event: TEvent;
  readonly world: World;
}

const KINDS: Readonly<Record<AttributeLine['kind'], string>> = {
  mandatory: 'The list of this event says that it is always there',
  optional: 'The list of this event says that it may be missing',
  unlisted: 'The list of this event does not name it',
};

export function AttributeRow({ line, event, world }: AttributeRowProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const meaning = valueMeaning(line.name, line.value);
  const { sentence, rule, ref, prov } = explainAttribute(event, line.name, world);
  return (
    <li className="dt__attr" data-attribute={line.name}>
      <div className="dt__pair">
        <span className="dt__name">{line.name}</span> <span className="dt__value">{valueText(line.value)}</span>{' '}
        {line.code === undefined ? null : (
          <span className="dt__code" data-tip={`${line.codeOf ?? 'code'}: the number on the wire`}>
            <span className="vh">code </span>
            {line.code}
          </span>
        )}
        <span className="dt__kind" data-kind={line.kind} data-tip={KINDS[line.kind]}>
          {line.kind}
        </span>
      </div>
      <p className="dt__why">
        {sentence}{' '}
        <span className="dt__ask">
          <ProvenanceMark prov={prov} />{' '}
          <button
            type="button"
            className="dt__link"
            aria-expanded={open}
            aria-controls={id}
            aria-label={`Why is this value here? ${line.name}`}
            onClick={() => {
              setOpen(!open);
            }}
          >
            Why
            <ChevronRight size={12} aria-hidden="true" />
          </button>
        </span>
      </p>
      {open ? (
        <dl id={id} className="dt__facts dt__proof">
          <dt>Attribute</dt>
          <dd>
            {line.info.meaning}
            {line.info.code === undefined ? null : (
              <>
                {' '}
                Its own code is <code>{line.info.code}</code>.
              </>
            )}
          </dd>
          {meaning === undefined ? null : (
            <>
              <dt>Value</dt>
              <dd>{meaning}</dd>
            </>
          )}
          <dt>Rule</dt>
          <dd>
            <code>{rule}</code>
          </dd>
          <dt>Source</dt>
          <dd>
            <SourceLink source={ref} /> <ProvenanceMark prov={prov} word focusable={false} />
          </dd>
        </dl>
      ) : (
        <div id={id} hidden />
      )}
    </li>
  );
}
