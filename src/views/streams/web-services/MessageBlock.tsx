/** A notification of Web Services: what it says in a line, and the whole of it. */
import { messageOf, type Notification } from '../../../streams/index.ts';
import { ToldBlock } from '../blocks/ToldBlock.tsx';

export interface MessageBlockProps {
  readonly notification: Notification;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

export function MessageBlock({ notification, open, onToggle }: MessageBlockProps) {
  const { call } = notification;
  return (
    <ToldBlock
      stream="web-services"
      told={notification}
      state={call?.state}
      about={
        call ? `call ${call.connID}, ${call.participants.map(({ phoneNumber }) => phoneNumber || 'a withheld number').join(', ')}` : ''
      }
      value={() => messageOf(notification)}
      open={open}
      onToggle={onToggle}
    />
  );
}
