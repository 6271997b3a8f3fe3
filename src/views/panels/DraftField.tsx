import { useState } from 'react';
import { press } from '../commands/list/list.ts';
import { TextField } from '../ui/Field.tsx';

export interface DraftFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly mono?: boolean;
  /** Called when the text is done: Enter, or the focus leaves. Escape takes the typing back. */
  readonly onKeep: (value: string) => void;
}

/** A text field whose value counts once it is done, so that a word is one change and not one per letter. */
export function DraftField({ label, value, placeholder, mono = false, onKeep }: DraftFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const keep = (): void => {
    if (draft !== null && draft.trim() !== value) onKeep(draft.trim());
    setDraft(null);
  };
  return (
    <TextField
      label={label}
      value={draft ?? value}
      placeholder={placeholder}
      className={mono ? 'field--mono' : undefined}
      autoComplete="off"
      spellCheck={false}
      onChange={setDraft}
      onBlur={keep}
      onKeyDown={(event) => {
        const drop = (): void => {
          setDraft(null);
        };
        press('field', event, { keep, drop: draft === null ? undefined : drop });
      }}
    />
  );
}
