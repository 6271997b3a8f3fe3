/**
 * A real CometD client for one agent, in the page: it handshakes, subscribes and receives what the agent's client
 * would. Its traffic is shown as it goes over the line, and what it received is held against the projection.
 */
import { ArrowDownLeft, ArrowUpRight } from 'lucide-react';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { CometD } from 'cometd';
import { messageOf, type ApiFrame } from '../../../streams/index.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { AgentClient, type Traffic } from './cometd.client.ts';

export interface CometdConsoleProps {
  readonly frames: readonly ApiFrame[];
  readonly dn: string;
  readonly cursor: number;
}

/** The newest lines that are drawn; the client has them all. */
const SHOWN = 200;

export function CometdConsole({ frames, dn, cursor }: CometdConsoleProps) {
  const [client] = useState(() => new AgentClient(CometD, dn));
  const { status, sessions, traffic, received } = useSyncExternalStore(client.subscribe, client.snapshot);
  const expected = useMemo(
    () => frames.slice(0, cursor + 1).flatMap(({ notifications }) => notifications.filter((one) => one.dn === dn)),
    [frames, dn, cursor],
  );
  useEffect(() => {
    client.show(expected);
  }, [client, expected]);
  useEffect(
    () => () => {
      client.stop();
    },
    [client],
  );
  const same = useMemo(
    () => received.length === expected.length && JSON.stringify(received) === JSON.stringify(expected.map((one) => messageOf(one))),
    [received, expected],
  );
  const older = Math.max(0, traffic.length - SHOWN);
  return (
    <section
      className="ws__console"
      aria-label={`CometD client of ${dn}`}
      data-client={status}
      data-received={received.length}
      data-same={same}
    >
      <p className="ws__status" role="status">
        <b>{status}</b>, login {sessions}. Received {received.length} of {expected.length} {expected.length === 1 ? 'message' : 'messages'}
        {same ? ': the same as the projection says.' : '…'}
      </p>
      <p className="ws__says">
        The npm package cometd, unmodified, on a transport that stays in the page. When time goes back, it logs in anew.
      </p>
      {traffic.length === 0 ? <EmptyState title="Nothing has gone over the line yet" /> : null}
      {older === 0 ? null : <p className="ws__says">{older} older lines are not drawn.</p>}
      <ol className="ws__traffic" role="list">
        {traffic
          .slice(older)
          .toReversed()
          .map((one) => (
            <li key={one.number}>
              <TrafficLine one={one} />
            </li>
          ))}
      </ol>
    </section>
  );
}

function TrafficLine({ one: { number, way, message } }: { readonly one: Traffic }) {
  const { channel, successful, error, data } = message as {
    readonly channel: string;
    readonly successful?: boolean;
    readonly error?: string;
    readonly data?: { readonly notificationType?: string; readonly call?: { readonly state: string } };
  };
  const about =
    data === undefined
      ? successful === undefined
        ? ''
        : successful
          ? 'successful'
          : (error ?? 'refused')
      : `${data.notificationType ?? 'device'} ${data.call?.state ?? ''}`;
  return (
    <details className="ws__line" data-way={way} data-channel={channel}>
      <summary>
        <span className="ws__number">{number}</span>
        {way === 'sent' ? <ArrowUpRight aria-label="sent" /> : <ArrowDownLeft aria-label="received" />}{' '}
        <b className="ws__mono">{channel}</b> <span className="ws__about">{about}</span>
      </summary>
      <pre tabIndex={0} role="group" aria-label={`Message ${String(number)}`}>
        {JSON.stringify(message, null, 2)}
      </pre>
    </details>
  );
}
