import { expect, test } from "vitest";
import {
  findRetraction,
  isRetractedAhead,
} from "../../src/lint/find-retraction.ts";

test.each([
  "That is no longer true.",
  "This is outdated advice.",
  "Actually, that is wrong: nobody checks.",
  "Ignore the sentence above.",
  "That rule has been dropped.",
  "Except that it doesn’t matter in practice.",
  "You can safely ignore that.",
  "This used to be the case; today you may do as you please.",
  "None of this applies any more.",
  "That was true until 2024.",
  "Forget that.",
  "Or so they say.",
  "Just kidding.",
  "Not so.",
  "But this isn't necessary.",
  "At least that is what the company says.",
  "It is a myth.",
  "The above is nonsense.",
  "You may disregard this warning.",
  "As of May this is not the case.",
  "That warning can be ignored.",
  "That turned out to be false.",
  "The opposite is the case.",
  "Not any more, though.",
  "You needn't bother with that.",
])("%s takes back what stands before it", (sentence) => {
  expect(findRetraction(sentence)).toBe("whole");
});

test.each([
  "That is not true of codes from an app.",
  "This does not apply if you hold a season ticket.",
])("%s takes back a part of it", (sentence) => {
  expect(findRetraction(sentence)).toBe("part");
});

test.each([
  "That is not all.",
  "That is why you should print the list.",
  "This is not the same as a password.",
  "It is not always easy to tell.",
  "It is gone once you have used it.",
  "That was the last one.",
  "Ignore that message from the stranger.",
  "Ignore these emails.",
  "Forget the password you used before.",
  "It isn't a spare password, and it doesn't last.",
  "Skip this step if you have no phone.",
  "It does not matter which one you take.",
  "This rule has no exception.",
  "Anyone who says it is wrong wants your money.",
  "That holds for every device.",
  "It makes no difference.",
  "That's right.",
  "What they say is what they do.",
  "Those are needed later.",
  "This is not needed twice.",
  "It is no longer valid after that.",
  "It was wrong once, and the phone was locked.",
  "That doesn't matter much for short trips.",
  "This is not correct spelling.",
  "These are wrong numbers that people dial.",
  "It is invalid from then on.",
  "They are right to ask.",
  "It is not true that a code works twice.",
  "It is a myth that support can read it.",
  "Don't believe anybody who asks for it.",
  "Do not follow that link.",
  "Nobody minds that much.",
  "This has changed the way people log in.",
  "Don't worry about that yet: the next step explains it.",
])("%s takes nothing back", (sentence) => {
  expect(findRetraction(sentence)).toBeUndefined();
});

test.each([
  ["The following is wrong.", true],
  ["You may have read the following nonsense.", true],
  ["Ignore the next sentence.", true],
  ["The next line is no longer true.", true],
  ["The following is important.", false],
  ["Do the following steps in order.", false],
])("whether “%s” takes back what follows", (sentence, expected) => {
  expect(isRetractedAhead(sentence)).toBe(expected);
});
