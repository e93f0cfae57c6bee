/** The environment a `config.ts` reads from. */
export type Env = Readonly<Record<string, string | undefined>>;

/** One thing wrong with the configuration, told so that it can be mended without reading the source. */
export interface ConfigProblem {
  readonly variable: string;
  /** What is wrong, e.g. `must be one of device-code, token (it is "banana")`. */
  readonly message: string;
  /** A value that would be right. */
  readonly example: string;
}

/** Either a usable configuration or everything that is wrong with it. */
export type ConfigResult<T> =
  | { readonly ok: true; readonly config: T }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };
