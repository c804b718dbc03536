import { isSignInAddress } from "../../model/walls/sign-in-address.ts";
import type { WallRecogniser } from "./define-wall.ts";

/** A window's own question for a name and a password (RFC 9110 §15.5.2), or an answer that says who you are is not known. */
export const asksForPassword: WallRecogniser = {
  wall: "sign-in",
  stands: ({ asked, status }) => status === 401 && !isSignInAddress(asked),
};
