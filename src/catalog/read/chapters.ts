/**
 * The chapters of the catalogue, each a folder of `models/`: the manual's in its order, then those that follow from its
 * rules, then what is not done. What stands in `refusals` checks the model and is in no library.
 */
import type { ManualKey } from '../../tlib/index.ts';

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

export interface Chapter {
  /** Its heading in the library; without one its files are listed nowhere. */
  readonly group?: CatalogGroup;
  /** The page of the manual that most of its models stand on. */
  readonly manual: ManualKey;
}

/** By the name of the folder. */
export const CHAPTERS = {
  basic: { group: 'Basic Call Models', manual: 'basic' },
  releasing: { group: 'Releasing Calls', manual: 'releasing' },
  holding: { group: 'Holding, Transferring, and Conferencing', manual: 'holding' },
  'user-data': { group: 'Handling User Data', manual: 'userData' },
  special: { group: 'Special Cases', manual: 'special' },
  predictive: { group: 'Predictive Dialing', manual: 'predictive' },
  monitoring: { group: 'Monitoring Calls', manual: 'monitoring' },
  queues: { group: 'Working With Queues', manual: 'queues' },
  complex: { group: 'Complex Parties', manual: 'flows' },
  agents: { group: 'Agents and DNs', manual: 'vmStreams' },
  network: { group: 'Network T-Server Attended Transfer', manual: 'network' },
  'multi-site': { group: 'Multi-Site', manual: 'multiSite' },
  refusals: { manual: 'partyline' },
} as const satisfies Readonly<Record<string, Chapter>>;
export type ChapterName = keyof typeof CHAPTERS;

export const CHAPTER_NAMES = Object.keys(CHAPTERS) as readonly ChapterName[];

/** A chapter's heading in the library, or undefined where it is listed nowhere. */
export const groupOf = (chapter: ChapterName): CatalogGroup | undefined => {
  const { group }: Chapter = CHAPTERS[chapter];
  return group;
};
