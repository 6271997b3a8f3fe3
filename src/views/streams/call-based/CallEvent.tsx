/** One call-based event in its lane: its name, and what it says. */
import { valueText } from '../../../model/index.ts';
import { actions } from '../../../store/index.ts';
import { tellingAttributes, type CallItem } from '../../../streams/index.ts';
import { PROVENANCES } from '../../../tlib/index.ts';
import type { EventShows } from '../../ui/attributeText.ts';
import { ProvenanceMark } from '../../ui/ProvenanceMark.tsx';
import '../../timeline/EventCell.css';

export interface CallEventProps {
  readonly item: CallItem;
  readonly shown: EventShows;
  readonly chosen: boolean;
  readonly onChoose: (item: CallItem | null) => void;
}

/** The contents of these events are printed; when each is sent, and its values, follow from that. */
const PROV = 'derived';

export function CallEvent({ item, shown, chosen, onChoose }: CallEventProps) {
  const { event, step, connid, deprecated } = item;
  const attributes =
    shown === 'names'
      ? []
      : shown === 'key'
        ? tellingAttributes(item)
        : Object.entries(item.attributes).map(([name, value]) => [name, valueText(value)] as const);
  const title = `${event}${connid === undefined ? '' : `, call ${connid}`}${deprecated ? ', deprecated' : ''}`;
  return (
    <button
      type="button"
      className="tev cs__event"
      data-event={event}
      data-call={connid}
      data-step={step}
      data-stream="call"
      data-deprecated={deprecated}
      data-tip={`${title}\nsource: ${PROVENANCES[PROV].label}`}
      aria-label={[title, ...attributes.map(([name, value]) => `${name} ${value}`), `source: ${PROVENANCES[PROV].label}`].join(', ')}
      aria-pressed={chosen}
      onClick={(click) => {
        click.stopPropagation();
        actions.goTo(step);
        onChoose(chosen ? null : item);
      }}
      onPointerEnter={() => {
        if (connid !== undefined) actions.hoverOn({ kind: 'call', connID: connid });
      }}
      onPointerLeave={() => {
        actions.hoverOn(null);
      }}
      onFocus={() => {
        if (connid !== undefined) actions.hoverOn({ kind: 'call', connID: connid });
      }}
      onBlur={() => {
        actions.hoverOn(null);
      }}
    >
      <span className="tev__name">
        {connid === undefined ? null : <span className="cs__call">{connid}</span>}
        {event.replace(/^Event/, '')}
        <ProvenanceMark prov={PROV} focusable={false} />
      </span>
      {attributes.map(([name, value]) => (
        <span key={name} className="tev__attr">
          <span className="tev__attr-name">{name}</span> <span className="tev__value">{value}</span>
        </span>
      ))}
    </button>
  );
}
