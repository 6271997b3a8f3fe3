/** A call-based event in full: every attribute with its reason, those that are absent too, and where it stands. */
import { valueText } from '../../../model/index.ts';
import { Braces, X } from 'lucide-react';
import { callEventInfo, explainCallAttribute, type CallItem } from '../../../streams/index.ts';
import { ABSTRACT_DN_INFO, type AttributeName } from '../../../tlib/index.ts';
import { copy } from '../../ui/copying.ts';
import { SourceLink } from '../../ui/SourceLink.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { press } from '../../commands/list/list.ts';
import { OPENED } from '../../commands/list/parts.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { ProvenanceMark } from '../../ui/ProvenanceMark.tsx';

export function CallEventDetail({ item, onClose }: { readonly item: CallItem; readonly onClose: () => void }) {
  const info = callEventInfo(item.event);
  const there = Object.keys(item.attributes) as AttributeName[];
  const absent = info ? [...info.mandatory, ...info.optional].filter((name) => !there.includes(name)) : [];
  const what = item.connid === undefined ? item.event : `${item.event} of call ${item.connid}`;
  return (
    <section
      className="cs__detail"
      aria-label={what}
      tabIndex={0}
      onKeyDown={(event) => {
        press('opened', event, { close: onClose });
      }}
    >
      <header className="cs__detailhead">
        <h3>{what}</h3>
        {item.deprecated ? <Badge tip="The manual keeps it for old clients; call-based events have replaced it">deprecated</Badge> : null}
        <span className="cs__gap" />
        <Button
          icon={<Braces aria-hidden="true" />}
          onClick={() => {
            void copy(JSON.stringify(item, null, 2), what);
          }}
        >
          {OPENED.copy.label}
        </Button>
        <IconButton label={`Close ${what}`} onClick={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </header>
      <p className="cs__meaning">{info?.meaning ?? 'Asked about the abstract DN, the server tells of the calls that there are.'}</p>
      <Attributes item={item} names={there} />
      {absent.length === 0 ? null : (
        <details className="cs__absent">
          <summary>
            Not present: {absent.slice(0, 4).join(', ')}
            {absent.length > 4 ? ` and ${absent.length - 4} more` : ''}
          </summary>
          <Attributes item={item} names={absent} />
        </details>
      )}
      <p className="cs__source">
        Its list of attributes: <SourceLink source={info?.ref ?? ABSTRACT_DN_INFO.ref} />
      </p>
    </section>
  );
}

function Attributes({ item, names }: { readonly item: CallItem; readonly names: readonly AttributeName[] }) {
  return (
    <dl className="cs__attrs">
      {names.map((name) => {
        const { sentence, prov, kind } = explainCallAttribute(item, name);
        const value = item.attributes[name];
        return (
          <div key={name} data-attribute={name}>
            <dt>
              {name} <span className="cs__kind">{kind}</span>
            </dt>
            <dd>
              {value === undefined ? null : <code className="cs__value">{valueText(value)}</code>}{' '}
              <span className="cs__why">
                {sentence} <ProvenanceMark prov={prov} />
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
