/** What can be done anywhere in the page. The order is that of menus and of Help. */
import { endOf, frameOf } from '../../../scenario/index.ts';
import {
  Bookmark,
  ChevronFirst,
  ChevronLast,
  ChevronLeft,
  ChevronRight,
  Copy,
  FilePlus2,
  FolderOpen,
  GitBranch,
  GraduationCap,
  History,
  Info,
  Keyboard,
  Library,
  ListTree,
  Redo2,
  ScrollText,
  Share2,
  SlidersHorizontal,
  Undo2,
  UsersRound,
} from 'lucide-react';
import {
  actions,
  ASKED,
  canRedo,
  canUndo,
  currentRun,
  isAsking,
  lastStep,
  whyNotMark,
  type State,
  type ThemeName,
} from '../../../store/index.ts';
import type { Command } from './command.ts';
import { PANEL_NAMES } from './panels.ts';

const atStart = ({ cursor }: State): string | undefined => (cursor === 0 ? 'This is the start.' : undefined);

function atEnd(state: State): string | undefined {
  const end = lastStep(state);
  if (isAsking(state) && state.cursor === end - 1) return ASKED;
  if (state.cursor < end) return undefined;
  return end === 0 ? 'Nothing has happened yet.' : 'This is the last step.';
}

function hasNothingToAsk(state: State): string | undefined {
  const run = currentRun(state);
  for (let n = 1; n <= endOf(run); n += 1) if (frameOf(run, n)?.events.length !== 0) return undefined;
  return 'Nothing to ask yet: no step sends an event.';
}

const theme = (value: ThemeName, label: string, says: string): Command<'page'> => ({
  label,
  says,
  keys: [],
  stands: ['more menu', 'palette'],
  section: 'Theme',
  isTaken: ({ view }) => view.theme === value,
  run: () => {
    actions.setView({ theme: value });
  },
});

const panel = (name: NonNullable<State['view']['panel']>) => (): void => {
  actions.openPanel(name);
};

