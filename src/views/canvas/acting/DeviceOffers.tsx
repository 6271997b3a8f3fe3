import { useMemo } from 'react';
import { check, partiesOf, requestOf, targets, type Offer, type DN, type World } from '../../../model/index.ts';
import { currentFrame, actions, offersIn, useStore } from '../../../store/index.ts';
import { DOINGS, REQUESTS, type RequestGroup } from '../../../tlib/index.ts';
import { MenuFold, MenuGroup, MenuItem, Submenu } from '../../ui/Menu.tsx';
import { askOrAct, missingData } from './stepData.ts';

interface DeviceOffersProps {
  readonly dn: DN;
  readonly done: () => void;
}

/** Everything a device may ask or do, the possible first; what needs a destination opens the list of them. */
export function DeviceOffers({ dn, done }: DeviceOffersProps) {
  const world = useStore((state) => currentFrame(state).world);
  const all = offersIn(world, dn);
  const keyed = (offer: Offer): boolean => keysFor(world, offer).length > 0;
  const legal = all.filter((offer) => offer.refusal === undefined || keyed(offer));
  const refused = all.filter((offer) => offer.refusal !== undefined && !keyed(offer));
  return (
    <>
      {legal.length === 0 ? <MenuGroup label={`${dn} can do nothing at this moment`}>{null}</MenuGroup> : null}
      {GROUPS.map(([heading, has]) => {
        const here = legal.filter((offer) => has.includes(groupOf(offer)));
        return here.length === 0 ? null : (
          <MenuGroup key={heading} label={heading}>
            {here.map((offer) => {
              if (offer.needsOther) return <WithTargets key={offer.id} world={world} offer={offer} done={done} />;
              return keyed(offer) ? (
                <WithKeys key={offer.id} world={world} offer={offer} done={done} />
              ) : (
                <One key={offer.id} offer={offer} done={done} />
              );
            })}
          </MenuGroup>
        );
      })}
      {refused.length === 0 ? null : (
        <MenuFold label={`Not possible now, and why (${String(refused.length)})`} open={legal.length === 0}>
          {refused.map((offer) => (
            <One key={offer.id} offer={offer} done={done} />
          ))}
        </MenuFold>
      )}
    </>
  );
}

/** What the menu calls the groups of requests, in its order; what no client asks for stands apart. */
const GROUPS: readonly (readonly [string, readonly (RequestGroup | 'by itself')[]])[] = [
  ['Call', ['call', 'hold']],
  ['Conference', ['conference']],
  ['Transfer', ['transfer']],
  ['Routing', ['routing']],
  ['Data', ['user data']],
  ['Monitoring', ['monitoring']],
  ['Agent and DN', ['agent and DN']],
  ['Switch', ['by itself']],
];
const groupOf = ({ request }: Offer): RequestGroup | 'by itself' => (request === undefined ? 'by itself' : REQUESTS[request].group);

function One({ offer, done }: { readonly offer: Offer; readonly done: () => void }) {
  const { step, refusal, label } = offer;
  return (
    <MenuItem
      request={step.request}
      action={step.action}
      reason={refusal?.message}
      hint={<code>{requestOf(step)}</code>}
      onPoint={(here) => {
        actions.preview(here && refusal === undefined && missingData(step).length === 0 ? step : null);
      }}
      onSelect={() => {
        done();
        askOrAct(step);
      }}
    >
      {label}
    </MenuItem>
  );
}

/** The keys of the call's user data that a request which names one could mean. */
function keysFor(world: World, { step }: Offer): readonly string[] {
  if (!DOINGS[step.request ?? step.action].asks.includes('key')) return [];
  const connID = step.connID ?? partiesOf(world, step.thisDN)[0]?.connID;
  return Object.keys(world.calls.find((call) => call.connID === connID)?.userData ?? {});
}

/** A pair is named by its key: one item per key. */
function WithKeys({ world, offer, done }: { readonly world: World; readonly offer: Offer; readonly done: () => void }) {
  return (
    <Submenu label={offer.label} request={offer.step.request} hint={<code>{requestOf(offer.step)}</code>}>
      <MenuGroup label={`${offer.label}: which key?`}>
        {keysFor(world, offer).map((key) => {
          const step = { ...offer.step, key };
          return (
            <MenuItem
              key={key}
              onPoint={(here) => {
                actions.preview(here ? step : null);
              }}
              onSelect={() => {
                done();
                actions.act(step);
              }}
            >
              <code>{key}</code>
            </MenuItem>
          );
        })}
      </MenuGroup>
    </Submenu>
  );
}

function WithTargets({ world, offer, done }: { readonly world: World; readonly offer: Offer; readonly done: () => void }) {
  return (
    <Submenu label={offer.label} request={offer.step.request} action={offer.step.action} hint={<code>{requestOf(offer.step)}</code>}>
      <Targets world={world} offer={offer} done={done} />
    </Submenu>
  );
}

/** Stands for every number that no device has. */
const ANY_NUMBER = '+0000000000000';

/** The destinations of an offer, each with its name, the impossible ones with their reason. Asked for only once it is open. */
function Targets({ world, offer, done }: { readonly world: World; readonly offer: Offer; readonly done: () => void }) {
  const found = useMemo(() => targets(world, offer), [world, offer]);
  const names = new Map(world.devices.map(({ dn, name }) => [dn, name]));
  const sorted = [...found].sort((a, b) => Number(a.refusal !== undefined) - Number(b.refusal !== undefined));
  return (
    <MenuGroup label={`${offer.label}: whom?`}>
      {sorted.map(({ dn, refusal }) => {
        const step = { ...offer.step, otherDN: dn };
        return (
          <MenuItem
            key={dn}
            target={dn}
            reason={refusal?.message}
            hint={names.get(dn)}
            onPoint={(here) => {
              actions.preview(here && refusal === undefined ? step : null);
            }}
            onSelect={() => {
              done();
              actions.act(step);
            }}
          >
            {dn}
          </MenuItem>
        );
      })}
      {check(world, { ...offer.step, otherDN: ANY_NUMBER }) === undefined ? (
        <MenuItem
          hint="any number"
          onSelect={() => {
            done();
            askOrAct(offer.step);
          }}
        >
          Another number…
        </MenuItem>
      ) : null}
    </MenuGroup>
  );
}
