import type { ComponentProps, ReactNode } from 'react';
import { useId } from 'react';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import './Button.css';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  readonly look?: 'plain' | 'outline' | 'primary' | 'quiet-danger' | undefined;
  readonly icon?: ReactNode;
  /**
   * Why it cannot be done now. The button stays focusable, is aria-disabled and carries the reason as
   * its accessible description and as its tip; clicking does nothing.
   */
  readonly reason?: string | undefined;
  /** What the tip says while there is no reason. */
  readonly tip?: string | undefined;
}

/** A button with words. `data-request` and other data attributes pass through. */
export function Button({ look = 'plain', icon, reason, tip, className, children, onClick, ...rest }: ButtonProps) {
  const id = useId();
  return (
    <button
      type="button"
      {...rest}
      className={`btn btn--${look}${className === undefined ? '' : ` ${className}`}`}
      data-tip={reason ?? tip}
      aria-disabled={reason === undefined ? undefined : true}
      aria-describedby={reason === undefined ? rest['aria-describedby'] : id}
      onClick={reason === undefined ? onClick : undefined}
    >
      {icon}
      {children}
      {reason === undefined ? null : <VisuallyHidden id={id}>{reason}</VisuallyHidden>}
    </button>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'tip'> {
  /** Its accessible name, and its tip. */
  readonly label: string;
  /** The key that does the same, shown in the tip. */
  readonly keys?: string | undefined;
  readonly pressed?: boolean | undefined;
  readonly children: ReactNode;
}

/** A button with an icon only; its name shows as a tip on hover and focus. */
export function IconButton({ label, keys, reason, pressed, className, children, onClick, ...rest }: IconButtonProps) {
  const id = useId();
  const tip = reason ?? (keys === undefined ? label : `${label}\u2002${keys}`);
  return (
    <button
      type="button"
      {...rest}
      className={`btn btn--icon${className === undefined ? '' : ` ${className}`}`}
      aria-label={label}
      aria-pressed={pressed}
      data-tip={tip}
      aria-disabled={reason === undefined ? undefined : true}
      aria-describedby={reason === undefined ? rest['aria-describedby'] : id}
      onClick={reason === undefined ? onClick : undefined}
    >
      {children}
      {reason === undefined ? null : <VisuallyHidden id={id}>{reason}</VisuallyHidden>}
    </button>
  );
}