const rows = {
  first: {
    label: 'To the start',
    says: 'before the first step',
    keys: ['{', 'Home'],
    stands: ['time', 'palette'],
    icon: ChevronFirst,
    whyNot: atStart,
    run: actions.first,
  },
  back: {
    label: 'Step back',
    says: 'one step earlier',
    keys: ['[', 'ArrowLeft'],
    stands: ['time', 'palette'],
    icon: ChevronLeft,
    whyNot: atStart,
    run: actions.back,
  },
  forward: {
    label: 'Step forward',
    says: 'one step later',
    keys: [']', 'ArrowRight'],
    stands: ['time', 'palette'],
    icon: ChevronRight,
    whyNot: atEnd,
    run: actions.forward,
  },
  last: {
    label: 'To the last step',
    says: 'as far as the scenario goes',
    keys: ['}', 'End'],
    stands: ['time', 'palette'],
    icon: ChevronLast,
    whyNot: atEnd,
    run: actions.last,
  },
  undo: {
    label: 'Undo',
    says: 'takes back what was done last',
    keys: ['Ctrl+Z', 'Cmd+Z'],
    stands: ['bar', 'palette'],
    icon: Undo2,
    always: true,
    whyNot: (state) => (canUndo(state) ? undefined : 'Nothing to undo.'),
    run: actions.undo,
  },
  redo: {
    label: 'Redo',
    says: 'does it again',
    keys: ['Shift+Ctrl+Z', 'Shift+Cmd+Z', 'Ctrl+Y'],
    stands: ['bar', 'palette'],
    icon: Redo2,
    always: true,
    whyNot: (state) => (canRedo(state) ? undefined : 'Nothing to redo.'),
    run: actions.redo,
  },
  library: {
    label: 'Library of call models',
    says: 'every model, to search and to open',
    keys: ['/'],
    stands: ['scenario menu', 'palette'],
    section: 'parts',
    icon: Library,
    run: panel('library'),
  },
  scenario: {
    label: 'Devices and title',
    says: 'what the scenario is made of',
    keys: ['d'],
    stands: ['scenario menu', 'palette'],
    section: 'parts',
    icon: UsersRound,
    run: panel('scenario'),
  },
  switch: {
    label: PANEL_NAMES.switch.title,
    says: 'what differs from switch to switch, as options',
    keys: ['o'],
    stands: ['scenario menu', 'palette'],
    section: 'parts',
    icon: SlidersHorizontal,
    run: panel('switch'),
  },
  branches: {
    label: PANEL_NAMES.branches.title,
    says: 'the courses that were taken, to choose and to compare',
    keys: ['b'],
    stands: ['scenario menu', 'branch button', 'palette'],
    section: 'parts',
    icon: GitBranch,
    run: panel('branches'),
  },
  recent: {
    label: PANEL_NAMES.recent.title,
    says: 'what you made in this browser: opened again, deleted, saved as one file',
    keys: ['r'],
    stands: ['scenario menu', 'palette'],
    section: 'parts',
    icon: History,
    run: panel('recent'),
  },
  logs: {
    label: PANEL_NAMES.logs.title,
    says: 'what was read of log files, and their calls',
    keys: ['l'],
    stands: ['scenario menu', 'palette'],
    section: 'parts',
    icon: ScrollText,
    run: panel('logs'),
  },
  mark: {
    label: 'Mark this row',
    says: 'times of the log are told since it as well; again takes the mark away',
    keys: ['m'],
    stands: ['more menu', 'palette'],
    section: 'doing',
    icon: Bookmark,
    whyNot: whyNotMark,
    run: actions.markRow,
  },
  offers: {
    label: PANEL_NAMES.offers.title,
    short: 'What can happen?',
    says: 'every request of every device',
    keys: ['w'],
    stands: ['wide bar', 'narrow more menu'],
    section: 'doing',
    icon: ListTree,
    run: panel('offers'),
  },
  share: {
    label: PANEL_NAMES.share.title,
    says: 'copies the link, and shows the other forms',
    keys: ['s'],
    stands: ['wide bar', 'narrow more menu', 'palette'],
    section: 'doing',
    icon: Share2,
    run: ({ share }) => {
      share();
    },
  },
  quiz: {
    label: 'Quiz me on this',
    says: 'asks which events follow',
    keys: ['q'],
    stands: ['more menu', 'palette'],
    section: 'doing',
    icon: GraduationCap,
    isThere: ({ quiz }) => quiz === null,
    whyNot: hasNothingToAsk,
    run: ({ quiz }) => {
      quiz();
    },
  },
  leaveQuiz: {
    label: 'Leave the quiz',
    says: 'brings back what was open',
    keys: [],
    stands: ['more menu', 'palette'],
    section: 'doing',
    icon: GraduationCap,
    isThere: ({ quiz }) => quiz !== null,
    run: ({ leaveQuiz }) => {
      leaveQuiz();
    },
  },
  copyJson: {
    label: 'Copy as JSON',
    says: 'the scenario document, on the clipboard',
    keys: [],
    stands: ['more menu', 'palette'],
    section: 'file',
    icon: Copy,
    run: ({ copyJson }) => {
      copyJson();
    },
  },
  newScenario: {
    label: 'New scenario',
    says: 'begins with no devices',
    keys: [],
    stands: ['scenario menu', 'palette'],
    section: 'file',
    icon: FilePlus2,
    run: () => {
      actions.newScenario();
      actions.openPanel('scenario');
    },
  },
  open: {
    label: 'Open a file…',
    says: 'a scenario document, or logs',
    keys: [],
    stands: ['scenario menu', 'more menu', 'palette'],
    section: 'file',
    icon: FolderOpen,
    run: ({ pickFile }) => {
      pickFile();
    },
  },
  themeOfSystem: theme('system', 'As the system', 'the theme that the system has'),
  lightTheme: theme('light', 'Light', 'the light theme'),
  darkTheme: theme('dark', 'Dark', 'the dark theme'),
  help: {
    label: PANEL_NAMES.help.title,
    says: 'what to do, and by which keys',
    keys: ['?'],
    stands: ['more menu', 'palette'],
    section: 'help',
    icon: Keyboard,
    run: panel('help'),
  },
  about: {
    label: 'About, and what was chosen',
    says: 'where the rules come from',
    keys: [],
    stands: ['more menu', 'palette'],
    section: 'help',
    icon: Info,
    run: panel('about'),
  },
  closePanel: {
    label: 'Close the panel',
    says: 'from anywhere in the page',
    keys: ['Escape'],
    stands: [],
    always: true,
    isThere: ({ view }) => view.panel !== null,
    run: () => {
      actions.openPanel(null);
    },
  },
} satisfies Readonly<Record<string, Command<'page'>>>;

/** By name, for the places that show one of them. */
export const PAGE: Readonly<Record<keyof typeof rows, Command<'page'>>> = rows;
