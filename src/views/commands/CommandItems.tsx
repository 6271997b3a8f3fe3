/** Commands of the page as the items of a menu: name, key, reason and doing come from their rows. */
import { Fragment } from 'react';
import { useStore } from '../../store/index.ts';
import { MenuGroup, MenuItem, MenuSeparator } from '../ui/Menu.tsx';
import type { Command, Place } from './list/command.ts';
import { ariaKeys } from './list/keys.ts';
import { keyOf } from './list/list.ts';
import { perform } from './page.ts';
import { useReason } from './CommandButton.tsx';
import { useCommandsAt } from './useCommandsAt.ts';

function CommandItem({ command }: { readonly command: Command<'page'> }) {
  const { label, icon: Icon, isTaken } = command;
  const key = keyOf(command);
  const checked = useStore((state) => isTaken?.(state));
  return (
    <MenuItem
      icon={Icon === undefined ? undefined : <Icon aria-hidden="true" />}
      hint={key === undefined ? undefined : <kbd>{key}</kbd>}
      shortcuts={ariaKeys(command.keys)}
      checked={checked}
      reason={useReason(command)}
      onSelect={() => {
        perform(command);
      }}
    >
      {label}
    </MenuItem>
  );
}

/** The commands that stand in one of these places now, with a line between sections; a section of choices has its name. */
export function CommandItems({ at }: { readonly at: readonly Place[] }) {
  const shown = useCommandsAt(...at);
  return [...new Set(shown.map(({ section }) => section))].map((section, index) => {
    const own = shown.filter((command) => command.section === section);
    const items = own.map((command) => <CommandItem key={command.label} command={command} />);
    return (
      <Fragment key={section}>
        {index === 0 ? null : <MenuSeparator />}
        {own.every(({ isTaken }) => isTaken !== undefined) ? <MenuGroup label={section}>{items}</MenuGroup> : items}
      </Fragment>
    );
  });
}
