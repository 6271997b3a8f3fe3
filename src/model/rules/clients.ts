/** User data, observing, agents and DNs. Handling User Data; Monitoring Calls; Agent and DN Events. */
import type { RequestName, EventName } from '../../tlib/index.ts';
import { ANY, DN, type Asks } from '../asking/ask.ts';
import type { EffectName } from '../scene/effects.ts';
import { agents, functionRef, monitoring, userData } from './refs.ts';
import type { Instruction, Rule } from './row.ts';

/** Everyone in the call is told, and so is a client outside it that made the change; its event has no ThisDN. */
const DATA_CHANGED: readonly Instruction[] = [
  ['everybody', 'EventAttachedDataChanged', { ThirdPartyDN: '$self' }],
  ['everybody who shares', 'EventAttachedDataChanged', { ThirdPartyDN: '$self' }],
  ['third party', 'EventAttachedDataChanged', { ThisDN: null, ThirdPartyDN: '$self' }],
];

/** Where calls share one list, nothing prints who is told of it. */
const TO_SHARERS = { 'everybody who shares': 'chosen' } as const;

/** Observing ends: both who observed and who was observed are told. */
const MONITORING_ENDS: readonly Instruction[] = [
  ['supervisors let go', 'EventMonitoringCancelled', { ThisDNRole: 'Observer', OtherDN: '$observed', OtherDNRole: 'Destination' }],
  ['agents let go', 'EventMonitoringCancelled', { ThisDNRole: 'Destination', OtherDN: '$supervisor', OtherDNRole: 'Observer' }],
  { do: 'stop observing' },
];

/** Who asked is told of whom, and whoever is meant of by whom. */
const listening = (event: EventName, CallState: string): readonly Instruction[] => [
  ['self', event, { ThisDNRole: '$', OtherDN: '$target', OtherDNRole: '$', CallState }],
  ['target', event, { ThisDNRole: '$', OtherDN: null, ThirdPartyDN: '$self', CallState }],
];

/** A request of one DN that changes only that DN. */
const onDN = (id: string, title: string, on: RequestName, event: EventName, effect: EffectName): Rule => ({
  id,
  title,
  ref: agents(event),
  prov: 'recalled',
  on: [on],
  send: [{ do: effect }, ['client', event, {}]],
});

/** Who may ask for what in this chapter. */
export const CLIENTS_ASKS = {
  TAttachUserData: { kinds: ANY, on: 'any', needs: ['has data'] },
  TUpdateUserData: { kinds: ANY, on: 'any', needs: ['has data'] },
  TDeletePair: { kinds: ANY, on: 'any', needs: ['has key'] },
  TDeleteUserData: { kinds: ANY, on: 'any' },
  TMonitorNextCall: { kinds: DN, on: 'none', needs: ['declared', 'another', 'extension', 'no other supervisor'] },
  TCancelMonitoring: { kinds: DN, on: 'none', needs: ['observes', 'observes that one'] },
  TRegisterAddress: { kinds: ANY, on: 'none' },
  TUnregisterAddress: { kinds: ANY, on: 'none' },
  TAgentLogin: { kinds: DN, on: 'none', needs: ['has an agent', 'not logged in'] },
  TAgentLogout: { kinds: DN, on: 'none', needs: ['logged in'] },
  TAgentSetReady: { kinds: DN, on: 'none', needs: ['logged in'] },
  TAgentSetNotReady: { kinds: DN, on: 'none', needs: ['logged in'] },
  TSetDNDOn: { kinds: DN, on: 'none' },
  TSetDNDOff: { kinds: DN, on: 'none' },
  TCallSetForward: { kinds: DN, on: 'none', needs: ['declared', 'another'] },
  TCallCancelForward: { kinds: DN, on: 'none' },
  TSetMuteOn: { kinds: DN, on: 'own', by: ['Connected'] },
  TSetMuteOff: { kinds: DN, on: 'own', by: ['Connected'] },
  TSendDTMF: { kinds: DN, on: 'own', by: ['Connected', 'Dialing'] },
  TListenDisconnect: { kinds: DN, on: 'own', by: ['Connected'], needs: ['main party', 'declared', 'another', 'member', 'talks', 'hears'] },
  TListenReconnect: { kinds: DN, on: 'own', by: ['Connected'], needs: ['main party', 'declared', 'another', 'member', 'is deaf'] },
  TSendUserEvent: { kinds: ANY, on: 'none', needs: ['has data'] },
  OffHook: { kinds: DN, on: 'none', needs: ['on hook'] },
  OnHook: { kinds: DN, on: 'none', needs: ['off hook'] },
} as const satisfies Asks;

