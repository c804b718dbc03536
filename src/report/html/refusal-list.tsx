import type { Refusal } from "../../model/refusal.ts";
import { describeRefusals, listRefusals } from "../list-refusals.ts";
import type { RefusedHost } from "../list-refusals.ts";

/** What the door to the network refused in the whole run, folded away. */
export function RefusedInRun({
  refused,
}: {
  readonly refused: readonly Refusal[];
}) {
  const { hosts, errands } = listRefusals(refused);
  return (
    <>
      {hosts.length > 0 && (
        <details>
          <summary>{describeRefusals(hosts)}</summary>
          <p class="muted">
            Pages, recipes and links asked for these, and the door to the
            network let none of them through. Nothing was sent there.
          </p>
          <RefusalList hosts={hosts} />
        </details>
      )}
      {errands.length > 0 && (
        <details>
          <summary>
            The browser’s own errands: {describeRefusals(errands)}
          </summary>
          <p class="muted">
            The browser asks its maker for these by itself; no page did, and
            there is nothing to do.
          </p>
          <RefusalList hosts={errands} />
        </details>
      )}
    </>
  );
}

export function RefusalList({
  hosts,
}: {
  readonly hosts: readonly RefusedHost[];
}) {
  return (
    <ul class="steps">
      {hosts.map(({ host, because, asked, advice }) => (
        <li>
          <span class="address">{host}</span>{" "}
          <small>
            {because} ({asked}).{advice !== undefined && ` ${advice}`}
          </small>
        </li>
      ))}
    </ul>
  );
}
