// XML to trees: what is mended, what is refused, what a reader of formats sees.
#include <string>

#include <gtest/gtest.h>

#include "indexer/formats/xml/document.h"
#include "indexer/formats/xml/mend.h"
#include "indexer/formats/xml/prolog.h"

namespace morgue::formats::xml {
namespace {

using namespace std::string_literals;

std::string text_in(const std::string& xml) {
  const Document document(xml);
  return document.root().text();
}

TEST(XmlDocument, ElementsByLocalNameWhateverThePrefix) {
  const Document document("<n:item n:id='7' xml:lang='en'><n:Head>A<b>B</b>C</n:Head></n:item>");
  const Node root = document.root();
  EXPECT_EQ(root.name(), "item");
  EXPECT_EQ(root.prefix(), "n");
  EXPECT_EQ(root.attribute("id"), "7");
  EXPECT_EQ(root.attribute("lang"), "en");
  EXPECT_EQ(root.attribute("none"), "");
  EXPECT_EQ(root.child("head").text(), "ABC");
  EXPECT_FALSE(root.child("b"));
  EXPECT_EQ(root.descendant("b").text(), "B");
  EXPECT_EQ(root.descendant("b").parent(), root.child("head"));
}

TEST(XmlDocument, PrefixesOfTheHeadAreDeclared) {
  const std::string head = "<?xml version='1.0'?><n:message xmlns:n='urn:n' xmlns:h='urn:h'>";
  const Document document("<n:item><h:p>x</h:p><m:p>y</m:p></n:item>", head);
  EXPECT_TRUE(document.well_formed());
  EXPECT_EQ(document.root().name(), "item");
  EXPECT_EQ(document.root().prefix(), "n");
  EXPECT_EQ(document.root().child("p").prefix(), "h");
  EXPECT_EQ(document.root().text(), "xy");
  EXPECT_EQ(Document("<n:item><b>1</n:item></x>", head).root().text(), "1");
}

TEST(XmlDocument, PathsTryEveryParent) {
  const Document document("<a><b><c/></b><b><d>x</d></b></a>");
  EXPECT_EQ(document.root().find("b/d").text(), "x");
  EXPECT_FALSE(document.root().find("b/e"));
  EXPECT_FALSE(Node().find("b/e"));
  EXPECT_EQ(document.root().descendants("b").size(), 2U);
  EXPECT_EQ(document.root().descendants("").size(), 4U);
}

TEST(XmlDocument, EntitiesOfHtmlAreKnownAndNothingExpands) {
  EXPECT_EQ(text_in("<a>AT&T &amp; &nbsp;&eacute;&#8211;&#x41; &lol; &lt;b&gt;</a>"),
            "AT&T & \u00a0é–A &lol; <b>");
  EXPECT_EQ(text_in("<a b='&quot;&#60;'>&#3;x&#xD800;&#x93;</a>"), "x\ufffd“");
  EXPECT_EQ(text_in("<a><!DOCTYPE x [<!ENTITY l 'lol'>]>&l;</a>").find("lol"), std::string::npos);
}

TEST(XmlDocument, ControlCharactersVanish) {
  EXPECT_EQ(text_in("<a>one\x03\x05 two\0three</a>"s), "one twothree");
  EXPECT_EQ(text_in("<a><![CDATA[one\x03<two>&amp;]]></a>"), "one<two>&amp;");
}

TEST(XmlDocument, BrokenMarkupIsReadAsFarAsItGoes) {
  const Document document(
      "<item><title>T<b>U</title><br><p class=x id='1>2'>five < six</p><link/></item>");
  EXPECT_FALSE(document.well_formed());
  const Node root = document.root();
  EXPECT_EQ(root.child("title").text(), "TU");
  EXPECT_EQ(root.descendant("p").attribute("class"), "x");
  EXPECT_NE(root.text().find("five < six"), std::string::npos);
  EXPECT_EQ(text_in("<a><b>cut o"), "cut o");
  EXPECT_EQ(text_in("<a><![CDATA[cut o"), "cut o");
  EXPECT_EQ(text_in("<a>x</b>y</a>"), "xy");
  EXPECT_EQ(text_in("<a>1 <!-- 2 --> 3 <?x 4?> 5 <!-- 6</a>"), "1  3  5 <!-- 6");
}

TEST(XmlDocument, WhatIsNoXmlHasNoRoot) {
  for (const char* text : {"", " ", "text", "<", "<>", "</a>", "{\"a\": 1}"})
    EXPECT_FALSE(Document(text).root()) << text;
}

TEST(XmlDocument, DepthAndLongTagsAreBounded) {
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<a>";
  EXPECT_TRUE(Document(deep + "x").root());
  std::string wide = "<a";
  for (int i = 0; i < 200000; ++i) wide += " a" + std::to_string(i) + "='1'";
  const Document document(wide + "><b>x</b></a>");
  EXPECT_EQ(document.root().text(), "x");
  EXPECT_EQ(document.root().attribute("a7"), "");
}

TEST(XmlDocument, CharacterSets) {
  EXPECT_EQ(
      Document("<a>Z\xfcrich</a>", "<?xml version='1.0' encoding='iso-8859-1'?>").root().text(),
      "Zürich");
  EXPECT_EQ(Document("<a>\xcf\xf0\xe8</a>", "<?xml version='1.0' encoding=\"windows-1251\"?>")
                .root()
                .text(),
            "При");
  EXPECT_EQ(
      Document("<a>Zürich</a>", "<?xml version='1.0' encoding='windows-1251'?>").root().text(),
      "Zürich");
}

TEST(XmlMend, LeavesAloneWhatIsFine) {
  const std::string fine = "<a b=\"1\">x &amp; y\r\n<c/>&#65;</a>";
  std::string buffer;
  EXPECT_EQ(mend_characters("<a>x\n</a>", buffer), "<a>x\n</a>");
  EXPECT_EQ(mend_characters(fine, buffer), "<a b=\"1\">x &amp; y\r\n<c/>A</a>");
  EXPECT_EQ(mend_tags(fine), fine);
}

TEST(XmlProlog, FindsTheRoot) {
  EXPECT_EQ(
      root_of("\n<?xml version='1.0'?><!-- <a> --><!DOCTYPE b [<!ELEMENT c>]>\n<n:d e='f'>").name,
      "d");
  EXPECT_EQ(root_of("<nitf>").name, "nitf");
  EXPECT_EQ(root_of("<rss version='2.0'>").attributes, " version='2.0'");
  for (const char* text : {"", "text <a>", "<", "<1>", "<!-- <a>", "{}"})
    EXPECT_EQ(root_of(text).name, "") << text;
  EXPECT_EQ(declared_charset("<?xml version=\"1.0\" encoding=\"koi8-r\" ?><a/>"), "koi8-r");
  EXPECT_EQ(declared_prefixes("<a xmlns='q' xmlns:b='x'><c xmlns:d=\"y\" xmlns:b='z' xmlns:e=f "
                              "xmlns:1 xmlns:g='<' xmlns:i='\xf0' xmlns:h='"),
            " xmlns:b='x' xmlns:d=\"y\"");
  EXPECT_EQ(declared_charset("<a encoding='x'/>"), "");
}

}  // namespace
}  // namespace morgue::formats::xml
