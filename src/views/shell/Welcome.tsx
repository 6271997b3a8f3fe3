import { X } from 'lucide-react';
import { actions, useStore, expectedStep } from '../../store/index.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import './Welcome.css';

/** The first visit's one line: what this is, and what to do next. */
export function Welcome() {
  const welcome = useStore((state) => state.welcome);
  const next = useStore(expectedStep);
  if (!welcome) return null;
  return (
    <aside className="welcome" aria-label="Welcome">
      <p className="welcome__text">
        Three people are in a conference.
        {next === null ? null : (
          <>
            {' '}
            See who is told what when <b>{next.thisDN}</b> leaves
            <span className="welcome__how">: choose a request in {next.thisDN}&rsquo;s menu, or</span>
            <span className="welcome__stop">.</span>
          </>
        )}
      </p>
      <Button look="primary" onClick={actions.forward}>
        {next === null ? 'Go on' : `Send ${next.thisDN === undefined ? '' : `${next.thisDN}’s `}${next.request ?? next.action}`}
      </Button>
      <Button
        look="outline"
        onClick={() => {
          actions.openPanel('library');
        }}
      >
        Other call models
      </Button>
      <IconButton label="Put this line away" onClick={actions.dismissWelcome}>
        <X aria-hidden="true" />
      </IconButton>
    </aside>
  );
}
