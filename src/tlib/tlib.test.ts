/** The vocabulary agrees with itself, and with values typed by hand from the header and the printed lists. */
import { describe, expect, it } from 'vitest';
import { ATTRIBUTES } from './attributes.ts';
import {
  ABSTRACT_DN_RELEASED,
  CALL_BASED_EVENT_NAMES,
  CALL_BASED_EVENTS,
  ABSTRACT_DN_INFO,
  abstractDN,
  callBasedAttributeKind,
} from './callbased.ts';
import { ATTRIBUTE_CODES, CALL_STATE_CODES, MESSAGE_TYPE_CODES, PARTY_STATE_CODES, ROLE_CODES, numericCode } from './enums.ts';
import { ERROR_CODES, errorByCode } from './errors.ts';
import { EVENTS, attributeKind } from './events.ts';
import { GLOSSARY } from './glossary.ts';
import { MANUALS, functionRef, ref } from './manuals.ts';
import { ATTRIBUTE_NAMES, CALL_STATES, CALL_TYPES, EVENT_NAMES, PARTY_STATES, PROFILES, ROLES } from './names.ts';
import type { AttributeName, EventName } from './names.ts';
import { PARTY_STATE_INFO } from './partystates.ts';
import type { Ref } from './provenance.ts';
import { ACTIONS, ACTION_NAMES } from './actions.ts';
import { needsOther } from './doings.ts';
import { REQUESTS, REQUEST_NAMES } from './requests.ts';
import { CALL_STATE_INFO, CALL_TYPE_INFO, ROLE_INFO, valueMeaning } from './roles.ts';

const sorted = (names: Iterable<string>) => [...names].sort();
const lists = EVENT_NAMES.flatMap((event) => PROFILES.map((profile) => ({ event, profile, ...EVENTS[event].lists[profile] })));

