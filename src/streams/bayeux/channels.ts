/** Which channels a subscription means. Source: the Bayeux protocol, channel globbing. */

/** Is a channel meant by a subscription: by its name, or by a pattern ("/v2/me/*", "/v2/**")? */
export function matches(subscription: string, channel: string): boolean {
  if (subscription === channel) return true;
  if (subscription.endsWith('/**')) return channel.startsWith(subscription.slice(0, -2));
  return (
    subscription.endsWith('/*') && channel.startsWith(subscription.slice(0, -1)) && !channel.slice(subscription.length - 1).includes('/')
  );
}

/** Is any of the channels meant by a subscription? */
export const isTopic = (topics: readonly string[], subscription: string): boolean => topics.some((topic) => matches(subscription, topic));
