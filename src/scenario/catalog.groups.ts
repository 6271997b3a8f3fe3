/** The chapters of the catalogue, in the manual's order. */
export const CATALOG_GROUPS = [
  'Basic Call Models', 'Releasing Calls', 'Holding, Transferring, and Conferencing', 'Handling User Data', 'Special Cases',
  'Predictive Dialing', 'Monitoring Calls', 'Working With Queues', 'Agents and DNs', 'Network T-Server Attended Transfer', 'Multi-Site',
] as const;
export type CatalogGroup = (typeof CATALOG_GROUPS)[number];
