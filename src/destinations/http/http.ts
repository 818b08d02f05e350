/** One request to a backend. The client sends no cookies, follows no redirect and bounds time and size. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Absolute, http(s). */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes, text, or a form; a form sets its own Content-Type. */
  readonly body?: string | Uint8Array<ArrayBuffer> | FormData;
}

/** What came back: any answer with a status, or why there was none. */
export type HttpReply = HttpAnswer | HttpFailure;

export interface HttpAnswer {
  readonly kind: 'answer';
  readonly status: number;
  /** Null where the answer has no such header; names in any case. */
  header(name: string): string | null;
  /** The body as UTF-8, cut at the client's limit. */
  readonly text: string;
}

export interface HttpFailure {
  readonly kind: 'failure';
  /**
   * `network`: no connection, a broken one, or a certificate that the browser does not trust. `timeout`: none within the
   * client's patience. `redirected`: the server names another address; following it could hand the token to a stranger.
   */
  readonly reason: 'network' | 'timeout' | 'redirected';
  /** The browser's own words. */
  readonly detail: string;
}

/** Never rejects: a failure is a reply. */
export type HttpClient = (request: HttpRequest) => Promise<HttpReply>;
