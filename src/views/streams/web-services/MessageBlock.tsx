/** A CometD message: what it says in a line, and the whole of it as JSON, with the TEvents that it stands for. */
import { ArrowDownLeft, ChevronRight } from 'lucide-react';
import { messageOf, type Notification } from '../../../streams/index.ts';
import { ProvenanceMark } from '../../ui/ProvenanceMark.tsx';
import { JsonBlock } from '../blocks/JsonBlock.tsx';

export interface MessageBlockProps {
  readonly notification: Notification;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

export function MessageBlock({ notification, open, onToggle }: MessageBlockProps) {
  const { name, dn, step, call, causes, prov, says } = notification;
  return (
    <div className="ws__block" data-stream="web-services" data-event={name} data-dn={dn} data-step={step}>
      <div className="ws__blockhead">
        <button
          type="button"
          className="ws__toggle"
          aria-expanded={open}
          onClick={() => {
            onToggle(!open);
          }}
        >
          <ChevronRight className="ws__chevron" aria-hidden="true" />
          <ArrowDownLeft aria-hidden="true" /> <b>{name}</b>{' '}
          {call === undefined ? null : (
            <>
              <span>{call.state}</span>{' '}
              <span className="ws__about">
                call {call.connID}, {call.participants.map(({ phoneNumber }) => phoneNumber).join(', ')}
              </span>
            </>
          )}
        </button>
        <ProvenanceMark prov={prov} word={prov === 'chosen'} />
      </div>
      {open ? (
        <>
          <p className="ws__says">
            {says} <span className="ws__about">Stands for {[...new Set(causes.map(({ event }) => event))].join(', ')}.</span>
          </p>
          <JsonBlock name="CometD message" value={messageOf(notification)} />
        </>
      ) : null}
    </div>
  );
}
