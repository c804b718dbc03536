import { isChanged, wordsFor, type Visit } from "../releases.ts";
import type { Account, WayId } from "./accounts.ts";

export interface Way {
  readonly id: WayId | "backup-code";
  readonly name: string;
  readonly detail: string;
}

/** The ways an account is offered, in the order of the list. */
export function waysOf(account: Account, visit: Visit): readonly Way[] {
  const isPhone = visit.device !== "web";
  const textMessage: Way = {
    id: "text-message",
    name: "Text message",
    detail: isPhone
      ? "To the number ending in 07"
      : "We send a code to the phone number ending in 07.",
  };
  const email: Way = {
    id: "email",
    name: "Email",
    detail: isPhone
      ? "To the address starting with p"
      : "We send a code to the e-mail address starting with p.",
  };
  const messages = isChanged("email-first", visit)
    ? [email, textMessage]
    : [textMessage, email];
  const all: readonly Way[] = [
    ...messages,
    {
      id: "backup-code",
      name: wordsFor("backup-code-choice", visit),
      detail: "Use one of the codes you saved.",
    },
    {
      id: "linked-account",
      name: "Linked Facebook account",
      detail: "Continue with the account linked to this one.",
    },
    {
      id: "identity",
      name: "Confirm your identity",
      detail: "Show in a few steps that the account is yours.",
    },
  ];
  return all.filter(
    ({ id }) => id === "backup-code" || account.ways.includes(id),
  );
}

/** The ways as a list of buttons. */
export function WayList({ ways }: { readonly ways: readonly Way[] }) {
  return (
    <form method="post" action="/accounts/login/two_factor/ways/">
      <ul class="ways">
        {ways.map(({ id, name, detail }) => (
          <li>
            <button name="way" value={id} aria-describedby={`${id}-detail`}>
              {name}
            </button>
            <p id={`${id}-detail`}>{detail}</p>
          </li>
        ))}
      </ul>
    </form>
  );
}
