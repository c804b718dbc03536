// What an editor's repository says about a platform: checkpoints/<platform>/*.yaml.
import { z } from "zod";
import { devices } from "./device.ts";
import { idSchema } from "./frontmatter.ts";
import { privateHostSchema } from "./private-host.ts";

const hostSchema = z
  .string()
  .regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]*[a-z][a-z0-9-]*$/, {
    message: "a host name such as instagram.com",
  });

const userContentSchema = z.strictObject({
  hosts: z.array(hostSchema).min(1),
  path: z
    .string()
    .startsWith("/")
    .describe(
      "* stands for one part of the path, ** for any number: /*, /p/*, /**",
    ),
  except: z
    .array(z.string().startsWith("/"))
    .default([])
    .describe("Paths that are official."),
});

export const platformSchema = z.strictObject({
  name: z.string().min(1).describe("As readers know it."),
  domains: z
    .array(hostSchema)
    .min(1)
    .describe("Official; hosts under them are official too."),
  otherDomains: z
    .array(hostSchema)
    .default([])
    .describe(
      "Further domains of its own: not official places to link, and never taken for imitations.",
    ),
  userContent: z
    .array(userContentSchema)
    .default([])
    .describe(
      "Paths on the platform's own hosts where its users speak, not the platform.",
    ),
  redirectors: z
    .array(hostSchema)
    .default([])
    .describe(
      "Hosts of the platform that forward anywhere; never a place to land.",
    ),
  assetHosts: z
    .array(hostSchema)
    .default([])
    .describe("Hosts its pages load pictures, fonts and scripts from."),
  privateHosts: z
    .array(privateHostSchema)
    .default([])
    .describe(
      "A service of your own, on your own network, as host:port; opened only when presscheck.yaml names it too.",
    ),
  devices: z.array(z.enum(devices)).min(1).describe("Where readers use it."),
});

const words = z.string().min(1).max(500);

/** Groups of words, one of each group, in any order, within so many words of one another. */
const wordGroupsSchema = z.strictObject({
  all: z
    .array(z.array(words).min(1))
    .min(1)
    .describe("Groups of words or phrases; one of each has to be there."),
  within: z
    .int()
    .min(1)
    .max(60)
    .default(20)
    .describe("How many words may lie between the first and the last of them."),
});

const claimValueSchema = z.union(
  [
    z.strictObject({
      number: z.number(),
      of: words.describe("What is counted: backup codes."),
    }),
    z.strictObject({
      duration: words.describe("7 days"),
      of: words.describe("What takes that long: waiting for a reset."),
    }),
    z.strictObject({ label: words.describe("What a control is called.") }),
    z.strictObject({
      path: words.describe("Settings > Security > Two-factor authentication"),
    }),
  ],
  {
    error:
      "a number or a duration with what it is of, { number: 10, of: backup codes } or { duration: 7 days, of: waiting for a reset }; or a label, { label: Log in }; or a path, { path: Settings > Security }",
  },
);

const sourceSchema = z.strictObject({
  link: idSchema.describe("An id of links.yaml."),
  quote: words.describe("The words on that page that bear the claim out."),
});

const claimBase = {
  id: idSchema,
  statement: words.describe(
    "The claim in plain words; offered as text to paste.",
  ),
  why: words.describe("What happens to a reader who is misled."),
  forms: z
    .array(
      z.union([words, wordGroupsSchema], {
        error: "a sentence, or groups of words under “all”",
      }),
    )
    .default([])
    .describe("Other ways to say it: whole sentences, or groups of words."),
  examples: z
    .strictObject({
      states: z.array(words).default([]).describe("Sentences that make it."),
      doesNot: z
        .array(words)
        .default([])
        .describe("Sentences that come close and do not make it."),
    })
    .default({ states: [], doesNot: [] })
    .describe("What presscheck claims test tries."),
};

const mustSchema = z.strictObject({
  ...claimBase,
  mode: z.literal("must").default("must"),
  sections: z.array(words).optional().describe("Headings it may stand under."),
  values: z
    .array(claimValueSchema)
    .default([])
    .describe("Numbers, times, labels and menu paths that have to agree."),
  source: sourceSchema,
});

const mustNotSchema = z.strictObject({
  ...claimBase,
  mode: z.literal("mustNot"),
  source: sourceSchema.optional(),
});

export const claimSchema = z.discriminatedUnion("mode", [
  mustSchema,
  mustNotSchema,
]);

export const linkSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(1).describe("What the page calls itself."),
  url: z.string().min(1),
  names: z
    .array(z.string().min(1))
    .default([])
    .describe(
      "Other words articles name the page by; naming it without a link is a finding.",
    ),
});

export const claimsFileSchema = z.strictObject({
  claims: z.array(claimSchema).superRefine(refuseSecondNames),
});
export const linksFileSchema = z.strictObject({
  links: z.array(linkSchema).superRefine(refuseSecondNames),
});

// Of two entries of one name the last would stand for both, unseen.
function refuseSecondNames(
  entries: readonly { readonly id: string }[],
  context: z.core.$RefinementCtx,
): void {
  const firstByName = new Map<string, number>();
  for (const [index, { id }] of entries.entries()) {
    const first = firstByName.get(id);
    if (first === undefined) firstByName.set(id, index);
    else
      context.addIssue({
        code: "custom",
        path: [index, "id"],
        message: `a name of its own; entry ${first + 1} is called “${id}” already`,
      });
  }
}

export type PlatformFacts = z.infer<typeof platformSchema>;
/** One statement an article must make, or must never make. */
export type Claim = z.infer<typeof claimSchema>;
export type RequiredClaim = z.infer<typeof mustSchema>;
export type ForbiddenClaim = z.infer<typeof mustNotSchema>;
export type ClaimForm = Claim["forms"][number];
export type ClaimValue = z.infer<typeof claimValueSchema>;
/** A link to a page on the platform's own domains, from the platform's list. */
export type OfficialLink = z.infer<typeof linkSchema>;
