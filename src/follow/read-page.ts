import { Parser } from "htmlparser2";
import { countWords } from "../model/count-words.ts";
import type { PageText } from "../model/page-text.ts";
import type { Role } from "./element-roles.ts";
import {
  inline,
  isKeptOut,
  readRefresh,
  roleOf,
  takesText,
} from "./element-roles.ts";

/** More would be a page made to fill the memory. */
const mostKept = 20_000;

/** The words of an HTML page. Never throws: browsers do not either. */
export function readPage(html: string): PageText {
  const lines: string[] = [];
  const prose: string[] = [];
  const controls: string[] = [];
  const embeds: string[] = [];
  const names = new Set<string>();
  const depth = { unseen: 0, surroundings: 0, control: 0, link: 0 };
  const roles: Role[] = [];
  let line = "";
  let own = "";
  let label = "";
  let withoutScript = "";
  let title = "";
  let firstHeading = "";
  let subheadings = 0;
  let passwordFields = 0;
  let textFields = 0;
  let buttons = 0;
  let isUnlisted = false;
  let sendsOnTo: string | undefined;
  let isTitle = false;
  let hasTitle = false;
  let isHeading = false;
  let isNoscript = false;
  const endLine = () => {
    const text = squeeze(line);
    const ownText = own === line ? text : squeeze(own);
    if (text !== "" && lines.length < mostKept) lines.push(text);
    if (ownText !== "" && prose.length < mostKept) prose.push(ownText);
    if (isHeading && firstHeading === "") firstHeading = text;
    line = "";
    own = "";
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === "title") isTitle = true;
      if (name === "noscript") isNoscript = true;
      const role = roleOf(name, attributes);
      roles.push(role);
      if (role !== undefined) depth[role] += 1;
      if (!inline.has(name)) endLine();
      if (name === "h1") isHeading = true;
      if (/^h[2-4]$/.test(name) && depth.surroundings === 0) subheadings += 1;
      const { src } = attributes;
      if (src !== undefined && embeds.length < mostKept) embeds.push(src);
      for (const key of name === "a" ? ["id", "name"] : ["id"]) {
        const value = attributes[key];
        if (value !== undefined && names.size < mostKept) names.add(value);
      }
      if (name === "input") {
        const type = attributes["type"]?.toLowerCase();
        if (depth.surroundings === 0) {
          if (type === "password") passwordFields += 1;
          else if (takesText(attributes)) textFields += 1;
        }
        if (type === "submit" || type === "button") {
          controls.push(squeeze(attributes["value"] ?? ""));
          buttons += 1;
        }
      }
      if (role === "control" && depth.surroundings === 0 && name !== "label")
        buttons += 1;
      if (name === "meta") {
        sendsOnTo ??= readRefresh(attributes);
        isUnlisted ||= isKeptOut(attributes);
      }
    },
    ontext: (text) => {
      if (isTitle && !hasTitle) {
        title += text;
        return;
      }
      if (isNoscript) withoutScript += text;
      if (depth.unseen > 0) return;
      line += text;
      if (depth.surroundings + depth.control + depth.link === 0) own += text;
      if (depth.control + depth.link > 0) label += text;
    },
    onclosetag: (name) => {
      if (name === "title") {
        isTitle = false;
        // Drawings have titles too; the page's own comes first.
        hasTitle = true;
      }
      if (name === "noscript") isNoscript = false;
      if (!inline.has(name)) endLine();
      const role = roles.pop();
      if (role !== undefined) depth[role] -= 1;
      if (role === "control" || role === "link") {
        const text = squeeze(label);
        label = "";
        if (
          text !== "" &&
          depth.surroundings === 0 &&
          controls.length < mostKept
        )
          controls.push(text);
      }
      if (name === "h1") isHeading = false;
    },
  });
  parser.end(html);
  endLine();
  return {
    title: squeeze(title),
    firstHeading,
    lines,
    prose,
    ownWords: prose.reduce((sum, line) => sum + countWords(line), 0),
    subheadings,
    controls,
    passwordFields,
    textFields,
    buttons,
    isUnlisted,
    embeds,
    withoutScript: squeeze(withoutScript),
    names,
    sendsOnTo,
  };
}

function squeeze(text: string): string {
  // Most lines are written as they are read.
  if (!/\s\s|[^\S ]/.test(text)) return text.trim();
  return text.replace(/\s+/g, " ").trim();
}
