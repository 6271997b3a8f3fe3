/** How a command that works on the project itself reaches it; tests pass a folder of their own. */
export interface ProjectIO {
  /** The project's folder. */
  readonly root: string;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}

/** Says what is wrong. Out: the exit status for that. */
export function refuse(io: ProjectIO, message: string): 2 {
  io.stderr(`${message}\n`);
  return 2;
}
