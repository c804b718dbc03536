// What the help pages say. Release 1 carries every quote of claims.yaml word for
// word; the rest is written for practice and is nobody's wording.
import {
  isChanged,
  releaseChanges,
  wordsFor,
  type Visit,
} from "../releases.ts";

export interface HelpText {
  readonly path: string;
  readonly title: string;
  readonly sections: readonly {
    readonly heading: string | undefined;
    readonly paragraphs: readonly string[];
    readonly steps?: readonly string[];
  }[];
}

/** Every help page but the Help Center's front page, as this visitor reads it. */
export function helpTextsFor(visit: Visit): readonly HelpText[] {
  return [reword(backupCodeHelp, visit), twoFactorHelp];
}

const backupCodeHelp: HelpText = {
  path: "/1006568999411025",
  title: "How you can use a backup code on Instagram",
  sections: [
    {
      heading: undefined,
      paragraphs: [
        "A backup code lets you log in when you cannot get a security code from your authentication app or a text message. You save a list of backup codes in advance and keep it somewhere safe.",
      ],
    },
    {
      heading: "Get your backup codes",
      paragraphs: [
        "You can only get backup codes while you are logged in.",
        "If you are logged out everywhere, nobody can show you the list, and you need another way to log in.",
      ],
      steps: [
        "Open your profile and go to the account's security settings.",
        "Open two-factor authentication and choose additional methods.",
        "Choose backup codes, then save the list outside Instagram.",
      ],
    },
    {
      heading: "Use a backup code",
      paragraphs: [
        "When you are asked for a security code, choose another way to log in, then enter a code from your list without spaces.",
        "Each code can be used only one time. Cross a code off your list once you have logged in with it.",
      ],
    },
    {
      heading: "If your backup codes do not work",
      paragraphs: [
        "Check that the list is your newest one. When you ask for new backup codes, the codes of the old list stop working.",
        "Try another code of the same list before you choose another way to log in.",
      ],
    },
  ],
};

const twoFactorHelp: HelpText = {
  path: "/566810106808145",
  title: "Two-factor authentication on Instagram",
  sections: [
    {
      heading: undefined,
      paragraphs: [
        "Two-factor authentication asks for a security code besides your password when someone logs in from a device we do not know.",
      ],
    },
    {
      heading: "Ways to get a code",
      paragraphs: ["You can set up more than one of these:"],
      steps: [
        "An authentication app",
        "A text message to your phone",
        "A list of backup codes that you save in advance",
      ],
    },
    {
      heading: "If you cannot get a code",
      paragraphs: [
        "The ways to log in that we can offer depend on your account. You may be offered a text message, an e-mail, a linked account or an identity check, or none of them.",
        "No one outside Instagram can turn off or skip two-factor authentication for your account.",
      ],
    },
    {
      heading: "Keep your codes to yourself",
      paragraphs: [
        "Instagram will never ask you for a login code or a backup code. Whoever does is not Instagram, whatever they call themselves.",
      ],
    },
  ],
};

function reword(text: HelpText, visit: Visit): HelpText {
  const sentence = releaseChanges["one-use-sentence"].before;
  const { before, after } = releaseChanges["backup-code-term"];
  const change = (words: string) => {
    const reworded = words.replace(
      sentence,
      wordsFor("one-use-sentence", visit),
    );
    if (!isChanged("backup-code-term", visit)) return reworded;
    return reworded
      .replaceAll(before, after)
      .replaceAll(capitalise(before), capitalise(after));
  };
  return {
    path: text.path,
    title: change(text.title),
    sections: text.sections.map(({ heading, paragraphs, steps }) => ({
      heading: heading === undefined ? undefined : change(heading),
      paragraphs: paragraphs.map(change),
      ...(steps === undefined ? {} : { steps: steps.map(change) }),
    })),
  };
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
