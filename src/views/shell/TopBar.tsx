import { ChevronDown, Ellipsis, GitBranch } from 'lucide-react';
import { useStore, currentBranch, currentDocument } from '../../store/index.ts';
import { CommandButton, CommandIcon } from '../commands/CommandButton.tsx';
import { CommandItems } from '../commands/CommandItems.tsx';
import { commandsAt, tipOf } from '../commands/list/list.ts';
import { PAGE } from '../commands/list/page.ts';
import { perform } from '../commands/page.ts';
import { Transport } from './Transport.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
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
      <div className="topbar__group">
        {commandsAt('bar').map((command) => (
          <CommandIcon key={command.label} command={command} />
        ))}
      </div>
      {narrow ? null : commandsAt('wide bar').map((command) => <CommandButton key={command.label} command={command} />)}
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
      <CommandItems at={['scenario menu']} />
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
      tip={tipOf(PAGE.branches, `${String(count)} branches`)}
      onClick={() => {
        perform(PAGE.branches);
      }}
    >
      <span className="topbar__title-text">{name}</span>
    </Button>
  );
}

function MoreMenu({ narrow }: { readonly narrow: boolean }) {
  return (
    <Menu
      align="end"
      trigger={
        <IconButton label="More">
          <Ellipsis aria-hidden="true" />
        </IconButton>
      }
    >
      <CommandItems at={narrow ? ['more menu', 'narrow more menu'] : ['more menu']} />
    </Menu>
  );
}
