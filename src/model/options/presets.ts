/** Settings of many options at once: the manual's switch, and SIP Server as far as evidence goes. */
import type { Options } from './options.ts';

export interface Preset {
  readonly label: string;
  readonly says: string;
  readonly options: Options;
}

export const PRESETS: Readonly<Record<'manual' | 'sip-server', Preset>> = {
  manual: { label: 'Manual', says: 'Every option as the manual’s tables, or our choices, have it.', options: {} },
  'sip-server': {
    label: 'SIP Server',
    says: 'As a public test model of a SIP T-Server expects it; where that says nothing, as in the manual.',
    options: {
      'monitor-consult-calls': 'false',
      'single-step-conference-joins': 'at-once',
      'release-of-alerting-call': 'released',
      'completion-after-alternate': 'completed',
      'delete-from-call-of-two': 'released',
      'observer-call-state': 'bridged',
      'queue-after-routing-point': 'routing-point',
      'several-agents': 'covered',
    },
  },
};
