/** What a person says of the table's columns: as the story goes or all, only one call's, one pinned, hidden or moved. */
import { Columns3, Pin } from 'lucide-react';
import { NO_CHOICE, moved, type ColumnChoice, type StoryColumns } from '../../../diagram/index.ts';
import type { ConnID, DN } from '../../../model/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu, MenuGroup, MenuItem, MenuSeparator, Submenu } from '../../ui/Menu.tsx';

export interface ChoiceProps {
  readonly choice: ColumnChoice;
  readonly onChoice: (choice: ColumnChoice) => void;
}

export interface ColumnsMenuProps extends ChoiceProps {
  readonly story: StoryColumns;
  /** The calls there are at the present step. */
  readonly calls: readonly ConnID[];
}

export function ColumnsMenu({ choice, onChoice, story, calls }: ColumnsMenuProps) {
  const { columns, others } = story;
  // The call that was chosen can be let go also where it is gone.
  const offered = choice.call === null || calls.includes(choice.call) ? calls : [choice.call, ...calls];
  const dns = [...columns.map(({ dn }) => dn), ...others];
  return (
    <Menu
      align="end"
      label="Columns"
      trigger={<Button icon={<Columns3 aria-hidden="true" />} aria-label="Columns" data-tip="Columns: which DNs the table shows" />}
    >
      <ModeItems choice={choice} onChoice={onChoice} />
      {offered.length < 2 && choice.call === null ? null : (
        <MenuGroup label="Only the DNs of">
          {offered.map((connID) => (
            <MenuItem
              key={connID}
              checked={choice.call === connID}
              onSelect={() => {
                onChoice({ ...choice, call: choice.call === connID ? null : connID });
              }}
            >
              call {connID}
            </MenuItem>
          ))}
        </MenuGroup>
      )}
      <MenuGroup label="Each column">
        {dns.map((dn) => (
          <Submenu key={dn} label={dn} icon={choice.pinned.includes(dn) ? <Pin aria-hidden="true" /> : undefined}>
            <ColumnItems dn={dn} choice={choice} onChoice={onChoice} story={story} />
          </Submenu>
        ))}
      </MenuGroup>
      <MenuSeparator />
      <MenuItem
        reason={choice === NO_CHOICE ? 'Nothing was changed' : undefined}
        onSelect={() => {
          onChoice(NO_CHOICE);
        }}
      >
        As they were
      </MenuItem>
    </Menu>
  );
}

export function ModeItems({ choice, onChoice }: ChoiceProps) {
  return (
    <>
      <MenuItem
        checked={choice.mode === 'story'}
        onSelect={() => {
          onChoice({ ...choice, mode: 'story' });
        }}
      >
        As the story goes<span className="menu__reason">Those of the present step first, as many as there is room for</span>
      </MenuItem>
      <MenuItem
        checked={choice.mode === 'all'}
        onSelect={() => {
          onChoice({ ...choice, mode: 'all' });
        }}
      >
        All columns<span className="menu__reason">The table scrolls sideways</span>
      </MenuItem>
    </>
  );
}

export interface ColumnItemsProps extends ChoiceProps {
  readonly dn: DN;
  readonly story: StoryColumns;
}

/** What can be done with one column. */
export function ColumnItems({ dn, choice, onChoice, story: { columns, others } }: ColumnItemsProps) {
  const shown = columns.map((column) => column.dn);
  const [pinned, hidden, at] = [choice.pinned.includes(dn), choice.hidden.includes(dn), shown.indexOf(dn)];
  const without = (dns: readonly DN[]): readonly DN[] => dns.filter((one) => one !== dn);
  const move = (by: 1 | -1) => () => {
    onChoice({ ...choice, order: moved(shown, others, dn, by) });
  };
  return (
    <>
      <MenuItem
        onSelect={() => {
          onChoice({ ...choice, pinned: pinned ? without(choice.pinned) : [...choice.pinned, dn], hidden: without(choice.hidden) });
        }}
      >
        {pinned ? `Unpin ${dn}` : `Pin ${dn}: always shown`}
      </MenuItem>
      <MenuItem
        reason={!hidden && shown.length === 1 && at === 0 ? 'The last column stays' : undefined}
        onSelect={() => {
          onChoice({ ...choice, hidden: hidden ? without(choice.hidden) : [...choice.hidden, dn], pinned: without(choice.pinned) });
        }}
      >
        {hidden ? `Show ${dn} again` : `Hide ${dn}`}
      </MenuItem>
      <MenuItem reason={at > 0 ? undefined : at < 0 ? 'Not among the columns shown' : 'It is the first'} onSelect={move(-1)}>
        Move left
      </MenuItem>
      <MenuItem reason={at < 0 ? 'Not among the columns shown' : at < shown.length - 1 ? undefined : 'It is the last'} onSelect={move(1)}>
        Move right
      </MenuItem>
    </>
  );
}
