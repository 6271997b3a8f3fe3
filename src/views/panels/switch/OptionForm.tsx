/** One option: its name, what it decides, the values with what each does, and how others are known. */
import { OPTIONS, takes, type OptionInfo, type OptionName } from '../../../model/index.ts';
import { actions } from '../../../store/index.ts';
import { SelectField } from '../../ui/Field.tsx';
import { ProvenanceMark } from '../../ui/ProvenanceMark.tsx';
import { SourceLink } from '../../ui/SourceLink.tsx';
import { DraftField } from '../DraftField.tsx';

interface OptionFormProps {
  readonly name: OptionName;
  readonly value: string;
  readonly dns: readonly string[];
}

const set = (name: OptionName, value: string): void => {
  actions.changeOptions((options) => ({ ...options, [name]: value }));
};

export function OptionForm({ name, value, dns }: OptionFormProps) {
  const info: OptionInfo = OPTIONS[name];
  const differs = value !== info.default;
  return (
    <section className="option" data-option={name} data-differs={differs || undefined} aria-label={name}>
      <h3 className="option__name">
        {differs ? (
          <span className="option__sign" aria-hidden="true">
            ≠
          </span>
        ) : null}
        <code>{name}</code>
        {differs ? <span className="vh"> differs from the default</span> : null}
        <ProvenanceMark prov={info.prov} focusable={false} />
      </h3>
      <p className="option__question">{info.question}</p>
      <Value name={name} value={value} info={info} dns={dns} />
      <p className="option__says">{info.changes[value] ?? `The default, ${info.default}, would be: ${info.changes[info.default] ?? ''}`}</p>
      <p className="option__source">
        {info.named === 'by the server' ? 'The server’s own name.' : 'The name is ours.'} <SourceLink source={info.ref} />
      </p>
    </section>
  );
}

function Value({ name, value, info, dns }: OptionFormProps & { readonly info: OptionInfo }) {
  if (info.upTo !== undefined)
    return (
      <DraftField
        label={`Value, 0 to ${info.upTo.toLocaleString('en')}`}
        value={value}
        onKeep={(text) => {
          if (takes(name, text)) set(name, text);
          else
            actions.notify({
              kind: 'info',
              title: 'The option stays as it is',
              message: `${name} is a whole number from 0 to ${info.upTo?.toLocaleString('en') ?? ''}.`,
            });
        }}
      />
    );
  const values = [...info.values, ...(info.orDN ? dns.filter((dn) => !info.values.includes(dn)) : [])];
  const all = values.includes(value) ? values : [...values, value];
  return (
    <SelectField
      label="Value"
      value={value}
      options={all.map((one) => ({ value: one, label: one === info.default ? `${one} (default)` : one }))}
      onChange={(one) => {
        set(name, one);
      }}
    />
  );
}
