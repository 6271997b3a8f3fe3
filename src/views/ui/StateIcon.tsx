import type { LucideIcon } from 'lucide-react';
import {
  BellRing,
  Circle,
  CircleOff,
  CircleX,
  Eye,
  Pause,
  PhoneCall,
  PhoneOutgoing,
  Radar,
  Route,
  UserRound,
  UsersRound,
} from 'lucide-react';
import type { PartyState } from '../../tlib/index.ts';
import './StateIcon.css';

const ICONS: Readonly<Record<PartyState, LucideIcon>> = {
  Null: Circle,
  Initiated: UserRound,
  Dialing: PhoneOutgoing,
  Alerting: BellRing,
  Queued: UsersRound,
  Routing: Route,
  CP_Detect: Radar,
  Connected: PhoneCall,
  Held: Pause,
  Busy: CircleOff,
  Failed: CircleX,
  Bridged: Eye,
};

export interface StateIconProps {
  readonly state: PartyState;
  /** The manual's word beside the icon; without it the word is the icon's name. */
  readonly word?: boolean;
  readonly size?: number;
}

/** A call-party state by icon and the manual's word, in its own color. */
export function StateIcon({ state, word = true, size = 14 }: StateIconProps) {
  const Icon = ICONS[state];
  return (
    <span className="state" data-state={state} {...(word ? {} : { role: 'img', 'aria-label': state, 'data-tip': state })}>
      <Icon size={size} strokeWidth={2} aria-hidden="true" />
      {word ? <span className="state__word">{state}</span> : null}
    </span>
  );
}
