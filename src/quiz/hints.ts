/** Mistakes that people make with these events, and what each mixes up. Source: the rules of releasing, conference and transfer. */
import type { TEvent } from '../model/index.ts';
import type { AttributeName, EventName } from '../tlib/index.ts';

interface Mistake {
  readonly event: TEvent;
  readonly attribute: AttributeName;
  readonly given: string | null;
  readonly actual: string | null;
}
interface Hint {
  readonly of: readonly EventName[];
  readonly attribute: AttributeName;
  readonly when: (mistake: Mistake) => boolean;
  readonly says: string;
}

const JOINED: readonly EventName[] = ['EventPartyAdded', 'EventPartyChanged'];

const HINTS: readonly Hint[] = [
  {
    of: ['EventReleased'],
    attribute: 'OtherDN',
    when: ({ given, actual }) => given !== null && actual === null,
    says: 'Whoever leaves a conference is told no OtherDN: it would stand for several DNs.',
  },
  {
    of: ['EventPartyDeleted'],
    attribute: 'OtherDN',
    when: ({ given, event }) => given !== null && given === event.attributes.ThirdPartyDN,
    says: 'OtherDN is who has left; who took them out is the third party.',
  },
  {
    of: ['EventPartyDeleted'],
    attribute: 'ThirdPartyDN',
    when: ({ given, event }) => given !== null && given === event.attributes.OtherDN,
    says: 'The third party is who did it, and that is who has left only when it hung up itself.',
  },
  {
    of: ['EventPartyDeleted'],
    attribute: 'OtherDNRole',
    when: ({ given }) => given === 'DeletedBy',
    says: 'DeletedBy is the role of who did it, DeletedParty of who has left.',
  },
  {
    of: ['EventPartyDeleted'],
    attribute: 'ThirdPartyDNRole',
    when: ({ given }) => given === 'DeletedParty',
    says: 'DeletedBy is the role of who did it, DeletedParty of who has left.',
  },
  {
    of: ['EventPartyDeleted'],
    attribute: 'CallState',
    when: ({ given, actual }) => given === 'Conferenced' && actual === 'OK',
    says: 'Only two stay, so it is no conference any more: OK.',
  },
  {
    of: ['EventPartyDeleted'],
    attribute: 'CallState',
    when: ({ given, actual }) => given === 'OK' && actual === 'Conferenced',
    says: 'More than two stay, so it is still a conference: Conferenced.',
  },
  {
    of: ['EventReleased'],
    attribute: 'CallState',
    when: ({ given, actual }) => given === 'Conferenced' && actual === 'OK',
    says: 'For who leaves the call is simply over: OK. Conferenced tells those that stay, or that a call was joined to another.',
  },
  {
    of: ['EventReleased'],
    attribute: 'CallState',
    when: ({ given, actual }) => given === 'OK' && (actual === 'Transferred' || actual === 'Conferenced'),
    says: 'This release is the end of no conversation: the call became part of another, and CallState says how.',
  },
  {
    of: JOINED,
    attribute: 'ThirdPartyDNRole',
    when: ({ given, actual }) => (given === 'AddedBy') !== (actual === 'AddedBy') && [given, actual].includes('ConferencedBy'),
    says: 'Those that were in the main call are told AddedBy, those that came from the consult call ConferencedBy.',
  },
  {
    of: ['EventPartyChanged'],
    attribute: 'PreviousConnID',
    when: ({ given, event }) => given === event.attributes.ConnID,
    says: 'PreviousConnID is the call that this party came from.',
  },
  {
    of: ['EventPartyChanged'],
    attribute: 'OtherDN',
    when: ({ given, actual }) => given !== null && actual === null,
    says: 'Several others are in the call now, and OtherDN never stands for several DNs.',
  },
  {
    of: ['EventPartyAdded'],
    attribute: 'CallState',
    when: ({ given, actual }) => given === 'Conferenced' && actual === 'Bridged',
    says: 'An observer is no member: its joining is Bridged, not Conferenced.',
  },
];

/** What a wrong value probably mixes up; undefined where it is no mistake that we know. */
export function hintFor(mistake: Mistake): string | undefined {
  return HINTS.find(({ of, attribute, when }) => attribute === mistake.attribute && of.includes(mistake.event.event) && when(mistake))
    ?.says;
}
