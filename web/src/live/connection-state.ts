/** How fresh the screen is. `since` is the instant (milliseconds) at which the connection was lost. */
export type ConnectionState =
  | { readonly status: 'connecting' }
  | { readonly status: 'live' }
  | { readonly status: 'offline'; readonly since: number };
