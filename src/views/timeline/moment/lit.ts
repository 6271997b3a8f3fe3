/** What lights up in the timeline while something is pointed at, here or on another pane. */
import type { PlacedEvent } from '../../../diagram/index.ts';
import type { Selection } from '../../../store/index.ts';

/** Is this event meant, or does it belong to what is pointed at? */
export function isLit(hover: Selection | null, { event, step, index }: PlacedEvent): boolean {
  switch (hover?.kind) {
    case 'event':
      return hover.step === step && hover.index === index;
    case 'party':
      return hover.dn === event.dn && hover.connID === event.connID;
    case 'device':
      return hover.dn === event.dn;
    case 'call':
      return hover.connID === event.connID;
    case 'step':
      return hover.step === step;
    default:
      return false;
  }
}

/** A step is lit when it or an event that it caused is pointed at. */
export function isStepLit(hover: Selection | null, step: number): boolean {
  return (hover?.kind === 'step' || hover?.kind === 'event') && hover.step === step;
}

export function isChosen(selection: Selection | null, { step, index }: PlacedEvent): boolean {
  return selection?.kind === 'event' && selection.stream === 'dn' && selection.step === step && selection.index === index;
}
