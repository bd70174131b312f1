// Bodies of HTTP in their encodings: alone, one upon another, broken, far too long.
#include "indexer/formats/content_encoding.h"

#include <brotli/encode.h>
#include <gtest/gtest.h>
#define ZLIB_CONST  // it does not write to its input
#include <zlib.h>
#include <zstd.h>

#include "indexer/formats/http_message.h"
#include "tests/formats/reading.h"

namespace {

using namespace morgue;
using namespace morgue::formats;

std::string deflated(const std::string& text, int format) {
  z_stream stream{};
  deflateInit2(&stream, 6, Z_DEFLATED, format, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, text.size()) + 32, '\0');
  stream.next_in = reinterpret_cast<const Bytef*>(text.data());
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string gzip(const std::string& text) {
  return deflated(text, 15 + 16);
}

std::string brotli(const std::string& text) {
  std::size_t size = BrotliEncoderMaxCompressedSize(text.size());
  std::string out(size, '\0');
  EXPECT_EQ(BrotliEncoderCompress(4, 22, BROTLI_MODE_TEXT, text.size(),
                                  reinterpret_cast<const std::uint8_t*>(text.data()), &size,
                                  reinterpret_cast<std::uint8_t*>(out.data())),
            BROTLI_TRUE);
  out.resize(size);
  return out;
}

std::string zstd(const std::string& text) {
  std::string out(ZSTD_compressBound(text.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), text.data(), text.size(), 1));
  return out;
}

std::string decoded(const std::string& body, const std::string& encodings) {
  const DecodedBody result = decode_body(body, encodings);
  return result.trouble.empty() ? result.bytes : "trouble: " + result.trouble;
}

// More than one piece of output.
std::string page() {
  std::string text = "<p>";
  for (int i = 0; i < 20000; ++i) text += "rain " + std::to_string(i) + " ";
  return text;
}

TEST(ContentEncoding, EveryOneIsUndone) {
  const std::string text = page();
  EXPECT_EQ(decoded(gzip(text), "gzip"), text);
  EXPECT_EQ(decoded(gzip(text), "X-GZIP"), text);
  EXPECT_EQ(decoded(gzip(text), ""), text);
  EXPECT_EQ(decoded(gzip("a") + gzip("b") + "after", "gzip"), "ab");
  EXPECT_EQ(decoded(deflated(text, 15), "deflate"), text);
  EXPECT_EQ(decoded(deflated(text, -15), "deflate"), text);
  EXPECT_EQ(decoded(brotli(text), "br"), text);
  EXPECT_EQ(decoded(zstd(text), "zstd"), text);
  EXPECT_EQ(decoded(text, "identity"), text);
  EXPECT_EQ(decoded("", "br"), "");
}

TEST(ContentEncoding, OneUponAnotherIsUndoneFromTheLast) {
  EXPECT_EQ(decoded(brotli(gzip(page())), "gzip, br"), page());
  EXPECT_EQ(decoded("x", "br,br,br,br,br"),
            "trouble: in more encodings one upon another than are read");
  EXPECT_EQ(decoded("x", "gzip, aes128gcm"),
            "trouble: in the encoding 'aes128gcm', which is not read");
}

TEST(ContentEncoding, WhatIsStoredDecodedStaysAsItIs) {
  for (const char* encoding : {"gzip", "deflate", "br", "zstd", "gzip, br"})
    EXPECT_EQ(decoded("\n <!doctype html><p>Rain</p>", encoding), "\n <!doctype html><p>Rain</p>")
        << encoding;
}

TEST(ContentEncoding, DamageHasAReason) {
  const std::pair<std::string, std::string> cases[] = {{gzip(page()), "gzip"},
                                                       {deflated(page(), 15), "deflate"},
                                                       {deflated(page(), -15), "deflate"},
                                                       {brotli(page()), "br"},
                                                       {zstd(page()), "zstd"}};
  for (const auto& [body, encoding] : cases) {
    const std::string damaged = "trouble: in " + encoding + " that is damaged";
    EXPECT_EQ(decoded(body.substr(0, body.size() / 2), encoding), damaged);
    EXPECT_EQ(decoded(std::string(100, '\x7f'), encoding), damaged);
  }
  std::string changed = gzip(page());
  changed[changed.size() - 8] = static_cast<char>(changed[changed.size() - 8] ^ 1);  // its checksum
  EXPECT_EQ(decoded(changed, "gzip"), "trouble: in gzip that is damaged");
}

TEST(ContentEncoding, BombsAreNotUnpacked) {
  const std::string bomb(kMaxBody + 1, ' '), most(kMaxBody, ' ');
  EXPECT_EQ(decoded(gzip(bomb), "gzip"), "trouble: in gzip that unpacks to more than 64 MiB");
  EXPECT_EQ(decoded(brotli(bomb), "br"), "trouble: in br that unpacks to more than 64 MiB");
  EXPECT_EQ(decoded(zstd(bomb), "zstd"), "trouble: in zstd that unpacks to more than 64 MiB");
  EXPECT_EQ(decoded(brotli(most), "br").size(), kMaxBody);
}

std::string chunk(const std::string& bytes) {
  std::string size(16, '\0');
  size.resize(
      static_cast<std::size_t>(std::snprintf(size.data(), size.size(), "%zx", bytes.size())));
  return size + "\r\n" + bytes + "\r\n";
}

TEST(ContentEncoding, ChunksAreUponAllElse) {
  const std::string packed = brotli(page());
  const std::string body = chunk(packed.substr(0, 10)) + chunk(packed.substr(10)) + "0\r\n\r\n";
  const std::string head = "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n";
  EXPECT_EQ(read_http_response(head + "Transfer-Encoding: chunked\r\n\r\n" + body).body, page());
  const std::string twice = gzip(packed);
  EXPECT_EQ(read_http_response(head + "Transfer-Encoding: gzip, chunked\r\n\r\n" + chunk(twice) +
                               "0\r\n\r\n")
                .body,
            page());
}

TEST(ContentEncoding, PagesOfCrawls) {
  const auto record = [](const std::string& body) {
    const std::string block =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\n" + body;
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x.example/1\r\n"
           "Content-Length: " +
           std::to_string(block.size()) + "\r\n\r\n" + block;
  };
  EXPECT_EQ(article("warc", record(brotli("<h1>Rain</h1><p>It rained all day.</p>"))).headline,
            "Rain");
  EXPECT_EQ(skipped("warc", record("\x01\x02\x03")), "a page in br that is damaged");
}

}  // namespace