export const CLIENTS: readonly Rule[] = [
  {
    id: 'attach-user-data',
    title: 'User data is attached',
    ref: functionRef('TAttachUserData'),
    prov: 'partly',
    note: 'A pair whose key is there already stays, and the new one comes beside it: the function reference has an example.',
    lessKnown: TO_SHARERS,
    on: ['TAttachUserData'],
    send: [{ do: 'attach data' }, ...DATA_CHANGED],
  },
  {
    id: 'update-user-data',
    title: 'User data is updated',
    ref: userData('Attaching/Updating User Data to Internal Call'),
    prov: 'manual',
    note: 'A pair whose key is there already is replaced.',
    lessKnown: TO_SHARERS,
    on: ['TUpdateUserData'],
    send: [{ do: 'update data' }, ...DATA_CHANGED],
  },
  {
    id: 'delete-pair',
    title: 'One pair of the user data is deleted',
    ref: userData('Attaching/Updating User Data to Internal Call'),
    prov: 'recalled',
    lessKnown: TO_SHARERS,
    on: ['TDeletePair'],
    send: [{ do: 'delete pair' }, ...DATA_CHANGED],
  },
  {
    id: 'delete-user-data',
    title: 'All user data is deleted',
    ref: userData('Attaching/Updating User Data to Internal Call'),
    prov: 'recalled',
    lessKnown: TO_SHARERS,
    on: ['TDeleteUserData'],
    send: [{ do: 'delete data' }, ...DATA_CHANGED],
  },

  {
    id: 'monitor-another',
    title: 'A supervisor turns to another agent',
    ref: functionRef('TMonitorNextCall'),
    prov: 'derived',
    note: 'A supervisor observes one agent at a time: the first is let go.',
    on: ['TMonitorNextCall'],
    when: ['self observes somebody'],
    send: [{ do: 'let go of the observed' }, ...MONITORING_ENDS, 'next cell', { then: 'TMonitorNextCall' }],
  },
  {
    id: 'monitor-next-call',
    title: 'A DN is going to be observed',
    ref: monitoring('Service Observing on Agent'),
    prov: 'derived',
    on: ['TMonitorNextCall'],
    send: [
      { do: 'observe' },
      ['client', 'EventMonitoringNextCall', { ThisDNRole: 'Observer', OtherDN: '$target', OtherDNRole: 'Destination' }],
      ['other client', 'EventMonitoringNextCall', { ThisDNRole: 'Destination', OtherDN: '$self', OtherDNRole: 'Observer' }],
    ],
  },
  {
    id: 'cancel-monitoring',
    title: 'Observing ends',
    ref: monitoring('Service Observing on Agent'),
    prov: 'derived',
    on: ['TCancelMonitoring'],
    send: [{ do: 'let go of the observed' }, ...MONITORING_ENDS],
  },
  {
    id: 'monitoring-over',
    title: 'The one call that was observed is over',
    ref: functionRef('TMonitorNextCall'),
    prov: 'observed',
    note: 'A public test model of a SIP T-Server expects it; the manual says that one call can be asked for.',
    on: ['observed call over'],
    send: ['next cell', { do: 'let go after the one call' }, ...MONITORING_ENDS],
  },

  onDN('register', 'A client registers on the DN', 'TRegisterAddress', 'EventRegistered', 'register'),
  {
    ...onDN('unregister', 'A client is no longer registered on the DN', 'TUnregisterAddress', 'EventUnregistered', 'unregister'),
    note: 'From here on the DN is told nothing, and its requests are refused; what happens at the telephone goes on.',
    send: [['client', 'EventUnregistered', {}], { do: 'unregister' }],
  },
  onDN('log-in', 'The agent logs in', 'TAgentLogin', 'EventAgentLogin', 'log in'),
  {
    ...onDN('log-out', 'The agent logs out', 'TAgentLogout', 'EventAgentLogout', 'log out'),
    note: 'Whoever observes the agent, and the agent that observes somebody, is let go.',
    send: [{ do: 'log out' }, ['client', 'EventAgentLogout', {}], 'next cell', { do: 'let go of all observing' }, ...MONITORING_ENDS],
  },
  onDN('ready', 'The agent is ready', 'TAgentSetReady', 'EventAgentReady', 'ready'),
  onDN('not-ready', 'The agent is not ready', 'TAgentSetNotReady', 'EventAgentNotReady', 'not ready'),
  onDN('dnd-on', 'Do not disturb', 'TSetDNDOn', 'EventDNDOn', 'do not disturb'),
  onDN('dnd-off', 'No longer do not disturb', 'TSetDNDOff', 'EventDNDOff', 'disturb'),
  onDN('forward-set', 'Calls are forwarded', 'TCallSetForward', 'EventForwardSet', 'set forwarding'),
  onDN('forward-cancel', 'Calls are no longer forwarded', 'TCallCancelForward', 'EventForwardCancel', 'cancel forwarding'),
  {
    id: 'mute-on',
    title: 'The party is muted',
    ref: agents('EventMuteOn'),
    prov: 'recalled',
    on: ['TSetMuteOn'],
    send: [{ do: 'mute' }, ['self', 'EventMuteOn', {}]],
  },
  {
    id: 'mute-off',
    title: 'The party is heard again',
    ref: agents('EventMuteOff'),
    prov: 'recalled',
    on: ['TSetMuteOff'],
    send: [{ do: 'unmute' }, ['self', 'EventMuteOff', {}]],
  },
  {
    id: 'send-dtmf',
    title: 'Tones are sent',
    ref: functionRef('TSendDTMF'),
    prov: 'recalled',
    on: ['TSendDTMF'],
    send: [['self', 'EventDTMFSent', {}]],
  },
  {
    id: 'listen-disconnect',
    title: 'A party is kept from hearing the others',
    ref: functionRef('TListenDisconnect'),
    prov: 'chosen',
    note: 'That CallState is Held is printed; that who asked and who is meant are told, and how they are named, is our choice.',
    on: ['TListenDisconnect'],
    send: [{ do: 'stop hearing' }, ...listening('EventListenDisconnected', 'Held')],
  },
  {
    id: 'listen-reconnect',
    title: 'A party hears the others again',
    ref: functionRef('TListenReconnect'),
    prov: 'chosen',
    note: 'The events are those of TListenDisconnect, with CallState OK.',
    on: ['TListenReconnect'],
    send: [{ do: 'hear again' }, ...listening('EventListenReconnected', 'OK')],
  },
  {
    id: 'user-event',
    title: 'Data goes to the clients of the DN',
    ref: functionRef('TSendUserEvent'),
    prov: 'chosen',
    note: 'The header has the request and the event; what the event carries is our choice.',
    on: ['TSendUserEvent'],
    send: [['client', 'EventUserEvent', { UserData: '$data' }]],
  },
  {
    id: 'off-hook',
    title: 'The handset is lifted',
    ref: agents('EventOffHook'),
    prov: 'chosen',
    note: 'The header and the streams have the event; that it is told when somebody lifts the handset by hand is our choice.',
    on: ['OffHook'],
    send: [{ do: 'lift the handset' }, ['client', 'EventOffHook', {}]],
  },
  {
    id: 'on-hook',
    title: 'The handset is put down',
    ref: agents('EventOnHook'),
    prov: 'chosen',
    note: 'As when it is lifted; no call ends by it: that is what the action Release does.',
    on: ['OnHook'],
    send: [{ do: 'put the handset down' }, ['client', 'EventOnHook', {}]],
  },
];
