// HTML to text, and where on a page its article is.
#include <string>

#include <gtest/gtest.h>

#include "indexer/formats/html/html_document.h"
#include "indexer/formats/html/html_text.h"
#include "indexer/formats/xml/document.h"

namespace morgue::formats::html {
namespace {

std::string article_text(const std::string& page) {
  const Document document(page);
  const xml::Node article = article_of(document.root());
  return article ? text_of(article) : "none";
}

TEST(HtmlText, ParagraphsLinesAndWords) {
  EXPECT_EQ(fragment_text("<p>One\n  <b>two</b>,<i>three</i> </p><p>Four<br>five<br/> six</p>"),
            "One two,three\n\nFour\nfive\nsix");
  EXPECT_EQ(fragment_text("<div>a<div>b</div>c</div>d<br><br>e<hr>f"),
            "a\n\nb\n\nc\n\nd\n\ne\n\nf");
  EXPECT_EQ(fragment_text("plain &amp; text"), "plain & text");
  EXPECT_EQ(fragment_text("<p>unclosed <b>bold<p>next"), "unclosed bold\n\nnext");
  EXPECT_EQ(fragment_text("<pre>a  b\n  c</pre>"), "a  b\n  c");
  EXPECT_EQ(fragment_text(""), "");
  EXPECT_EQ(fragment_text("<p></p>"), "");
}

TEST(HtmlText, ListsAndTables) {
  EXPECT_EQ(fragment_text("<p>See</p><ul><li>one<li>two</ul>x"), "See\n\none\ntwo\n\nx");
  EXPECT_EQ(fragment_text("<table><tr><th>Team<th>Points<tr><td>A</td><td>3</td></table>"),
            "Team\tPoints\nA\t3");
}

TEST(HtmlText, WhatIsNotTheArticlesIsLeftOut) {
  EXPECT_EQ(
      fragment_text("<script>x()</script><style>p{}</style><nav>Home</nav><p>Text</p><figure>"
                    "<img><figcaption>C</figcaption></figure><aside>More</aside><form>F</form>"
                    "<!-- c --><div role=navigation>N</div><header>H</header>"
                    "<footer>F</footer>"),
      "Text");
  EXPECT_EQ(fragment_text("<p>a <img src='data:" + std::string(100000, 'x') + "'> b</p>"), "a b");
}

TEST(HtmlText, IsCleanedAndKnowsItsCharacterSet) {
  EXPECT_EQ(fragment_text("<p>a\x01&#2;\xc2\x85"
                          "e\xcc\x81</p>"),
            "a\né");
  const Document latin("<meta charset=iso-8859-1><p>Z\xfcrich", "");
  EXPECT_EQ(text_of(latin.root()), "Zürich");
  const Document declared("<meta charset=utf-8><p>\xcf\xf0\xe8", "windows-1251");
  EXPECT_EQ(text_of(declared.root()), "При");
  EXPECT_EQ(declared_charset("<META HTTP-EQUIV='x' content='text/html; Charset=koi8-r'>"),
            "koi8-r");
}

TEST(HtmlText, ReadsXhtmlWithinXml) {
  const xml::Document item(
      "<i><h:html><h:head><h:title>T</h:title></h:head><h:body><h:p>A</h:p></h:body></h:html></i>");
  EXPECT_EQ(text_of(item.root().descendant("html")), "A");
  EXPECT_EQ(line_of(item.root().descendant("title")), "T");
}

constexpr const char* kLong =
    "The council voted on Monday to close the old bridge for a year, said the mayor of the town.";

TEST(HtmlArticle, IsTheBlockWithTheRunningText) {
  const std::string text = std::string("<p>") + kLong + "</p>";
  const std::string menu = "<ul><li><a href=/>Home</a><li><a href=/x>" + std::string(kLong) +
                           "</a></ul><div>Short</div>";
  const std::string expected = std::string(kLong) + "\n\n" + kLong + "\n\n" + kLong;
  EXPECT_EQ(article_text("<body>" + menu + "<div><div>" + text + text + text + "</div></div><div>" +
                         menu + "</div></body>"),
            expected);
  EXPECT_EQ(article_text("<body>" + menu + "<article>" + text + text + text +
                         "</article><div class=comments>" + text + text + "</div></body>"),
            expected);
  EXPECT_EQ(article_text("<body><div itemprop=articleBody>" + text + text + text + "</div><div>" +
                         text + text + text + text + text + "</div></body>"),
            expected);
  EXPECT_EQ(article_text("<body>" + menu + "</body>"), "none");
}

TEST(HtmlText, HostilePagesEnd) {
  std::string deep;
  for (int i = 0; i < 50000; ++i) deep += "<div><b>";
  fragment_text(deep + "x");
  article_text(deep + "x");
  std::string wide = "<a";
  for (int i = 0; i < 100000; ++i) wide += " b" + std::to_string(i) + "=1";
  EXPECT_EQ(fragment_text(wide + ">x</a>"), "x");
  fragment_text(wide);
}

}  // namespace
}  // namespace morgue::formats::html
