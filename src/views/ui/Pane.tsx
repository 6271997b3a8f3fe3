import { Component } from 'react';
import type { ReactNode } from 'react';
import { actions } from '../../store/index.ts';
import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';

export interface PaneProps {
  readonly name: string;
  readonly id: string;
  /** Its share of the column. */
  readonly grow: number;
  readonly slides?: boolean;
  readonly children: ReactNode;
}

/** The room of a pane, which names itself. A pane that breaks says so and leaves the others alone. */
export function Pane({ name, id, grow, slides = false, children }: PaneProps) {
  return (
    <div id={id} className={slides ? 'pane pane--slides' : 'pane'} tabIndex={-1} style={{ flexGrow: grow }}>
      <Boundary name={name}>{children}</Boundary>
    </div>
  );
}

interface BoundaryProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** Keeps what breaks inside from taking the page with it. */
export class Boundary extends Component<BoundaryProps, { readonly broken: string | null }> {
  override state: { readonly broken: string | null } = { broken: null };

  static getDerivedStateFromError(error: unknown): { broken: string } {
    return { broken: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.broken === null) return this.props.children;
    const again = (): void => {
      this.setState({ broken: null });
    };
    return (
      <EmptyState
        title={`The ${this.props.name.toLowerCase()} cannot show this`}
        actions={
          <>
            <Button
              look="outline"
              onClick={() => {
                actions.undo();
                again();
              }}
            >
              Undo the last change
            </Button>
            <Button look="outline" onClick={again}>
              Try again
            </Button>
          </>
        }
      >
        {this.state.broken}
      </EmptyState>
    );
  }
}
