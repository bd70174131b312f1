#include "common/cli/json.h"

#include <limits>
#include <stdexcept>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace {

using morgue::cli::append_json_string;
using morgue::cli::JsonWriter;

std::string as_json(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

TEST(Json, WritesObjectsAndArrays) {
  std::string out;
  JsonWriter json(out);
  json.begin_object().key("a").number(1).key("b").begin_array();
  json.string("x").null().boolean(true).number(-2).number(2.5).end_array();
  json.key("c").begin_object().end_object().key("d").begin_array().end_array();
  json.key("e").strings({"p", "q"}).key("f").string_or_null("").end_object();
  EXPECT_EQ(out, R"({"a":1,"b":["x",null,true,-2,2.5],"c":{},"d":[],"e":["p","q"],"f":null})");
  EXPECT_TRUE(json.complete());
}

TEST(Json, EscapesWhatJsonAndTerminalsMind) {
  EXPECT_EQ(as_json("a\"b\\c\n\t\r"), R"("a\"b\\c\n\t\r")");
  EXPECT_EQ(as_json(std::string_view("\0\x1b\x7f", 3)), R"("\u0000\u001b\u007f")");
  EXPECT_EQ(as_json("\xC2\x9B"), R"("\u009b")");
  EXPECT_EQ(as_json("\u202E\u2066\u2028"), R"("\u202e\u2066\u2028")");
  EXPECT_EQ(as_json("Élysée 中文 \U0001F600"), "\"Élysée 中文 \U0001F600\"");
}

TEST(Json, IsAlwaysValidUtf8) {
  EXPECT_EQ(as_json("a\xFFz"), "\"a\uFFFDz\"");
  EXPECT_EQ(as_json("\xED\xA0\x80"), "\"\uFFFD\uFFFD\uFFFD\"");  // a surrogate
  EXPECT_EQ(as_json("\xC0\x80"), "\"\uFFFD\uFFFD\"");            // overlong
  for (int first = 0; first < 256; ++first)
    for (int second = 0; second < 256; ++second) {
      const std::string text{static_cast<char>(first), static_cast<char>(second)};
      EXPECT_TRUE(nlohmann::json::accept(as_json(text))) << first << ' ' << second;
    }
}

TEST(Json, NumbersComeBackTheSame) {
  for (const double value : {0.1, 1e300, -1.5e-7, 22.123456, 1.0 / 3}) {
    std::string out;
    JsonWriter(out).number(value);
    EXPECT_EQ(nlohmann::json::parse(out).get<double>(), value);
  }
  std::string out;
  JsonWriter(out).begin_array().number(std::numeric_limits<std::uint64_t>::max());
  EXPECT_EQ(out, "[18446744073709551615");
  out.clear();
  JsonWriter(out).number(std::numeric_limits<double>::infinity());
  EXPECT_EQ(out, "null");
}

TEST(Json, ChecksNestingAndKeys) {
  std::string out;
  EXPECT_THROW(JsonWriter(out).end_object(), std::logic_error);
  EXPECT_THROW(JsonWriter(out).begin_array().end_object(), std::logic_error);
  EXPECT_THROW(JsonWriter(out).begin_object().number(1), std::logic_error);
  EXPECT_THROW(JsonWriter(out).begin_array().key("a"), std::logic_error);
  EXPECT_THROW(JsonWriter(out).begin_object().key("a").key("b"), std::logic_error);
  EXPECT_THROW(JsonWriter(out).begin_object().key("a").end_object(), std::logic_error);
  EXPECT_THROW(JsonWriter(out).number(1).number(2), std::logic_error);
  JsonWriter open(out);
  open.begin_array();
  EXPECT_FALSE(open.complete());
}

}  // namespace
