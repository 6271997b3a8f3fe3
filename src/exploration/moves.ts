/** What can be done in a world: every request and action that the model takes, with every destination, and data where some is needed. */
import { offers, targets, type Step, type World } from '../model/index.ts';
import { DOINGS } from '../tlib/index.ts';

export function possibleSteps(world: World): readonly Step[] {
  return world.devices.flatMap(({ dn }) =>
    offers(world, dn)
      .filter(({ refusal }) => refusal === undefined)
      .flatMap((offer) => {
        const step = withData(offer.step);
        if (!offer.needsOther) return [step];
        return targets(world, offer)
          .filter(({ refusal }) => refusal === undefined)
          .map(({ dn: otherDN }) => ({ ...step, otherDN }));
      }),
  );
}

/** A step that asks for data gets some: which does not matter to a state. */
function withData(step: Step): Step {
  const { asks } = DOINGS[step.request ?? step.action];
  return {
    ...step,
    ...(asks.includes('userData') ? { userData: { Key: 'Value' } } : {}),
    ...(asks.includes('key') ? { key: 'Key' } : {}),
    ...(step.request === 'TSendDTMF' ? { digits: '1' } : {}),
  };
}
