import { Phone, Zap } from 'lucide-react';
import { useMemo } from 'react';
import { type Drop, type Outcome, sentenceOf } from '../../../diagram/index.ts';
import { requestOf } from '../../../model/index.ts';
import { currentFrame, actions, useStore } from '../../../store/index.ts';
import { Menu, MenuGroup, MenuItem } from '../../ui/Menu.tsx';
import type { Anchor } from '../state/canvas.state.ts';
import { canvas, setCanvas, useCanvas } from '../state/canvas.state.ts';
import { DeviceOffers } from './DeviceOffers.tsx';

/** The one menu of the canvas: what a device can do, or what a drop may mean. Pointing at an item previews it. */
export function CanvasMenu() {
  const menu = useCanvas((state) => state.menu);
  const anchor = useMemo(() => (menu === null ? null : placeOf(menu.anchor)), [menu]);
  const close = (): void => {
    setCanvas({ menu: null });
    actions.preview(null);
    // A menu at a point gives the focus to what was in the hand.
    if (menu !== null && !(menu.anchor instanceof Element))
      document.querySelector<HTMLElement>(`[data-key="${CSS.escape(canvas().focus ?? '')}"]`)?.focus();
  };
  if (menu === null) return null;
  return (
    <Menu
      open
      onOpenChange={(open) => {
        if (!open) close();
      }}
      anchor={anchor}
      label={menu.kind === 'device' ? `What ${menu.dn} can do` : menu.title}
    >
      {menu.kind === 'device' ? <DeviceOffers dn={menu.dn} done={close} /> : <Outcomes title={menu.title} drop={menu.drop} done={close} />}
    </Menu>
  );
}

/** All outcomes of a drop: the possible ones, then the others with their reasons. */
function Outcomes({ title, drop, done }: { readonly title: string; readonly drop: Drop; readonly done: () => void }) {
  const world = useStore((state) => currentFrame(state).world);
  const names = new Map(world.devices.map(({ dn, name }) => [dn, name]));
  const item = ({ step, refusal }: Outcome) => {
    const name = names.get(step.thisDN);
    return (
      <MenuItem
        key={`${requestOf(step)} ${step.thisDN} ${step.connID ?? ''} ${step.otherConnID ?? ''}`}
        icon={step.request === undefined ? <Zap aria-hidden="true" /> : <Phone aria-hidden="true" />}
        request={step.request}
        action={step.action}
        hint={<code>{requestOf(step)}</code>}
        reason={refusal?.message}
        onPoint={(here) => {
          actions.preview(here && refusal === undefined ? step : null);
        }}
        onSelect={() => {
          done();
          actions.act(step);
        }}
      >
        {sentenceOf(step)}
        {name === undefined ? '' : ` (${name})`}
      </MenuItem>
    );
  };
  return (
    <>
      <MenuGroup label={title}>{drop.legal.map(item)}</MenuGroup>
      {drop.refused.length === 0 ? null : <MenuGroup label="Not possible now">{drop.refused.map(item)}</MenuGroup>}
    </>
  );
}

/** What a menu hangs on: an element, or a virtual one at a point of the screen. */
function placeOf(anchor: Anchor): Element | { readonly getBoundingClientRect: () => DOMRect } {
  return anchor instanceof Element ? anchor : { getBoundingClientRect: () => new DOMRect(anchor.x, anchor.y, 0, 0) };
}
