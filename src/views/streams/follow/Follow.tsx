/** Shown only on a page that a mock server serves: whether it shares the server's run, and a button for that. */
import { Radio } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { getState, currentDocument } from '../../../store/index.ts';
import { SAMPLE } from '../../../scenario/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Follower, type Following } from './follow.client.ts';
import './follow.css';

/** Somebody opened the bare address: there is nothing yet that following would put aside. */
const isFirstVisit = (): boolean => currentDocument(getState()) === SAMPLE.document;

export function Follow() {
  const [follower] = useState(() => new Follower());
  const following = useSyncExternalStore(follower.subscribe, follower.snapshot);
  useEffect(() => {
    if (isFirstVisit()) void follower.start();
    return () => {
      follower.stop();
    };
  }, [follower]);
  const { state } = following;
  return (
    <div className="follow" data-following={state}>
      <Radio aria-hidden="true" />
      <span role="status">{wordsFor(following)}</span>
      {state === 'off' ? (
        <Button
          onClick={() => {
            void follower.start();
          }}
        >
          Share its run
        </Button>
      ) : (
        <Button
          onClick={() => {
            follower.stop('What is done here stays here.');
          }}
        >
          Stop
        </Button>
      )}
    </div>
  );
}

function wordsFor(following: Following): string {
  switch (following.state) {
    case 'off':
      return following.because ?? 'A mock server serves this page.';
    case 'on':
      return `Sharing the server\u2019s run, step ${String(following.steps)}.`;
    case 'waiting':
      return 'Waiting for the server.';
    case 'held':
      return following.more === 0
        ? 'The server\u2019s run waits for the quiz.'
        : `The server is ${following.more === 1 ? 'a step' : `${String(following.more)} steps`} ahead, for after the quiz.`;
  }
}
