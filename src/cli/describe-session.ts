// A saved sign-in, in words.
import type { SessionAnswer } from "../model/session.ts";

const day = (time: string): string => time.slice(0, 10);
const soonMs = 7 * 86_400_000;

/** A clause without full stop. */
export function describeSession(answer: SessionAnswer, now: Date): string {
  switch (answer.outcome) {
    case "ready": {
      const { savedAt, endsAt } = answer;
      const made = `made on ${day(savedAt)}`;
      if (endsAt === undefined)
        return `${made}; the platform does not say until when it holds`;
      return endsSoon(answer, now)
        ? `${made}; it ends soon, on ${day(endsAt)}`
        : `${made}; it ends on ${day(endsAt)} at the latest`;
    }
    case "missing":
      return "there is none";
    case "expired":
      return `it ended on ${day(answer.endedAt)}`;
    case "unusable":
      return `it cannot be used: ${answer.because}`;
  }
}

/** Whether a sign-in that still holds is near its end. */
export function endsSoon(answer: SessionAnswer, now: Date): boolean {
  return (
    answer.outcome === "ready" &&
    answer.endsAt !== undefined &&
    Date.parse(answer.endsAt) - now.getTime() < soonMs
  );
}
