// What an editor's repository says about a platform: checkpoints/<platform>/*.yaml.
import { z } from "zod";
import { devices } from "./device.ts";
import { idSchema } from "./frontmatter.ts";

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
  devices: z.array(z.enum(devices)).min(1).describe("Where readers use it."),
});

export const claimSchema = z.strictObject({
  id: idSchema,
  statement: z
    .string()
    .min(1)
    .describe("The claim in plain words; offered as text to paste."),
  mode: z
    .literal("must", {
      error: "must (claims an article must never make are not screened yet)",
    })
    .default("must"),
  why: z.string().min(1).describe("What happens to a reader who is not told."),
  sections: z
    .array(z.string().min(1))
    .optional()
    .describe("Headings it may stand under."),
  source: z.strictObject({
    link: idSchema.describe("An id of links.yaml."),
    quote: z
      .string()
      .min(1)
      .describe("The words on that page that bear the claim out."),
  }),
});

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
  claims: z.array(claimSchema),
});
export const linksFileSchema = z.strictObject({ links: z.array(linkSchema) });

export type PlatformFacts = z.infer<typeof platformSchema>;
export type Claim = z.infer<typeof claimSchema>;
/** A link to a page on the platform's own domains, from the platform's list. */
export type OfficialLink = z.infer<typeof linkSchema>;
