import type { PanelName } from '../../../store/index.ts';

/** What the panels are called: in their heading, and where something is said of one. */
export const PANEL_NAMES: Readonly<Record<PanelName, { readonly title: string; readonly word: string }>> = {
  library: { title: 'Library', word: 'Library' },
  branches: { title: 'Branches', word: 'Branches' },
  compare: { title: 'Compare', word: 'Compare branches' },
  offers: { title: 'What can happen here?', word: 'What can happen here?' },
  scenario: { title: 'Devices and scenario', word: 'Devices and scenario' },
  switch: { title: 'How the switch is set', word: 'Switch' },
  share: { title: 'Share', word: 'Share' },
  recent: { title: 'Recent scenarios', word: 'Recent scenarios' },
  logs: { title: 'Logs', word: 'Logs' },
  help: { title: 'Help and keys', word: 'Help' },
  about: { title: 'About Partyline', word: 'About' },
};
