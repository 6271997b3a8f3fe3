/** The parameters of one operation, the request that they make, and the button that posts it. */
import { Send, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { SAMPLE_BASE, callUri, type ApiCall, type OperationOffer } from '../../../streams/index.ts';
import { keyOf, press } from '../../commands/list/list.ts';
import { OPENED } from '../../commands/list/parts.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { JsonBlock } from '../blocks/JsonBlock.tsx';
import { bodyOf, type ParameterValues } from './operationBody.ts';

export interface OperationFormProps {
  readonly offer: OperationOffer;
  /** The agent's calls, for parameters that name another one. */
  readonly calls: readonly ApiCall[];
  readonly onPost: (offer: OperationOffer, body: Readonly<Record<string, unknown>>) => void;
  readonly onClose: () => void;
}

export function OperationForm({ offer, calls, onPost, onClose }: OperationFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const others = calls.filter(({ connID }) => connID !== offer.connID);
  const [values, setValues] = useState<ParameterValues>(() => firstValues(offer, others));
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('select, input')?.focus();
  }, []);
  const body = bodyOf(offer.row, values);
  const set = (name: string) => (value: string) => {
    setValues((old) => ({ ...old, [name]: value }));
  };
  return (
    <form
      ref={form}
      className="ws__form"
      aria-label={offer.operation}
      onSubmit={(event) => {
        event.preventDefault();
        onPost(offer, body);
      }}
      onKeyDown={(event) => {
        press('opened', event, { close: onClose });
      }}
    >
      <div className="ws__fields">
        {offer.row.parameters.map(({ name, kind, required }) => {
          const value = values[name] ?? '';
          const label = required ? name : `${name} (optional)`;
          if (kind === 'destination' || kind === 'participant')
            return (
              <SelectField
                key={name}
                label={label}
                value={value}
                options={(offer.choices ?? []).map((dn) => ({ value: dn, label: dn }))}
                onChange={set(name)}
              />
            );
          if (kind === 'call') {
            const left = required ? [] : [{ value: '', label: '(left out)' }];
            return (
              <SelectField
                key={name}
                label={label}
                value={value}
                options={[
                  ...left,
                  ...calls
                    .filter((call) => !required || call.connID !== offer.connID)
                    .map(({ connID }) => ({ value: callUri(connID, SAMPLE_BASE), label: `call ${connID}` })),
                ]}
                onChange={set(name)}
              />
            );
          }
          return (
            <TextField
              key={name}
              label={label}
              value={value}
              placeholder={kind === 'pairs' ? 'Key=Value, Other=2' : undefined}
              spellCheck={false}
              autoComplete="off"
              onChange={set(name)}
            />
          );
        })}
      </div>
      <JsonBlock name="Request" head={`POST ${offer.path}`} value={body} />
      <div className="ws__send">
        <Button
          type="submit"
          look="primary"
          icon={<Send aria-hidden="true" />}
          data-request={offer.row.request}
          data-post={offer.operation}
        >
          POST {offer.operation}
        </Button>
        <IconButton label="Close the form" keys={keyOf(OPENED.close)} onClick={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
    </form>
  );
}

/** A value for whatever must have one. */
function firstValues({ row, choices = [] }: OperationOffer, others: readonly ApiCall[]): ParameterValues {
  const values: Record<string, string> = {};
  for (const { name, kind, required } of row.parameters) {
    if (kind === 'destination' || kind === 'participant') values[name] = choices[0] ?? '';
    else if (kind === 'call' && required) values[name] = others[0] === undefined ? '' : callUri(others[0].connID, SAMPLE_BASE);
    else if (kind === 'pairs' && required) values[name] = 'AccountNumber=12345';
    else if (kind === 'digits') values[name] = '1';
  }
  return values;
}
