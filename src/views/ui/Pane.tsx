import { Component } from 'react';
import type { ReactNode } from 'react';
import { actions } from '../../store/index.ts';
import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';
import { tryAgain } from './parts/server.ts';
import { NotFetched } from './parts/source.ts';

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

interface Broken {
  readonly why: string;
  /** It did not come; nothing is wrong with what is shown. */
  readonly unfetched: boolean;
}

/** Keeps what breaks inside from taking the page with it. */
export class Boundary extends Component<BoundaryProps, { readonly broken: Broken | null; readonly trying: boolean }> {
  override state: { readonly broken: Broken | null; readonly trying: boolean } = { broken: null, trying: false };

  static getDerivedStateFromError(error: unknown): { broken: Broken } {
    return { broken: { why: error instanceof Error ? error.message : String(error), unfetched: error instanceof NotFetched } };
  }

  override componentDidUpdate(_: BoundaryProps, { broken }: { readonly broken: Broken | null }): void {
    if (broken === null && this.state.broken?.unfetched === true) window.addEventListener('online', this.again);
    else if (broken?.unfetched === true && this.state.broken === null) window.removeEventListener('online', this.again);
  }

  override componentWillUnmount(): void {
    window.removeEventListener('online', this.again);
  }

  readonly again = (): void => {
    if (this.state.broken?.unfetched !== true) {
      this.setState({ broken: null });
      return;
    }
    this.setState({ trying: true });
    void tryAgain().then(() => {
      this.setState({ broken: null, trying: false });
    });
  };

  override render(): ReactNode {
    const { broken, trying } = this.state;
    if (broken === null) return this.props.children;
    return (
      <EmptyState
        title={
          broken.unfetched ? `The ${this.props.name.toLowerCase()} did not come` : `The ${this.props.name.toLowerCase()} cannot show this`
        }
        actions={
          <>
            {broken.unfetched ? null : (
              <Button
                look="outline"
                onClick={() => {
                  actions.undo();
                  this.again();
                }}
              >
                Undo the last change
              </Button>
            )}
            <Button look="outline" onClick={this.again}>
              {trying ? 'Trying …' : 'Try again'}
            </Button>
          </>
        }
      >
        {broken.why}
      </EmptyState>
    );
  }
}
