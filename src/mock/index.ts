/** The mock server, as the command starts it. */
export { IDLE, startMock, type Mock } from './server.ts';
