/** Attributes that the event's list allows and this event does not carry, behind a disclosure. */
import type { AbsentAttribute } from '../../diagram/index.ts';
import { explainAttribute, type TEvent, type World } from '../../model/index.ts';
import { ProvenanceMark } from '../ui/ProvenanceMark.tsx';

export interface AbsentAttributesProps {
  readonly event: TEvent;
  readonly absent: readonly AbsentAttribute[];
  readonly world: World;
}

export function AbsentAttributes({ event, absent, world }: AbsentAttributesProps) {
  if (absent.length === 0) return null;
  return (
    <details className="dt__absent">
      <summary>
        Not present:{' '}
        {absent
          .slice(0, 4)
          .map(({ name }) => name)
          .join(', ')}
        {absent.length > 4 ? ` and ${absent.length - 4} more` : ''}
      </summary>
      <ul className="dt__attrs" role="list">
        {absent.map(({ name, note }) => {
          const { sentence, prov } = explainAttribute(event, name, world);
          return (
            <li key={name} className="dt__attr" data-absent={name}>
              <div className="dt__pair">
                <span className="dt__name">{name}</span>
              </div>
              <p className="dt__why">
                {sentence} <ProvenanceMark prov={prov} />
                {note === undefined ? null : <span className="dt__note"> {note}</span>}
              </p>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
