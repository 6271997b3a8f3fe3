import type { ReactNode } from 'react';
import './EmptyState.css';

export interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** What to do next: no empty pane is a dead end. */
  readonly actions?: ReactNode;
}

/** What a pane says when it has nothing to show. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty">
      <p className="empty__title">{title}</p>
      {children === undefined ? null : <div className="empty__text">{children}</div>}
      {actions === undefined ? null : <div className="empty__actions">{actions}</div>}
    </div>
  );
}
