/** A command of the page as a button: name, key, reason and doing come from its row. */
import { useStore } from '../../store/index.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import type { Command } from './list/command.ts';
import { ariaKeys } from './list/keys.ts';
import { keyOf, tipOf } from './list/list.ts';
import { perform } from './page.ts';

interface CommandProps {
  readonly command: Command<'page'>;
}

/** Why it can do nothing now, as it changes. */
export function useReason({ whyNot }: Command<'page'>): string | undefined {
  return useStore((state) => whyNot?.(state));
}

/** Its icon alone; the tip names it. */
export function CommandIcon({ command }: CommandProps) {
  const { label, icon: Icon } = command;
  return (
    <IconButton
      label={label}
      keys={keyOf(command)}
      aria-keyshortcuts={ariaKeys(command.keys)}
      reason={useReason(command)}
      onClick={() => {
        perform(command);
      }}
    >
      {Icon === undefined ? null : <Icon aria-hidden="true" />}
    </IconButton>
  );
}

/** Its icon and its name; the tip says what it does. */
export function CommandButton({ command }: CommandProps) {
  const { label, short = label, says, icon: Icon } = command;
  return (
    <Button
      icon={Icon === undefined ? undefined : <Icon aria-hidden="true" />}
      tip={tipOf(command, `${says.charAt(0).toUpperCase()}${says.slice(1)}`)}
      reason={useReason(command)}
      aria-keyshortcuts={ariaKeys(command.keys)}
      onClick={() => {
        perform(command);
      }}
    >
      {short}
    </Button>
  );
}

/** Its name and its key on a line, among other lines; one of several ways is named with what it is a way of. */
export function CommandRow({ command, className }: CommandProps & { readonly className: string }) {
  const { label, icon: Icon, section = '', isTaken } = command;
  const key = keyOf(command);
  return (
    <Button
      className={className}
      icon={Icon === undefined ? undefined : <Icon aria-hidden="true" />}
      reason={useReason(command)}
      aria-keyshortcuts={ariaKeys(command.keys)}
      onClick={() => {
        perform(command);
      }}
    >
      {isTaken === undefined ? label : `${section}: ${label}`}
      {key === undefined ? null : <kbd>{key}</kbd>}
    </Button>
  );
}
