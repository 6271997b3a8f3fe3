/**
 * The streams of items that a run is seen through: TEvents per DN, call-based events, Web Services
 * notifications, the recorder. Links count on this order: new streams are appended.
 */
export const STREAM_NAMES = ['dn', 'call', 'web-services', 'recorder'] as const;
export type StreamName = (typeof STREAM_NAMES)[number];
