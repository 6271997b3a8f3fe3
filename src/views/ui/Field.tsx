import { Search } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { useId } from 'react';
import './Field.css';

export interface TextFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value'> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly labelHidden?: boolean;
  readonly icon?: ReactNode;
  readonly error?: string | undefined;
}

/** A text field with its label, and what is wrong with its value. */
export function TextField({ label, value, onChange, labelHidden = false, icon, error, className, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <div className={`field${className === undefined ? '' : ` ${className}`}`}>
      <label className={labelHidden ? 'vh' : 'field__label'} htmlFor={id}>
        {label}
      </label>
      <span className="field__box">
        {icon}
        <input
          {...rest}
          id={id}
          className="field__input"
          value={value}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      </span>
      {error === undefined ? null : (
        <span id={`${id}-error`} className="field__error">
          {error}
        </span>
      )}
    </div>
  );
}

/** A field for words to search by, at the head of a panel: it has the focus when the panel opens. */
export function SearchField({ icon = <Search aria-hidden="true" />, ...rest }: Omit<TextFieldProps, 'labelHidden' | 'type'>) {
  return <TextField {...rest} icon={icon} labelHidden type="search" data-autofocus="" autoComplete="off" spellCheck={false} />;
}

export interface SelectFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
  readonly labelHidden?: boolean;
}

/** One of several: the native select, dressed as a field. */
export function SelectField<T extends string>({ label, value, options, onChange, labelHidden = false }: SelectFieldProps<T>) {
  const id = useId();
  return (
    <div className="field">
      <label className={labelHidden ? 'vh' : 'field__label'} htmlFor={id}>
        {label}
      </label>
      <span className="field__box field__box--select">
        <select
          id={id}
          className="field__input"
          value={value}
          onChange={(event) => {
            const option = options.find((each) => each.value === event.target.value);
            if (option !== undefined) onChange(option.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
