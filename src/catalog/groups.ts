/** The chapters of the catalogue: the manual's in its order, then those that follow from its rules, then what is not done. */
import type { ManualKey } from '../tlib/index.ts';

export const CATALOG_GROUPS = [
  'Basic Call Models',
  'Releasing Calls',
  'Holding, Transferring, and Conferencing',
  'Handling User Data',
  'Special Cases',
  'Predictive Dialing',
  'Monitoring Calls',
  'Working With Queues',
  'Complex Parties',
  'Agents and DNs',
  'Network T-Server Attended Transfer',
  'Multi-Site',
] as const;
export type CatalogGroup = (typeof CATALOG_GROUPS)[number];

/** The page of the manual that a group's models stand on. */
export const GROUP_PAGES: Readonly<Record<CatalogGroup, ManualKey>> = {
  'Basic Call Models': 'basic',
  'Releasing Calls': 'releasing',
  'Holding, Transferring, and Conferencing': 'holding',
  'Handling User Data': 'userData',
  'Special Cases': 'special',
  'Predictive Dialing': 'predictive',
  'Monitoring Calls': 'monitoring',
  'Working With Queues': 'queues',
  'Complex Parties': 'flows',
  'Agents and DNs': 'vmStreams',
  'Network T-Server Attended Transfer': 'network',
  'Multi-Site': 'multiSite',
};
