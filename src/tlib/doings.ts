/** Requests and actions together: what a step can say, and what of it a gesture or a rule wants to know. */
import { ACTIONS, type ActionInfo, type ActionName } from './actions.ts';
import type { Gesture } from './doing.ts';
import { REQUESTS, type RequestInfo, type RequestName } from './requests.ts';

/** Every request, then every action, each in its order. */
export const DOINGS: Readonly<Record<RequestName | ActionName, RequestInfo | ActionInfo>> = { ...REQUESTS, ...ACTIONS };

/** What a gesture asks for: the requests, and the actions. */
export interface Dragged {
  readonly requests: readonly RequestName[];
  readonly actions: readonly ActionName[];
}

/** In: what is dragged where. Out: the requests and actions whose rows say that it asks for them, in their order. */
export function askedBy(gesture: Gesture): Dragged {
  const named = <Name extends string>(infos: Readonly<Record<Name, { readonly name: Name; readonly drag: readonly Gesture[] }>>): Name[] =>
    Object.values<{ readonly name: Name; readonly drag: readonly Gesture[] }>(infos)
      .filter(({ drag }) => drag.includes(gesture))
      .map(({ name }) => name);
  return { requests: named(REQUESTS), actions: named(ACTIONS) };
}

/** Route types that reject the call and so name no destination. */
export const REJECTING_ROUTE_TYPES: readonly string[] = ['Reject', 'CallDisconnect', 'RouteTypeReject', 'RouteTypeCallDisconnect'];

/** Whether a step needs otherDN. In: its request or action and its routeType; a rejecting TRouteCall and a Divert to all agents need none. */
export function needsOther(name: RequestName | ActionName, routeType?: string): boolean {
  if (name === 'Divert') return false;
  if (name === 'TRouteCall' && routeType !== undefined && REJECTING_ROUTE_TYPES.includes(routeType)) return false;
  return DOINGS[name].needsOther;
}
