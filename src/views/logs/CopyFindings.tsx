import { Copy } from 'lucide-react';
import { useState } from 'react';
import { findingsText, maskFor, type FindingsForm, type OpenedCall } from '../../store/logs/index.ts';
import { Button } from '../ui/Button.tsx';
import { copy } from '../ui/copying.ts';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import { MaskDialog } from './MaskDialog.tsx';

const FORMS: readonly { readonly form: FindingsForm; readonly label: string }[] = [
  { form: 'text', label: 'Text, for a ticket' },
  { form: 'markdown', label: 'Markdown' },
  { form: 'json', label: 'JSON' },
];

/** Copies what was found, masked if the person says so; and opens the dialog that masks the scenario itself. */
export function CopyFindings({ call }: { readonly call: OpenedCall }) {
  const [masked, setMasked] = useState(true);
  const [asking, setAsking] = useState(false);
  return (
    <div className="logs__buttons">
      <Menu
        label="Copy findings as"
        trigger={
          <Button look="outline" icon={<Copy aria-hidden="true" />}>
            Copy findings
          </Button>
        }
      >
        {FORMS.map(({ form, label }) => (
          <MenuItem
            key={form}
            onSelect={() => {
              void copy(findingsText(call, form, masked ? maskFor(call) : undefined), 'Findings');
            }}
          >
            {label}
          </MenuItem>
        ))}
      </Menu>
      <label className="logs__check">
        <input
          type="checkbox"
          checked={masked}
          onChange={(event) => {
            setMasked(event.target.checked);
          }}
        />{' '}
        masked
      </label>
      <Button
        onClick={() => {
          setAsking(true);
        }}
      >
        Mask the scenario…
      </Button>
      {asking ? (
        <MaskDialog
          call={call}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </div>
  );
}
