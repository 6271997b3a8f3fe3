/** What is said before anything of the project is loaded. A command says the rest by `src/tlib/shown.ts`. */

/** `rm\u001b[2J` -> `"rm\u001b[2J"`, written out, in quotation marks and no longer than a name. In: any text. */
export const inQuotes = (text) =>
  JSON.stringify(text.slice(0, 40)).replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

const REASONS = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  ENOTDIR: 'a part of the path is no folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'it can only be read there',
  ENOSPC: 'the disk is full',
  EDQUOT: 'no more may be written there',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  EIO: 'the disk does not answer',
  ERR_INVALID_ARG_VALUE: 'this can be no name of a file',
  ERR_FS_FILE_TOO_LARGE: 'the file is too large',
  ERR_STRING_TOO_LONG: 'the file is too large',
};

/** Why a file could not be read or written, in words: the system's own would say its name again, raw. */
export const reasonOf = (error) => REASONS[error?.code] ?? `the system says ${inQuotes(String(error?.code ?? error))}`;

/** Is it the system that refused, rather than a mistake in the code? */
export const isOfSystem = (error) => typeof error?.syscall === 'string' && typeof error.code === 'string';
