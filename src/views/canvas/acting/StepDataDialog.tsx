import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { requestOf, type Step } from '../../../model/index.ts';
import { actions } from '../../../store/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { setCanvas, useCanvas } from '../state/canvas.state.ts';
import { missingData, withData, type DataField } from './stepData.ts';
import './StepDataDialog.css';

/** Asks for the data that a request carries. */
export function StepDataDialog() {
  const step = useCanvas((state) => state.asked);
  if (step === null) return null;
  return createPortal(<DataForm key={`${requestOf(step)} ${step.thisDN}`} step={step} />, document.body);
}

function DataForm({ step }: { readonly step: Step }) {
  const fields = missingData(step);
  const [filled, setFilled] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(fields.map(({ name, value }) => [name, value])),
  );
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // The dialog opens with the focus on its first button; what is asked for comes first.
  useEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, []);
  const close = (): void => {
    setCanvas({ asked: null });
  };
  const errorOf = ({ name, label, wrong }: DataField): string | undefined => {
    const value = filled[name] ?? '';
    if (name !== 'value' && value.trim() === '') return `${label} is needed.`;
    return wrong?.(value);
  };
  const send = (): void => {
    setTried(true);
    if (fields.some((field) => errorOf(field) !== undefined)) return;
    close();
    actions.act(withData(step, filled));
  };
  return (
    <Dialog title={`${step.thisDN}: ${requestOf(step)}`} onClose={close}>
      <form
        ref={form}
        className="step-data"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {fields.map((field) => (
          <TextField
            key={field.name}
            label={field.label}
            value={filled[field.name] ?? ''}
            error={tried ? errorOf(field) : undefined}
            onChange={(value) => {
              setFilled({ ...filled, [field.name]: value });
            }}
            autoComplete="off"
          />
        ))}
        <div className="step-data__buttons">
          <Button onClick={close}>Cancel</Button>
          <Button look="primary" type="submit">
            Send {requestOf(step)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
