import { useStore } from '../../store/index.ts';
import type { Command, Place } from './list/command.ts';
import { commandsAt } from './list/list.ts';

/** The commands that stand in one of these places now, in the order of the list. */
export function useCommandsAt(...places: readonly Place[]): readonly Command<'page'>[] {
  const rows = commandsAt(...places);
  const away = useStore((state) => rows.flatMap(({ isThere }, index) => (isThere?.(state) === false ? [index] : [])).join());
  const gone = new Set(away.split(',').filter(Boolean).map(Number));
  return rows.filter((_, index) => !gone.has(index));
}
