/** The lines of the catalogue, group by group in the order of `CATALOG_GROUPS`; a variant follows its model. */
import { AGENTS } from './catalog.agents.ts';
import { BASIC } from './catalog.basic.ts';
import { COMPLEX } from './catalog.complex.ts';
import type { CatalogGroup } from './catalog.groups.ts';
import { HOLDING } from './catalog.holding.ts';
import { MONITORING } from './catalog.monitoring.ts';
import { MULTI_SITE, NETWORK } from './catalog.network.ts';
import { PREDICTIVE } from './catalog.predictive.ts';
import { QUEUES } from './catalog.queues.ts';
import { RELEASING } from './catalog.releasing.ts';
import type { ModelRow } from './catalog.row.ts';
import { SPECIAL } from './catalog.special.ts';
import { USER_DATA } from './catalog.user-data.ts';

export const CATALOG_ROWS: Readonly<Record<CatalogGroup, readonly ModelRow[]>> = {
  'Basic Call Models': BASIC,
  'Releasing Calls': RELEASING,
  'Holding, Transferring, and Conferencing': HOLDING,
  'Handling User Data': USER_DATA,
  'Special Cases': SPECIAL,
  'Predictive Dialing': PREDICTIVE,
  'Monitoring Calls': MONITORING,
  'Working With Queues': QUEUES,
  'Complex Parties': COMPLEX,
  'Agents and DNs': AGENTS,
  'Network T-Server Attended Transfer': NETWORK,
  'Multi-Site': MULTI_SITE,
};
