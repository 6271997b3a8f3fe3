/** A step as a short sentence for the menus on the canvas: "A adds C to call 1 in one step". The words stand in the rows. */
import type { Step } from '../../model/index.ts';
import { DOINGS } from '../../tlib/index.ts';

const called = (connID: string | undefined, otherwise: string): string => (connID === undefined ? otherwise : `call ${connID}`);

/** "A calls B". */
export function sentenceOf(step: Step): string {
  const { says } = DOINGS[step.request ?? step.action];
  const filled = says
    .replace('{other}', step.otherDN ?? 'another')
    .replace('{call}', called(step.connID, 'the call'))
    .replace('{held}', called(step.otherConnID, 'the held call'));
  return `${step.thisDN} ${filled}`;
}
