import { expect, test } from "vitest";
import { lintText } from "./run-example.ts";

async function families(body: string): Promise<(string | undefined)[]> {
  const text = `---\ntitle: Backup codes\nplatform: example\n---\n\n${body}\n`;
  const found = await lintText(text);
  return found
    .filter(({ rule }) => rule === "device-without-checkpoint")
    .map(({ subject }) => subject);
}

test.each([
  ["On your iPhone, tap **Next**.", ["iphone"]],
  ["Open the settings on an iPad.", ["iphone"]],
  ["In the Android app, tap the gear.", ["android"]],
  ["Android users will see another button.", ["android"]],
  ["Click **Next** if you are on a computer.", ["web"]],
  ["Log in with a web browser: in a web browser, click **Next**.", ["web"]],
  ["On the web, choose **Other ways**.", ["web"]],
  ["## On desktop\n\nChoose **Next**.", ["web"]],
  ["## iPhone and Android\n\nChoose **Next**.", ["iphone", "android"]],
  [
    "What to do on iPhone, Android, and web: start from the login screen.",
    ["iphone", "android", "web"],
  ],
  ["| Where | How |\n| --- | --- |\n| Web | Click. |", ["web"]],
  [
    "| iPhone | Android |\n| --- | --- |\n| Tap. | Tap. |",
    ["iphone", "android"],
  ],
])("asks for a look: %s", async (body, expected) => {
  expect(await families(body)).toEqual(expected);
});

test.each([
  "A lost iPhone takes its codes with it.",
  "An old video made on somebody else's Android proves little.",
  "Check the web address before you type anything.",
  "Open Examplegram's website, reached by typing its address.",
  "There are many forged forms on the web.",
  "Do this in your phone's browser.",
  "Close the browser and start again.",
  "Copies of the login page exist. Read the address.",
  "A password manager on another device will do.",
  "`Android` is what the field says.",
])("asks for none: %s", async (body) => {
  expect(await families(body)).toEqual([]);
});
