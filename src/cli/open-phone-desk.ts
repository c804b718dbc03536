// The page for a phone, one at a time: opened for one look, closed by its picture or by time.
import { encodeQR } from "qr";
import {
  findOwnAddress,
  servePhone,
  type PhoneServer,
} from "../adapters/serve-phone.ts";
import type { LookName, PhoneState, WireTaken } from "../model/picture-wire.ts";
import type { PhoneCard } from "../review-server/phone-page.tsx";
import type {
  PhoneDesk,
  PictureAnswer,
} from "../review-server/add-pictures.ts";

export interface PhoneDeskOptions {
  /** Where it listens; this computer's own address in its network when absent. */
  readonly address: string | undefined;
  readonly describe: (look: LookName) => Promise<PhoneCard | undefined>;
  readonly take: (
    look: LookName,
    bytes: Uint8Array,
  ) => Promise<PictureAnswer<WireTaken>>;
}

const openForMs = 5 * 60 * 1000;

export function openPhoneDesk({
  address,
  describe,
  take,
}: PhoneDeskOptions): PhoneDesk & { readonly close: () => void } {
  let server: PhoneServer | undefined;
  let state: PhoneState = { state: "ended" };
  return {
    readState: () => state,
    close: () => server?.close(),
    open: async (look) => {
      const card = await describe(look);
      if (card === undefined)
        return {
          outcome: "refused",
          because: "The article does not ask for this screen any more.",
          todo: "Load the page again.",
        };
      const own = address ?? findOwnAddress();
      if (own === undefined)
        return {
          outcome: "trouble",
          because: "This computer is in no network that a phone could be in.",
          todo: "Connect it to the same Wi-Fi as the phone, or send the picture another way.",
        };
      server?.close();
      const opened = await servePhone({
        address: own,
        openForMs,
        card,
        take: async (bytes) => {
          const taken = await take(look, bytes);
          if (taken.outcome !== "done") return [taken.because, taken.todo];
          state = { state: "received", taken: taken.value };
          return undefined;
        },
      }).catch((error: NodeJS.ErrnoException) => error);
      if (opened instanceof Error)
        return {
          outcome: "trouble",
          because: `The page for the phone cannot listen on ${own}.`,
          todo: "Start presscheck review again with an address of this computer: --phone 192.168.…",
        };
      server = opened;
      const waiting: PhoneState = { state: "waiting" };
      state = waiting;
      void opened.closed.then(() => {
        if (state === waiting) state = { state: "ended" };
      });
      const rows = encodeQR(opened.url, "raw").map((row) =>
        row.map((isDark) => (isDark ? "x" : ".")).join(""),
      );
      return {
        outcome: "done",
        value: { url: opened.url, rows, endsAt: opened.endsAt },
      };
    },
  };
}
