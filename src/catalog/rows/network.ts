/** What belongs to a network or to several sites: the manual draws these models, and no text of them is known. */
import type { ModelRow } from './row.ts';

const drawn = (id: string, section: string, title: string): ModelRow => ({
  id: `network-${id}`,
  title,
  section,
  prov: 'recalled',
  reason: 'the manual draws it as a graphic only',
});

export const NETWORK: readonly ModelRow[] = [
  drawn('call-initiation', 'Standard Network Call Initiation', 'Network call initiation'),
  drawn('consultation-specific', 'Consultation Leg Initiation, Specific Destination', 'Consultation of a specific destination'),
  drawn('consultation-specific-fails', 'Failed Consultation: Specific Target', 'Failed consultation of a specific destination'),
  drawn('consultation-selected', 'Consultation Leg Initiation, URS Selected Destination', 'Consultation of a selected destination'),
  drawn('consultation-selected-fails', 'Failed Consultation: URS Selected Destination', 'Failed consultation of a selected destination'),
  drawn('completion-explicit', 'Transfer/Conference Completion: Explicit', 'Transfer or conference completed explicitly'),
  drawn('completion-implicit', 'Transfer Completion: Implicit', 'Transfer completed implicitly'),
  drawn('conference-completion', 'Conference Completion', 'Network conference completed'),
  drawn('alternate-call', 'Alternate Call Service', 'Alternate between network calls'),
  drawn('alternate-call-transfer', 'Alternate Call Service with Transfer Completion', 'Alternate network calls, then transfer'),
  drawn('reconnection', 'Reconnection', 'Reconnect in the network'),
  drawn('caller-abandonment', 'Caller Abandonment', 'The caller abandons in the network'),
  drawn('single-step-transfer', 'Network Single-Step Transfer', 'Single-step transfer in the network'),
  drawn('premature-disconnection-1', 'Premature Disconnection, One Variation', 'Premature disconnection, one way'),
  drawn('premature-disconnection-2', 'Premature Disconnection, a Second Variation', 'Premature disconnection, another way'),
  drawn('transactional-error', 'Transactional Error', 'Transactional error'),
];

export const MULTI_SITE: readonly ModelRow[] = [
  {
    id: 'multi-site-call-transfer-islink',
    title: 'Transfer between sites (IS-Link)',
    prov: 'recalled',
    section: 'Multi-Site Call Transfer (IS-Link)',
    summary: 'A transfer whose calls live on two switches.',
    reason: 'needs several sites; the properties of the links between calls are known, the flow is a diagram',
  },
];
