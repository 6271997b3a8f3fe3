/** What the manual's table of contents has and the catalogue has not, and why. Everything else is a file of `models/`. */
import type { ChapterName } from './chapters.ts';

export interface NotDone {
  readonly id: string;
  readonly title: string;
  readonly chapter: Exclude<ChapterName, 'refusals'>;
  /** Its place among the models of its chapter. */
  readonly order: number;
  /** The title that the manual prints, on the page of the chapter. */
  readonly section: string;
  readonly summary?: string;
  readonly reason: string;
}

const NO_TEXT = 'no text of its table is known';

/** Drawn models of the network, in the manual's order. */
const drawn = (order: number, id: string, section: string, title: string): NotDone => ({
  id: `network-${id}`,
  title,
  chapter: 'network',
  order,
  section,
  reason: 'the manual draws it as a graphic only; the states of the call are known, and stand here in their order',
});

export const NOT_DONE: readonly NotDone[] = [
  {
    id: 'call-parking',
    title: 'Call with call parking',
    chapter: 'basic',
    order: 160,
    section: 'Connection-Establishing Phase (Internal/Inbound Call with Call Parking)',
    summary: 'A call is parked and taken up again.',
    reason: NO_TEXT,
  },
  {
    id: 'establishing-while-on-hold',
    title: 'Call while on hold',
    chapter: 'basic',
    order: 260,
    section: 'Connection-Establishing Phase While On Hold (Internal/Outbound Call)',
    summary: 'A call is set up while another is on hold.',
    reason: NO_TEXT,
  },
  {
    id: 'trunk-anti-tromboning',
    title: 'Trunk anti-tromboning',
    chapter: 'holding',
    order: 200,
    section: 'Trunk Optimization: Trunk Anti-Tromboning',
    summary: 'After a transfer the trunks between two sites are given up.',
    reason: 'needs several sites, and no text of its table is known',
  },
  {
    id: 'multi-site-iscc-transfer-conference',
    title: 'Transfers and conferences across sites',
    chapter: 'holding',
    order: 320,
    section: 'Special case: Multi-site ISCC Transfers and Conferences',
    summary: 'Transfers and conferences between several switches.',
    reason: 'needs several sites, and no text of its table is known',
  },
  {
    id: 'bridged-inbound',
    title: 'Call with a bridged appearance',
    chapter: 'special',
    order: 180,
    section: 'Internal/Inbound Call with Bridged Appearance',
    summary: 'A call rings at two telephones that share a line.',
    reason: NO_TEXT,
  },
  {
    id: 'bridged-outbound',
    title: 'Outbound call from a bridged appearance',
    chapter: 'special',
    order: 190,
    section: 'Outbound Call from Bridged Appearance',
    summary: 'A call is made from one of two telephones that share a line.',
    reason: NO_TEXT,
  },
  {
    id: 'bridged-hold-retrieve',
    title: 'Hold and retrieve on a bridged appearance',
    chapter: 'special',
    order: 200,
    section: 'Hold/Retrieve for Bridged Appearance',
    summary: 'One telephone holds a call and another takes it up.',
    reason: NO_TEXT,
  },
  {
    id: 'call-treatment-with-routing',
    title: 'Call treatment with routing',
    chapter: 'special',
    order: 230,
    section: 'Call Treatment with Routing',
    summary: 'A routing point treats a call and then routes it.',
    reason: 'no text of its table is known; its variants follow from what the treatment events are described to say',
  },
  {
    id: 'service-observing-queue',
    title: 'Service observing on a queue',
    chapter: 'monitoring',
    order: 80,
    section: 'Service Observing on Queue',
    summary: 'Whoever observes a queue observes the calls that it hands out.',
    reason: NO_TEXT,
  },
  {
    id: 'further-queue-models',
    title: 'Further models of working with queues',
    chapter: 'queues',
    order: 50,
    section: 'Further models',
    summary: 'What else the manual shows of queues.',
    reason: 'the titles of these models are not known',
  },
  drawn(10, 'call-initiation', 'Standard Network Call Initiation', 'Network call initiation'),
  drawn(20, 'consultation-specific', 'Consultation Leg Initiation, Specific Destination', 'Consultation of a specific destination'),
  drawn(30, 'consultation-specific-fails', 'Failed Consultation: Specific Target', 'Failed consultation of a specific destination'),
  drawn(40, 'consultation-selected', 'Consultation Leg Initiation, URS Selected Destination', 'Consultation of a selected destination'),
  drawn(
    50,
    'consultation-selected-fails',
    'Failed Consultation: URS Selected Destination',
    'Failed consultation of a selected destination',
  ),
  drawn(60, 'completion-explicit', 'Transfer/Conference Completion: Explicit', 'Transfer or conference completed explicitly'),
  drawn(70, 'completion-implicit', 'Transfer Completion: Implicit', 'Transfer completed implicitly'),
  drawn(80, 'conference-completion', 'Conference Completion', 'Network conference completed'),
  drawn(90, 'alternate-call', 'Alternate Call Service', 'Alternate between network calls'),
  drawn(100, 'alternate-call-transfer', 'Alternate Call Service with Transfer Completion', 'Alternate network calls, then transfer'),
  drawn(110, 'reconnection', 'Reconnection', 'Reconnect in the network'),
  drawn(120, 'caller-abandonment', 'Caller Abandonment', 'The caller abandons in the network'),
  drawn(130, 'single-step-transfer', 'Network Single-Step Transfer', 'Single-step transfer in the network'),
  drawn(140, 'premature-disconnection-1', 'Premature Disconnection, One Variation', 'Premature disconnection, one way'),
  drawn(150, 'premature-disconnection-2', 'Premature Disconnection, a Second Variation', 'Premature disconnection, another way'),
  drawn(160, 'transactional-error', 'Transactional Error', 'Transactional error'),
  {
    id: 'multi-site-call-transfer-islink',
    title: 'Transfer between sites (IS-Link)',
    chapter: 'multi-site',
    order: 10,
    section: 'Multi-Site Call Transfer (IS-Link)',
    summary: 'A transfer whose calls live on two switches.',
    reason: 'needs several sites; the properties of the links between calls are known, the flow is a diagram',
  },
];
