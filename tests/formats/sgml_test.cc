// Entities, tags and markup as SGML dumps have them, broken ones included.
#include <chrono>

#include <gtest/gtest.h>

#include "indexer/formats/sgml_entities.h"
#include "indexer/formats/sgml_tags.h"

namespace morgue::formats {
namespace {

TEST(Entities, NamesAndNumbers) {
  EXPECT_EQ(decode_entities("&lt;GM> &amp; &quot;x&quot; &apos;"), "<GM> & \"x\" '");
  EXPECT_EQ(decode_entities("caf&eacute; &Uuml;ber&nbsp;&mdash; a&hyph;b"), "café Über\u00a0— a-b");
  EXPECT_EQ(decode_entities("&#65;&#x42;&#X63;&#8364;"), "ABc€");
  EXPECT_EQ(decode_entities("&AMP;&LT;"), "&<");
}

TEST(Entities, ControlCharactersBecomeNothing) {
  EXPECT_EQ(decode_entities("&#3;&#5;&#22;&#31;&#127;&#0;x&#27;"), "x");
  EXPECT_EQ(decode_entities("a&#9;b&#10;c&#13;"), "a\tb\nc\n");
  EXPECT_EQ(decode_entities("&#146;&#x85;"), "’…");  // what Windows means by them
}

TEST(Entities, WhatIsNoneStays) {
  for (const char* text : {"AT&T", "R&D;", "&", "&;", "&#;", "&#x;", "&#12a;", "a & b; c",
                           "&nosuch;", "&averyverylongname;", "&#", "&amp"})
    EXPECT_EQ(decode_entities(text), text);
  EXPECT_EQ(decode_entities("&#1114112;&#xD800;&#99999999;"), "\ufffd\ufffd\ufffd");
  EXPECT_EQ(decode_entities("&amp;amp;"), "&amp;");  // decoded once
}

TEST(Tags, AreFoundWithTheirAttributes) {
  const Element e = find_element("x <Title a=1 Type=\"BRIEF\" c='d e'>T</TITLE> y", "TITLE");
  ASSERT_TRUE(e.found);
  EXPECT_EQ(e.content, "T");
  EXPECT_EQ(attribute(e.attributes, "type"), "BRIEF");
  EXPECT_EQ(attribute(e.attributes, "A"), "1");
  EXPECT_EQ(attribute(e.attributes, "c"), "d e");
  EXPECT_EQ(attribute(e.attributes, "none"), "");
  EXPECT_EQ(attribute("a b=", "b"), "");
  EXPECT_EQ(attribute("a='unclosed", "a"), "unclosed");
}

TEST(Tags, MayBeginWithDigitsAndLackTheirEnd) {
  EXPECT_EQ(find_element("<1ST_LINE>r i BC-X</1ST_LINE>", "1st_line").content, "r i BC-X");
  EXPECT_EQ(find_element("<A>one <B>two", "A").content, "one ");
  EXPECT_EQ(find_element("<A>to the end", "A").content, "to the end");
  EXPECT_FALSE(find_element("<AB>x</AB> <", "A").found);
}

TEST(Markup, BecomesParagraphs) {
  EXPECT_EQ(strip_markup("<P>one<p>two</P>three<br>four<b>!</b>"),
            "\n\none\n\ntwo\n\nthree\nfour!");
  EXPECT_EQ(strip_markup("a<!-- <p>no --> b<!DOCTYPE x> c &lt;d>"), "a b c <d>");
  EXPECT_EQ(strip_markup("a<script>if (x<y) z();</script>b<style>p{}</style>c"), "abc");
  EXPECT_EQ(strip_markup("up <10 pct and > 5, a < b"), "up <10 pct and > 5, a < b");
  EXPECT_EQ(strip_markup("a <!-- never closed <i>b</i>"), "a <!-- never closed b");
}

// Each of these took minutes if anything looked twice at the rest of the text.
TEST(Markup, IsLinearHoweverHostile) {
  const auto begin = std::chrono::steady_clock::now();
  for (const char* piece : {"<", "<a", "<!--", "</", "<a b=", "&", "&#", "<a<", "<!", "<script>",
                            "<DOC ", "</DOC", "<DOC>", "-->"}) {
    std::string text;
    while (text.size() < (4 << 20)) text += piece;
    strip_markup(text);
    find_element(text, "TITLE");
    cut_element(text, true, "DOC");
    cut_element(text, false, "REUTERS");
    resync_element(text, false, "DOC");
    attribute(text, "x");
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(60));
}

}  // namespace
}  // namespace morgue::formats
