/** What somebody types who knows what they want, "B hold" or "a calls c", among everything that can be asked at a moment. */
import { targets, type Device, type DN, type Offer, type World } from '../../model/index.ts';
import { DOINGS } from '../../tlib/index.ts';
import { sentenceOf } from '../canvas/sentences.ts';

/**
 * The offers of one device that answer to some words, in their order. Every word has to be met: the first DN by the
 * device, the second by the destination that the offer still needs, which it then has; any other word by a part of the request's name, its
 * label, its sentence or the device's name. No words: all of them.
 */
export function answering(world: World, device: Device, offers: readonly Offer[], asked: string): readonly Offer[] {
  const words = asked
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return offers;
  const dns = new Map(world.devices.map(({ dn }) => [dn.toLowerCase(), dn]));
  const named = words.flatMap((word) => dns.get(word) ?? []);
  const others = words.filter((word) => !dns.has(word));
  const [doer, destination] = named;
  if (doer !== undefined && doer !== device.dn) return [];
  return offers
    .filter((offer) => {
      const text = textOf(offer, device);
      return others.every((word) => text.includes(word));
    })
    .flatMap((offer) => (destination === undefined ? [offer] : sentTo(world, offer, destination)));
}

/** The offer with its destination, refused or not; nothing where it takes none. */
function sentTo(world: World, offer: Offer, destination: DN): readonly Offer[] {
  const target = offer.needsOther ? targets(world, offer).find(({ dn }) => dn === destination) : undefined;
  if (target === undefined) return [];
  const { refusal: _, ...rest } = offer;
  const { refusal } = target;
  const complete = { ...rest, label: `${offer.label}: ${destination}`, needsOther: false, step: { ...offer.step, otherDN: destination } };
  return [refusal === undefined ? complete : { ...complete, refusal }];
}

const textOf = ({ label, step }: Offer, { name = '' }: Device): string => {
  const doing = step.request ?? step.action;
  return `${label} ${doing} ${sentenceOf(step)} ${DOINGS[doing].label} ${name}`.toLowerCase();
};
