// The review page, served to this computer's own browser until it is stopped.
import { makeReviewToken, serveReview } from "../../adapters/serve-review.ts";
import type { Target } from "../../model/device.ts";
import { buildReview } from "../../review-server/build-review.ts";
import type { Console, ExitCode } from "../console-port.ts";
import { findArticles } from "../find-articles.ts";
import { openWorkspace } from "../load-settings.ts";
import { openDesk } from "../open-desk.ts";
import { openPhoneDesk } from "../open-phone-desk.ts";
import { openPictureDesk } from "../open-picture-desk.ts";
import { readPage } from "../read-page.ts";
import { keepLastPort, readLastPort } from "../keep-port.ts";
import { Trouble } from "../trouble.ts";
import { gitUser } from "./decide.ts";

export interface ReviewOptions {
  readonly target?: Target;
  readonly by?: string;
  readonly port: number;
  /** An address of this computer, or true for the one in its network. */
  readonly phone?: string | true;
}

const idleMs = 2 * 60 * 60 * 1000;

/** @throws Trouble when nobody can be named, or the port is taken */
export async function review(
  console: Console,
  named: readonly string[],
  options: ReviewOptions,
): Promise<ExitCode> {
  const workspace = await openWorkspace(console.cwd);
  const by = (options.by ?? gitUser(console.cwd) ?? "").trim();
  if (!/^[^\p{Cc}]{0,200}$/u.test(by) || !/\p{L}/u.test(by))
    throw new Trouble("A decision needs a name.", 'Add: --by "Your Name"');
  const articles =
    named.length === 0 ? [] : await findArticles(workspace, console.cwd, named);
  const desk = openDesk(console, workspace, {
    target: options.target ?? workspace.settings.target,
    by,
    articles,
  });
  const { describe, ...taking } = openPictureDesk(console, workspace, {
    target: options.target ?? workspace.settings.target,
    by,
    keep: desk.keepPicture,
  });
  const phone =
    options.phone === undefined
      ? undefined
      : openPhoneDesk({
          address: options.phone === true ? undefined : options.phone,
          describe,
          take: taking.take,
        });
  const pictures = { ...taking, phone };
  const token = makeReviewToken();
  const assets = readPage();
  const serve = (wanted: number) =>
    serveReview({ port: wanted, idleMs }, (port) => {
      const app = buildReview({
        desk,
        pictures,
        isToken: token.matches,
        assets,
        port,
      });
      return (request) => app.fetch(request);
    });
  // A tab of the last start finds its page again, and in it what was typed.
  const before = options.port === 0 ? readLastPort(workspace) : undefined;
  const again =
    before === undefined
      ? undefined
      : await serve(before).catch(() => undefined);
  const server =
    again ??
    (await serve(options.port).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
      throw new Trouble(
        `Port ${options.port} cannot be used: ${error.code === "EACCES" ? "it is not open to you" : "something else listens there"}.`,
        "Leave out --port, and one that is free is taken.",
      );
    }));
  await keepLastPort(workspace, server.port);
  process.once("SIGINT", server.close);
  process.once("SIGTERM", server.close);
  // The token stands behind the #: browsers send that part to nobody.
  console.out(
    `Review page: http://127.0.0.1:${server.port}/#token=${token.text}\n`,
  );
  console.err(`You decide as ${by}. Stop with Ctrl-C.\n`);
  if (phone !== undefined)
    console.err(
      "A page for a phone is opened when you ask for it on the review page. It is not encrypted: use it in a network you trust.\n",
    );
  const why = await server.stopped;
  phone?.close();
  process.off("SIGINT", server.close);
  process.off("SIGTERM", server.close);
  console.err(
    why === "idle"
      ? "Stopped: nothing was asked for two hours. Every decision is kept.\n"
      : "Stopped. Every decision is kept.\n",
  );
  return 0;
}
