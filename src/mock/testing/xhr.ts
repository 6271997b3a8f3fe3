/** As much of a browser's XMLHttpRequest as the client uses. */
export class XHR {
  status = 0;
  statusText = '';
  responseText = '';
  withCredentials = false;
  onload: (() => void) | undefined;
  onerror: (() => void) | undefined;
  onabort: (() => void) | undefined;
  private url = '';
  private readonly headers: Record<string, string> = {};
  private readonly aborting = new AbortController();

  open(_method: string, url: string): void {
    this.url = url;
  }
  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }
  abort(): void {
    this.aborting.abort();
  }
  send(body: string): void {
    fetch(this.url, { method: 'POST', headers: this.headers, body, signal: this.aborting.signal })
      .then(async (response) => {
        this.status = response.status;
        this.responseText = await response.text();
        this.onload?.();
      })
      .catch(() => {
        (this.aborting.signal.aborted ? this.onabort : this.onerror)?.();
      });
  }
}
