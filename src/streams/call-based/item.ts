import type { Attributes, ConnID } from '../../model/index.ts';
import type { StreamItemFields } from '../items.ts';

/** A call-based event. */
export interface CallItem extends StreamItemFields {
  readonly stream: 'call';
  /** Absent from the one event that is about no call: the deprecated EventAddressInfo. */
  readonly connid?: ConnID;
  /** An event of the abstract DN, which call-based events have replaced. */
  readonly deprecated?: true;
  readonly attributes: Attributes;
}