describe('every name has an entry, and every entry a name', () => {
  const tables: readonly (readonly [string, readonly string[], Readonly<Record<string, { readonly name: string }>>])[] = [
    ['events', EVENT_NAMES, EVENTS],
    ['requests', REQUEST_NAMES, REQUESTS],
    ['actions', ACTION_NAMES, ACTIONS],
    ['attributes', ATTRIBUTE_NAMES, ATTRIBUTES],
    ['party states', PARTY_STATES, PARTY_STATE_INFO],
    ['roles', ROLES, ROLE_INFO],
    ['call states', CALL_STATES, CALL_STATE_INFO],
    ['call types', CALL_TYPES, CALL_TYPE_INFO],
    ['call-based events', CALL_BASED_EVENT_NAMES, CALL_BASED_EVENTS],
  ];
  it.each(tables)('%s', (_, names, entries) => {
    expect(sorted(Object.keys(entries))).toEqual(sorted(names));
    expect(new Set(names).size).toBe(names.length);
    for (const [key, entry] of Object.entries(entries)) expect(entry.name).toBe(key);
  });

  it('message codes name the same events and requests, each with a code of its own', () => {
    expect(sorted(Object.keys(MESSAGE_TYPE_CODES))).toEqual(sorted([...EVENT_NAMES, ...REQUEST_NAMES]));
    const codes = Object.values(MESSAGE_TYPE_CODES);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each([
    ['attribute', ATTRIBUTE_CODES],
    ['call state', CALL_STATE_CODES],
    ['role', ROLE_CODES],
    ['party state', PARTY_STATE_CODES],
  ])('no two %s codes are the same', (_, codes) => {
    const numbers = Object.values(codes);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

describe('numeric codes, by hand from the header', () => {
  it.each<readonly [AttributeName, string, number]>([
    ['Event', 'EventReleased', 65],
    ['Event', 'EventPartyDeleted', 70],
    ['Event', 'EventDialing', 61],
    ['Event', 'EventError', 52],
    ['Event', 'TReleaseCall', 17],
    ['Event', 'TDeleteFromConference', 22],
    ['Event', 'TSingleStepConference', 120],
    ['Event', 'TRedirectCall', 103],
    ['CallState', 'OK', 0],
    ['CallState', 'Ok', 0],
    ['CallState', 'CallStateOk', 0],
    ['CallState', 'Conferenced', 2],
    ['CallState', 'Bridged', 31],
    ['CallState', 'Held', 50],
    ['CallType', 'Consult', 4],
    ['ThisDNRole', 'Origination', 1],
    ['OtherDNRole', 'DeletedParty', 8],
    ['ThirdPartyDNRole', 'DeletedBy', 6],
    ['RouteType', 'CallDisconnect', 14],
    ['RouteType', 'RouteTypeReject', 7],
    ['TreatmentType', 'RAN', 18],
    ['AgentWorkMode', 'AuxWork', 4],
    ['MonitorNextCallType', 'AllCalls', 1],
  ])('%s %s is %i', (attribute, value, code) => {
    expect(numericCode(attribute, value)).toBe(code);
  });

  it('knows no code for what is no enumeration or none of its names', () => {
    expect(numericCode('ThisDN', 'A')).toBeUndefined();
    expect(numericCode('CallState', 'Broken')).toBeUndefined();
    expect(numericCode('CallState', 'toString')).toBeUndefined();
    expect(numericCode('ReferenceID', 7)).toBeUndefined();
    expect(numericCode('id', 'EventReleased')).toBeUndefined();
  });

  it('numbers attributes and party states', () => {
    expect(ATTRIBUTES.ThisDN.code).toBe(20);
    expect(ATTRIBUTES.ConnID.code).toBe(9);
    expect(ATTRIBUTES.ThirdPartyDNRole).toMatchObject({ code: 31, enum: 'TDNRole', type: 'enum' });
    expect(ATTRIBUTES.CallUUID.code).toBe(141);
    expect(ATTRIBUTES.Event).not.toHaveProperty('code');
    expect(PARTY_STATE_INFO.Connected.code).toBe(12);
    expect(PARTY_STATE_INFO.Queued.code).toBe(9);
    expect(REQUESTS.TMergeCalls.code).toBe(27);
    expect(CALL_BASED_EVENTS.EventCallDeleted.code).toBe(162);
  });

  it('says enum exactly where there is an enumeration', () => {
    for (const attribute of Object.values(ATTRIBUTES)) expect(attribute.enum !== undefined, attribute.name).toBe(attribute.type === 'enum');
  });
});

describe('attribute lists', () => {
  it.each(lists)('$event on $profile: nothing twice, all known, its own name for the event', ({ event, profile, mandatory, optional }) => {
    const all = [...mandatory, ...optional];
    expect(new Set(all).size).toBe(all.length);
    for (const name of all) expect(ATTRIBUTE_NAMES).toContain(name);
    const onStreams = profile === 'voice-microservices';
    expect(mandatory.includes('id')).toBe(onStreams);
    expect(mandatory.includes('Event')).toBe(!onStreams);
    expect(mandatory.includes('CallThreadID')).toBe(onStreams && mandatory.includes('ConnID'));
    expect(mandatory).toContain('Server');
    expect(mandatory).toContain('time');
    for (const name of Object.keys(EVENTS[event].footnotes ?? {}))
      expect(onStreams || all.includes(name as AttributeName), name).toBe(true);
  });

  it('EventDialing and EventRinging are as printed', () => {
    expect(sorted(EVENTS.EventRinging.lists['t-server'].mandatory)).toEqual([
      'CallID',
      'CallState',
      'CallType',
      'ConnID',
      'Event',
      'Server',
      'ThisDN',
      'ThisDNRole',
      'time',
    ]);
    expect(attributeKind('EventDialing', 'CallState', 't-server')).toBe('unlisted');
    expect(attributeKind('EventDialing', 'OtherDN', 't-server')).toBe('optional');
    expect(attributeKind('EventRinging', 'ThirdPartyDN', 't-server')).toBe('optional');
    expect(attributeKind('EventRinging', 'ThirdPartyDNRole', 't-server')).toBe('unlisted');
    expect(EVENTS.EventRinging.lists['t-server']).toMatchObject({ prov: 'manual' });
    expect(EVENTS.EventReleased.lists['t-server']).toMatchObject({ prov: 'recalled' });
  });

  it('EventAbandoned and EventRouteRequest have the mandatory lists that their stream pages print', () => {
    expect(sorted(EVENTS.EventAbandoned.lists['voice-microservices'].mandatory)).toEqual([
      'CallID',
      'CallState',
      'CallThreadID',
      'CallType',
      'ConnID',
      'Server',
      'ThisDN',
      'ThisDNRole',
      'id',
      'time',
    ]);
    expect(sorted(EVENTS.EventRouteRequest.lists['voice-microservices'].mandatory)).toEqual([
      'CallID',
      'CallThreadID',
      'CallType',
      'ConnID',
      'Server',
      'ThisDN',
      'ThisQueue',
      'id',
      'time',
    ]);
  });

  it.each<readonly [EventName, AttributeName, string]>([
    ['EventPartyAdded', 'CallID', 'unlisted'],
    ['EventBridged', 'CallID', 'unlisted'],
    ['EventPartyChanged', 'CallID', 'mandatory'],
    ['EventDialing', 'ANI', 'unlisted'],
    ['EventDiverted', 'ANI', 'unlisted'],
    ['EventReleased', 'ANI', 'optional'],
    ['EventTreatmentEnd', 'CallHistory', 'unlisted'],
    ['EventRouteUsed', 'CallHistory', 'optional'],
    ['EventReleased', 'TransferredNetworkCallID', 'unlisted'],
    ['EventAgentLogin', 'CallThreadID', 'unlisted'],
  ])('on streams, %s and %s: %s', (event, attribute, kind) => {
    expect(attributeKind(event, attribute, 'voice-microservices')).toBe(kind);
  });

  it('call-based events name the call and nothing twice', () => {
    for (const event of [...Object.values(CALL_BASED_EVENTS), ABSTRACT_DN_RELEASED]) {
      const all = [...event.mandatory, ...event.optional];
      expect(new Set(all).size, event.name).toBe(all.length);
      expect(event.mandatory).toContain('ConnID');
      expect(event.mandatory.includes('CallUUID')).toBe(!event.deprecated);
      for (const name of Object.keys(event.footnotes)) expect(all).toContain(name);
    }
    expect(callBasedAttributeKind(CALL_BASED_EVENTS.EventCallDeleted, 'UserData')).toBe('unlisted');
    expect(callBasedAttributeKind(CALL_BASED_EVENTS.EventCallCreated, 'DialedNumber')).toBe('optional');
    expect(abstractDN('SwitchA')).toBe('SwitchA::');
  });
});

describe('requests and errors', () => {
  it('a request needs otherDN exactly where it takes one, save a rejecting TRouteCall', () => {
    for (const info of [...Object.values(REQUESTS), ...Object.values(ACTIONS)])
      expect(info.needsOther, info.name).toBe(info.parameters.includes('otherDN'));
    expect(REQUESTS.TReleaseCall.needsOther).toBe(false);
    expect(REQUESTS.TDeleteFromConference.needsOther).toBe(true);
    expect(needsOther('TRouteCall')).toBe(true);
    expect(needsOther('TRouteCall', 'CallDisconnect')).toBe(false);
    expect(needsOther('Divert')).toBe(false);
    expect(needsOther('Queue')).toBe(true);
  });

  it('the requests of two calls take both ConnIDs', () => {
    const two = REQUEST_NAMES.filter((name) => REQUESTS[name].parameters.includes('otherConnID'));
    expect(sorted(two)).toEqual(['TAlternateCall', 'TCompleteConference', 'TCompleteTransfer', 'TMergeCalls', 'TReconnectCall']);
  });

  it('refusals have codes of their own', () => {
    expect(ERROR_CODES['unknown-dn'].code).toBe(59);
    expect(ERROR_CODES.destination).toMatchObject({ code: 415, name: 'TERR_INV_DEST_DN' });
    expect(new Set(Object.values(ERROR_CODES).map(({ code }) => code)).size).toBe(Object.keys(ERROR_CODES).length);
    expect(errorByCode(56)?.name).toBe('TERR_INV_CONNID');
    expect(errorByCode(1)).toBeUndefined();
  });
});

describe('references', () => {
  const titles = new Set<string>(Object.values(MANUALS).map(({ manual }) => manual));
  const places: readonly { readonly ref: Ref }[] = [
    EVENTS,
    REQUESTS,
    ACTIONS,
    ATTRIBUTES,
    PARTY_STATE_INFO,
    ROLE_INFO,
    CALL_STATE_INFO,
    CALL_TYPE_INFO,
    CALL_BASED_EVENTS,
    ERROR_CODES,
  ]
    .flatMap((entries) => Object.values<{ readonly ref: Ref }>(entries))
    .concat(ABSTRACT_DN_RELEASED, ABSTRACT_DN_INFO);

  it('every one names a manual that is cited, and a section', () => {
    for (const { ref: place } of places) {
      expect(titles).toContain(place.manual);
      expect(place.section).not.toBe('');
      if (place.url !== undefined) expect(place.url).toMatch(/^https:\/\/[a-z.]+\//);
    }
  });

  it('are made of page and section', () => {
    expect(ref('releasing', 'Release Phase')).toMatchObject({
      manual: 'Genesys Events and Models Reference',
      section: 'Releasing Calls, Release Phase',
    });
    expect(ref('flows').section).toBe('Call Models and Flows');
    expect(functionRef('TMergeCalls').url).toMatch(/TMergeCalls$/);
    expect(functionRef('TClearCall')).not.toHaveProperty('url');
  });

  it('every meaning is a sentence', () => {
    const meanings = [
      EVENTS,
      REQUESTS,
      ACTIONS,
      ATTRIBUTES,
      PARTY_STATE_INFO,
      ROLE_INFO,
      CALL_STATE_INFO,
      CALL_TYPE_INFO,
      CALL_BASED_EVENTS,
      ERROR_CODES,
    ]
      .flatMap((entries) => Object.values<{ readonly meaning: string }>(entries))
      .map(({ meaning }) => meaning);
    for (const text of [...meanings, ...Object.values(GLOSSARY).map((entry) => entry.text)]) expect(text).toMatch(/^[A-Z*].*\.$/);
  });
});

describe('what values mean', () => {
  it('tells it for names of enumerations, and for nothing else', () => {
    expect(valueMeaning('OtherDNRole', 'DeletedParty')).toBe(ROLE_INFO.DeletedParty.meaning);
    expect(valueMeaning('CallState', 'Conferenced')).toBe(CALL_STATE_INFO.Conferenced.meaning);
    expect(valueMeaning('ThisDN', 'OK')).toBeUndefined();
    expect(valueMeaning('CallState', 'Elsewhere')).toBeUndefined();
  });
});
