/** Where the rows stand in the manual. */
import { EVENTS, functionRef, ref, type EventName, type Ref } from '../../tlib/index.ts';

export const basic = (section: string): Ref => ref('basic', section);
export const releasing = (section: string): Ref => ref('releasing', section);
export const holding = (section: string): Ref => ref('holding', section);
export const special = (section: string): Ref => ref('special', section);
export const userData = (section: string): Ref => ref('userData', section);
export const predictive = (section: string): Ref => ref('predictive', section);
export const monitoring = (section: string): Ref => ref('monitoring', section);
export const queues = (section: string): Ref => ref('queues', section);
/** Where an event of an agent or a DN is described. */
export const agents = (event: EventName): Ref => EVENTS[event].ref;
export { functionRef };
