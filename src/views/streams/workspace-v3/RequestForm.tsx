/** The fields of one operation, the request that they make, and the button that posts it. */
import { Send, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { hexConnID } from '../../../scenario/index.ts';
import type { WorkspaceCall, WorkspaceField, WorkspaceOffer } from '../../../streams/index.ts';
import { keyOf, press } from '../../commands/list/list.ts';
import { OPENED } from '../../commands/list/parts.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { JsonBlock } from '../blocks/JsonBlock.tsx';
import { askedFields, requestBody, type FieldValues } from './requestBody.ts';

export interface RequestFormProps {
  readonly offer: WorkspaceOffer;
  /** The agent's calls, for fields that name another one. */
  readonly calls: readonly WorkspaceCall[];
  readonly onPost: (offer: WorkspaceOffer, body: Readonly<Record<string, unknown>> | undefined) => void;
  readonly onClose: () => void;
}

export function RequestForm({ offer, calls, onPost, onClose }: RequestFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const { row, path } = offer;
  const others = calls.filter(({ connID }) => connID !== offer.connID);
  const [values, setValues] = useState<FieldValues>(() =>
    Object.fromEntries(askedFields(row).map((field) => [field.name, firstValue(field, offer, others)])),
  );
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('select, input')?.focus();
  }, []);
  const body = requestBody(row, values);
  return (
    <form
      ref={form}
      className="ws__form"
      aria-label={row.operation}
      onSubmit={(event) => {
        event.preventDefault();
        onPost(offer, body);
      }}
      onKeyDown={(event) => {
        press('opened', event, { close: onClose });
      }}
    >
      <div className="ws__fields">
        {askedFields(row).map((field) => (
          <RequestField
            key={field.name}
            field={field}
            options={optionsOf(field, offer, others)}
            value={values[field.name] ?? ''}
            onChange={(value) => {
              setValues((old) => ({ ...old, [field.name]: value }));
            }}
          />
        ))}
      </div>
      <JsonBlock name="Request" head={`POST ${path}`} value={body} />
      <div className="ws__send">
        <Button type="submit" look="primary" icon={<Send aria-hidden="true" />} data-request={row.request} data-post={row.operation}>
          POST {row.operation}
        </Button>
        <IconButton label="Close the form" keys={keyOf(OPENED.close)} onClick={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
    </form>
  );
}

interface RequestFieldProps {
  readonly field: WorkspaceField;
  /** What there is to choose; undefined where anything may be typed. */
  readonly options: readonly { readonly value: string; readonly label: string }[] | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function RequestField({ field: { name, kind, required }, options, value, onChange }: RequestFieldProps) {
  const label = required ? name : `${name} (optional)`;
  if (options) return <SelectField label={label} value={value} options={options} onChange={onChange} />;
  return (
    <TextField
      label={label}
      value={value}
      placeholder={kind === 'userData' ? 'Key=Value, Other=2' : undefined}
      spellCheck={false}
      autoComplete="off"
      onChange={onChange}
    />
  );
}

function optionsOf(
  { kind, required, words }: WorkspaceField,
  offer: WorkspaceOffer,
  others: readonly WorkspaceCall[],
): RequestFieldProps['options'] {
  const left = required ? [] : [{ value: '', label: '(left out)' }];
  if (kind === 'destination' || kind === 'member') return (offer.choices ?? []).map((dn) => ({ value: dn, label: dn }));
  if (kind === 'call') return [...left, ...others.map(({ connID }) => ({ value: hexConnID(connID), label: `call ${connID}` }))];
  return words && [...left, ...words.map((word) => ({ value: word, label: word }))];
}

/** A value for whatever must have one. */
function firstValue({ kind, required }: WorkspaceField, { choices = [] }: WorkspaceOffer, others: readonly WorkspaceCall[]): string {
  if (kind === 'destination' || kind === 'member') return choices[0] ?? '';
  if (kind === 'digits') return '1';
  if (!required) return '';
  if (kind === 'call') return others[0] === undefined ? '' : hexConnID(others[0].connID);
  return kind === 'userData' ? 'AccountNumber=12345' : '';
}
