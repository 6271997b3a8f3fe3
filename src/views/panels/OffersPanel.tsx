import { ChevronRight, ListFilter } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { answering } from '../../diagram/index.ts';
import { compositeState, targets, type Offer, type World } from '../../model/index.ts';
import type { ScenarioStep } from '../../scenario/index.ts';
import { actions, offersIn, useStore, currentFrame, expectedStep } from '../../store/index.ts';
import { CommandRow } from '../commands/CommandButton.tsx';
import { press } from '../commands/list/list.ts';
import { PANEL_NAMES } from '../commands/list/panels.ts';
import { useCommandsAt } from '../commands/useCommandsAt.ts';
import type { PanelBodyProps } from '../ui/Panel.tsx';
import { askOrAct } from '../canvas/acting/stepData.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SearchField } from '../ui/Field.tsx';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import { Panel } from '../ui/Panel.tsx';
import './offers.css';

/** Everything that any device can ask or do at this moment; what is refused comes with its reason. */
export function OffersPanel({ onClose }: PanelBodyProps) {
  const world = useStore((state) => currentFrame(state).world);
  const palette = useCommandsAt('palette');
  const [query, setQuery] = useState('');
  const [refused, setRefused] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => world.devices.map((device) => ({ device, all: offersIn(world, device.dn) })), [world]);
  useEffect(
    () => () => {
      actions.preview(null);
    },
    [],
  );
  const asked = query.trim().toLowerCase();
  const shown = groups
    .map(({ device, all }) => ({
      device,
      all: answering(world, device, all, asked).filter((offer) => refused || offer.refusal === undefined),
    }))
    .filter(({ all }) => all.length > 0);
  const ofPage = asked === '' ? [] : palette.filter(({ label, section = '' }) => `${section} ${label}`.toLowerCase().includes(asked));
  const doFirst = (): void => {
    list.current?.querySelector<HTMLElement>('.offers__offer:not([aria-disabled])')?.click();
  };
  const count = groups.reduce((sum, { all }) => sum + all.filter((offer) => offer.refusal === undefined).length, 0);
  return (
    <Panel
      title={PANEL_NAMES.offers.title}
      lead={`${String(count)} things are possible at this moment. Point at one to see what it would send.`}
      onClose={onClose}
      tools={
        <div className="offers__tools">
          <SearchField
            label="Filter requests"
            icon={<ListFilter aria-hidden="true" />}
            placeholder="B hold, A make C"
            value={query}
            onChange={setQuery}
            onKeyDown={(event) => {
              press('field', event, asked === '' ? {} : { keep: doFirst });
            }}
          />
          <label className="offers__switch">
            <input
              type="checkbox"
              checked={refused}
              onChange={(event) => {
                setRefused(event.target.checked);
              }}
            />
            Refused too, with reasons
          </label>
        </div>
      }
    >
      <div ref={list}>
        {shown.length === 0 && ofPage.length === 0 ? (
          <Nothing
            any={groups.length > 0}
            asked={asked}
            onClear={() => {
              setQuery('');
            }}
          />
        ) : null}
        {shown.map(({ device, all }) => (
          <section key={device.dn} className="offers__device" aria-label={`Requests of ${device.dn}`}>
            <h3 className="offers__heading">
              <span className="offers__dn">{device.dn}</span>
              {device.name}
              <span className="offers__state">{compositeState(world, device.dn)}</span>
            </h3>
            <ul role="list">
              {all.map((offer) => (
                <li key={offer.id}>
                  <OfferRow offer={offer} world={world} />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {ofPage.length === 0 ? null : (
          <section className="offers__device" aria-label="In the page">
            <h3 className="offers__heading">In the page</h3>
            <ul role="list">
              {ofPage.map((command) => (
                <li key={command.label}>
                  <CommandRow command={command} className="offers__offer" />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Panel>
  );
}

function OfferRow({ offer, world }: { readonly offer: Offer; readonly world: World }) {
  const name = offer.request ?? offer.action;
  if (offer.refusal !== undefined) {
    const { message } = offer.refusal;
    return (
      <div className="offers__refused">
        <Button className="offers__offer" data-request={name} reason={message}>
          <Words offer={offer} />
        </Button>
        <p className="offers__reason" aria-hidden="true">
          {message}
        </p>
      </div>
    );
  }
  if (offer.needsOther) {
    return (
      <Menu
        side="beside"
        trigger={
          <Button className="offers__offer" data-request={name}>
            <Words offer={offer} />
            <ChevronRight aria-hidden="true" />
          </Button>
        }
      >
        {targets(world, offer).map(({ dn, refusal }) => {
          const step = { ...offer.step, otherDN: dn };
          return (
            <MenuItem
              key={dn}
              request={name}
              reason={refusal?.message}
              onSelect={() => {
                actions.act(step);
              }}
              onPoint={(here) => {
                actions.preview(here && refusal === undefined ? step : null);
              }}
            >
              {dn}
            </MenuItem>
          );
        })}
      </Menu>
    );
  }
  const show = (): void => {
    actions.preview(offer.step);
  };
  const hide = (): void => {
    actions.preview(null);
  };
  return (
    <Button
      className="offers__offer"
      data-request={name}
      onClick={() => {
        askOrAct(offer.step);
      }}
      onPointerEnter={show}
      onPointerLeave={hide}
      onFocus={show}
      onBlur={hide}
    >
      <Words offer={offer} />
    </Button>
  );
}

function Words({ offer }: { readonly offer: Offer }) {
  const isNext = useStore((state) => isStepOf(offer, expectedStep(state)));
  return (
    <>
      <span className="offers__label">{offer.label}</span>
      {isNext ? <Badge>next</Badge> : null}
      <span className="offers__request">{offer.request ?? offer.action}</span>
    </>
  );
}

/** Whether the scenario goes on with this offer. */
function isStepOf({ step }: Offer, next: ScenarioStep | null): boolean {
  return (
    next !== null &&
    next.request === step.request &&
    next.action === step.action &&
    next.thisDN === step.thisDN &&
    (next.connID === undefined || next.connID === step.connID)
  );
}

function Nothing({ any, asked, onClear }: { readonly any: boolean; readonly asked: string; readonly onClear: () => void }) {
  if (!any)
    return (
      <EmptyState
        title="No devices yet"
        actions={
          <Button
            look="outline"
            onClick={() => {
              actions.openPanel('scenario');
            }}
          >
            Add devices
          </Button>
        }
      >
        Requests come from devices.
      </EmptyState>
    );
  return (
    <EmptyState
      title={`Nothing fits "${asked}"`}
      actions={
        <Button look="outline" onClick={onClear}>
          Show all
        </Button>
      }
    >
      What is refused at this moment is behind the switch above.
    </EmptyState>
  );
}
