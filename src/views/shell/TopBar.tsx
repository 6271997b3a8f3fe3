import {
  ChevronDown,
  Copy,
  Ellipsis,
  FilePlus2,
  FolderOpen,
  GitBranch,
  GraduationCap,
  Info,
  Keyboard,
  Library,
  ListTree,
  Redo2,
  Share2,
  Undo2,
  UsersRound,
} from 'lucide-react';
import { actions, useStore, type ThemeName, canRedo, canUndo, currentBranch, currentDocument, currentRun } from '../../store/index.ts';
import { copyJson, share } from '../ui/copying.ts';
import { pickFile } from '../ui/files.ts';
import { leaveQuiz, quizOnOpen } from '../quiz/start.ts';
import { Transport } from './Transport.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { Menu, MenuGroup, MenuItem, MenuSeparator } from '../ui/Menu.tsx';
import './TopBar.css';

/** The bar over everything: which scenario, which moment, which branch, and what can be done with it. */
export function TopBar({ narrow }: { readonly narrow: boolean }) {
  return (
    <header className="topbar">
      <h1 className="topbar__brand">
        <Mark />
        <span className="topbar__name">Partyline</span>
      </h1>
      <ScenarioMenu />
      <BranchButton />
      <span className="topbar__space" />
      {narrow ? null : <Transport />}
      {narrow ? null : <span className="topbar__gap" />}
      <UndoButtons />
      {narrow ? null : (
        <>
          <Button
            icon={<ListTree aria-hidden="true" />}
            tip="Every request of every device, w"
            onClick={() => {
              actions.openPanel('offers');
            }}
          >
            What can happen?
          </Button>
          <Button
            icon={<Share2 aria-hidden="true" />}
            tip="Copy the link, s"
            onClick={() => {
              void share();
            }}
          >
            Share
          </Button>
        </>
      )}
      <MoreMenu narrow={narrow} />
    </header>
  );
}

/** A call and its three parties. */
function Mark() {
  return (
    <svg className="topbar__mark" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path d="M12 12 4.5 5.5M12 12l7.5-6.5M12 12v8.5" />
      <circle cx="12" cy="12" r="3.2" />
      <circle cx="4.5" cy="5.5" r="1.6" />
      <circle cx="19.5" cy="5.5" r="1.6" />
      <circle cx="12" cy="20.5" r="1.6" />
    </svg>
  );
}

function ScenarioMenu() {
  const title = useStore((state) => currentDocument(state).title ?? 'Untitled scenario');
  return (
    <Menu
      trigger={
        <Button className="topbar__title" tip="Library, devices, new, open">
          <span className="topbar__title-text">{title}</span>
          <ChevronDown aria-hidden="true" />
        </Button>
      }
    >
      <MenuItem
        icon={<Library aria-hidden="true" />}
        hint={<kbd>/</kbd>}
        onSelect={() => {
          actions.openPanel('library');
        }}
      >
        Library of call models
      </MenuItem>
      <MenuItem
        icon={<UsersRound aria-hidden="true" />}
        hint={<kbd>d</kbd>}
        onSelect={() => {
          actions.openPanel('scenario');
        }}
      >
        Devices and title
      </MenuItem>
      <MenuItem
        icon={<GitBranch aria-hidden="true" />}
        hint={<kbd>b</kbd>}
        onSelect={() => {
          actions.openPanel('branches');
        }}
      >
        Branches
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        icon={<FilePlus2 aria-hidden="true" />}
        onSelect={() => {
          actions.newScenario();
          actions.openPanel('scenario');
        }}
      >
        New scenario
      </MenuItem>
      <MenuItem
        icon={<FolderOpen aria-hidden="true" />}
        onSelect={() => {
          void pickFile();
        }}
      >
        Open a file…
      </MenuItem>
    </Menu>
  );
}

/** Which branch this is; only where there is more than one. */
function BranchButton() {
  const count = useStore((state) => state.branches.length);
  const name = useStore((state) => currentBranch(state).name);
  if (count === 1) return null;
  return (
    <Button
      className="topbar__branch"
      icon={<GitBranch aria-hidden="true" />}
      tip={`${String(count)} branches, b`}
      onClick={() => {
        actions.openPanel('branches');
      }}
    >
      <span className="topbar__title-text">{name}</span>
    </Button>
  );
}

function UndoButtons() {
  const undoable = useStore(canUndo);
  const redoable = useStore(canRedo);
  return (
    <div className="topbar__group">
      <IconButton label="Undo" keys="Ctrl+Z" reason={undoable ? undefined : 'Nothing to undo.'} onClick={actions.undo}>
        <Undo2 aria-hidden="true" />
      </IconButton>
      <IconButton label="Redo" keys="Shift+Ctrl+Z" reason={redoable ? undefined : 'Nothing to redo.'} onClick={actions.redo}>
        <Redo2 aria-hidden="true" />
      </IconButton>
    </div>
  );
}

const THEMES: readonly (readonly [ThemeName, string])[] = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

function MoreMenu({ narrow }: { readonly narrow: boolean }) {
  const theme = useStore((state) => state.view.theme);
  return (
    <Menu
      align="end"
      trigger={
        <IconButton label="More">
          <Ellipsis aria-hidden="true" />
        </IconButton>
      }
    >
      {narrow ? (
        <>
          <MenuItem
            icon={<ListTree aria-hidden="true" />}
            onSelect={() => {
              actions.openPanel('offers');
            }}
          >
            What can happen here?
          </MenuItem>
          <MenuItem
            icon={<Share2 aria-hidden="true" />}
            onSelect={() => {
              void share();
            }}
          >
            Share
          </MenuItem>
        </>
      ) : null}
      <QuizItem />
      <MenuSeparator />
      <MenuItem
        icon={<Copy aria-hidden="true" />}
        onSelect={() => {
          void copyJson();
        }}
      >
        Copy as JSON
      </MenuItem>
      <MenuItem
        icon={<FolderOpen aria-hidden="true" />}
        onSelect={() => {
          void pickFile();
        }}
      >
        Open a file…
      </MenuItem>
      <MenuSeparator />
      <MenuGroup label="Theme">
        {THEMES.map(([value, label]) => (
          <MenuItem
            key={value}
            checked={theme === value}
            onSelect={() => {
              actions.setView({ theme: value });
            }}
          >
            {label}
          </MenuItem>
        ))}
      </MenuGroup>
      <MenuSeparator />
      <MenuItem
        icon={<Keyboard aria-hidden="true" />}
        hint={<kbd>?</kbd>}
        onSelect={() => {
          actions.openPanel('help');
        }}
      >
        Help and keys
      </MenuItem>
      <MenuItem
        icon={<Info aria-hidden="true" />}
        onSelect={() => {
          actions.openPanel('about');
        }}
      >
        About, and what was chosen
      </MenuItem>
    </Menu>
  );
}

/** Asks about what is open, or ends the asking. */
function QuizItem() {
  const quizzing = useStore((state) => state.quiz !== null);
  const tells = useStore((state) => currentRun(state).frames.some(({ events }) => events.length > 0));
  const icon = <GraduationCap aria-hidden="true" />;
  if (quizzing)
    return (
      <MenuItem
        icon={icon}
        onSelect={() => {
          void leaveQuiz();
        }}
      >
        Leave the quiz
      </MenuItem>
    );
  return (
    <MenuItem
      icon={icon}
      hint={<kbd>q</kbd>}
      reason={tells ? undefined : 'Nothing to ask yet: no step sends an event.'}
      onSelect={() => {
        void quizOnOpen();
      }}
    >
      Quiz me on this
    </MenuItem>
  );
}
