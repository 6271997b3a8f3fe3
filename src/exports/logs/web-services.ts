/**
 * A run as the CometD messages of Web Services to every agent's browser, a message a line: what a console or a HAR file of
 * each agent would show, together. The time stands where genuine messages have it, in the metrics. Source: captures of
 * Workspace Web Edition.
 */
import type { Run } from '../../scenario/index.ts';
import { messageOf, webServicesRun } from '../../streams/index.ts';
import { jsonText } from '../json-text.ts';
import { DEFAULT_START } from './lines.ts';

/** The text of the messages; `start` is in milliseconds since 1970. */
export function webServicesLog(run: Run, start = DEFAULT_START): string {
  const messages = webServicesRun(run).flatMap(({ notifications }) =>
    notifications.map((notification) => {
      const { data, channel } = messageOf(notification);
      const serverGenerationTimestamp = start + (notification.step - 1) * 1000;
      return { data: { ...data, metrics: { eventProcessing: { serverGenerationTimestamp } } }, channel };
    }),
  );
  return jsonText(messages);
}
