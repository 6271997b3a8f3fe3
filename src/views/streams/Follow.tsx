/** Shown only on a page that a mock server serves: whether it follows the server's run, and a button for that. */
import { Radio } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { getState } from '../../store/index.ts';
import { SAMPLE } from '../../scenario/sample.ts';
import { currentDocument } from '../../store/selectors.ts';
import { Button } from '../ui/Button.tsx';
import { Follower } from './follow.client.ts';
import './follow.css';

/** Somebody opened the bare address: there is nothing yet that following would put aside. */
const isFirstVisit = (): boolean => currentDocument(getState()) === SAMPLE.document;

export function Follow() {
  const [follower] = useState(() => new Follower());
  const following = useSyncExternalStore(follower.subscribe, follower.snapshot);
  useEffect(() => {
    if (isFirstVisit()) void follower.start();
    return () => { follower.stop(); };
  }, [follower]);
  const { state } = following;
  const words = state === 'off' ? following.because ?? 'A mock server serves this page.' : state === 'on' ? `Following the server, step ${String(following.steps)}.` : 'Waiting for the server.';
  return (
    <div className="follow" data-following={state}>
      <Radio aria-hidden="true" />
      <span role="status">{words}</span>
      {state === 'off' ? <Button onClick={() => { void follower.start(); }}>Follow its run</Button> : <Button onClick={() => { follower.stop(); }}>Stop</Button>}
    </div>
  );
}
