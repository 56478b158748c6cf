/** Where to go after signing in: only a path of this site, since the value comes from the address bar. */
export function ownPath(wish: string | undefined): string {
  const isOwn = wish?.startsWith("/") && !/^\/[/\\]/.test(wish) && !/\p{Cc}/u.test(wish);
  return isOwn && wish ? wish : "/";
}
