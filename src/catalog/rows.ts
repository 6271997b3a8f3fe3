/** The lines of the catalogue, group by group in the order of `CATALOG_GROUPS`; a variant follows its model. */
import { AGENTS } from './rows/agents.ts';
import { BASIC } from './rows/basic.ts';
import { COMPLEX } from './rows/complex.ts';
import type { CatalogGroup } from './groups.ts';
import { HOLDING } from './rows/holding.ts';
import { MONITORING } from './rows/monitoring.ts';
import { MULTI_SITE, NETWORK } from './rows/network.ts';
import { PREDICTIVE } from './rows/predictive.ts';
import { QUEUES } from './rows/queues.ts';
import { RELEASING } from './rows/releasing.ts';
import type { ModelRow } from './rows/row.ts';
import { SPECIAL } from './rows/special.ts';
import { USER_DATA } from './rows/user-data.ts';

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
