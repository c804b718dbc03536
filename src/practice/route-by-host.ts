/**
 * The path hono routes by: `/<host><path>/`, so that one app serves all hosts of
 * an imitation and a slash at the end makes no difference.
 */
export function routeByHost(request: Request): string {
  const { hostname, pathname } = new URL(request.url);
  return `/${hostname}${pathname}`.replace(/\/*$/, "/");
}
