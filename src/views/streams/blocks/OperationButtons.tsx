/** The operations that an agent's client may post: a button each. What may not be posted is folded away with its reasons. */
import { Button } from '../../ui/Button.tsx';

export interface OfferedOperation {
  readonly key: string;
  readonly name: string;
  /** The TRequest behind it, or what the agent's client asks of its own server. */
  readonly request: string;
  /** The capabilities name it. */
  readonly listed: boolean;
  /** Why it cannot be posted now. */
  readonly obstacle: string | undefined;
  /** It has a form; and it cannot be posted without one. */
  readonly hasForm: boolean;
  readonly asks: boolean;
}

interface OperationButtonsProps {
  readonly offers: readonly OfferedOperation[];
  /** The key of the one whose form is open. */
  readonly asking: string | null;
  /** What is said of one that could be posted and that no capability names. */
  readonly unlisted: string;
  readonly onChoose: (key: string) => void;
}

/** Those that the capabilities list, then whatever else could be posted, then the rest. */
export function OperationButtons({ offers, asking, unlisted, onChoose }: OperationButtonsProps) {
  const shown = offers.filter(({ listed, obstacle }) => listed || obstacle === undefined);
  const rest = offers.filter((offer) => !shown.includes(offer));
  const button = ({ key, name, request, listed, obstacle, hasForm, asks }: OfferedOperation) => (
    <Button
      key={key}
      look="outline"
      className="ws__op"
      data-request={request}
      data-operation={name}
      aria-expanded={hasForm && obstacle === undefined ? asking === key : undefined}
      reason={obstacle}
      tip={listed ? request : `${request}; ${unlisted}`}
      onClick={() => {
        onChoose(key);
      }}
    >
      {name}
      {asks ? '…' : ''}
      {listed ? null : <span className="ws__unlisted"> unlisted</span>}
    </Button>
  );
  return (
    <>
      <div className="ws__ops" role="group" aria-label="Operations">
        {shown.map(button)}
      </div>
      {rest.length === 0 ? null : (
        <details className="ws__rest">
          <summary>Not in its capabilities ({rest.length})</summary>
          <div className="ws__ops">{rest.map(button)}</div>
        </details>
      )}
    </>
  );
}
