package dev.storygen.brief;

import java.util.Locale;
import java.util.Set;

/** What to do with keys of briefs that belong to other tools that read front matter. */
public enum ForeignKeys {
  /** They are mistakes, as other unknown keys are. */
  FAIL,
  /** They are ignored, with one warning for all. */
  IGNORE;

  /**
   * In lower case and without underscores: the predefined keys of Jekyll (jekyllrb.com, Front
   * Matter) and Hugo (gohugo.io, Front matter), and the usual ones of Astro, Docusaurus, Obsidian
   * and Pandoc. Those that a brief has too are not among them.
   */
  private static final Set<String> NAMES =
      Set.of(
          "abstract",
          "aliases",
          "audio",
          "author",
          "authors",
          "build",
          "canonicalurl",
          "cascade",
          "categories",
          "category",
          "comments",
          "cover",
          "created",
          "cssclass",
          "cssclasses",
          "date",
          "description",
          "draft",
          "excerpt",
          "excerptseparator",
          "expirydate",
          "featuredimage",
          "headless",
          "heroimage",
          "hidetitle",
          "iscjklanguage",
          "keywords",
          "lang",
          "lastmod",
          "lastmodified",
          "layout",
          "linktitle",
          "markup",
          "math",
          "menu",
          "menus",
          "modified",
          "outputs",
          "params",
          "permalink",
          "pubdate",
          "publish",
          "publishdate",
          "published",
          "readingtime",
          "redirectfrom",
          "redirectto",
          "renderwithliquid",
          "resources",
          "robots",
          "series",
          "sidebarlabel",
          "sidebarposition",
          "sitemap",
          "slug",
          "subtitle",
          "summary",
          "tag",
          "tags",
          "thumbnail",
          "toc",
          "translationkey",
          "type",
          "updated",
          "updateddate",
          "url",
          "uuid",
          "version",
          "videos",
          "weight");

  /**
   * The value of {@code storygen.foreignKeys}.
   *
   * @throws IllegalArgumentException if there is no such value
   */
  public static ForeignKeys of(String value) {
    return switch (value) {
      case "fail" -> FAIL;
      case "ignore" -> IGNORE;
      default ->
          throw new IllegalArgumentException(
              "storygen.foreignKeys is '" + value + "', but expected fail or ignore.");
    };
  }

  /** Whether another tool has the key. */
  static boolean has(String key) {
    return key.length() < 30
        && NAMES.contains(key.toLowerCase(Locale.ROOT).replace("_", "").replace("-", ""));
  }
}
