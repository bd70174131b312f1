#include "indexer/tag.h"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iostream>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/base/file.h"
#include "common/cli/json.h"
#include "common/cli/output.h"
#include "common/text/utf8.h"
#include "indexer/entities/conll.h"
#include "indexer/entities/finder.h"
#include "indexer/formats/charset.h"
#include "indexer/formats/clean_text.h"
#include "indexer/formats/record_reader.h"

namespace morgue::indexer {
namespace {

constexpr std::size_t kMaxHeadline = 300;  // bytes: a longer first line is a paragraph

// Turns offsets in bytes, asked for in rising order, into code points.
class CodePointCounter {
 public:
  CodePointCounter(std::string_view text, std::uint64_t base) : text_(text), points_(base) {}

  std::uint64_t at(std::size_t byte) {
    for (; byte_ < byte; ++byte_) points_ += is_utf8_continuation(text_[byte_]) ? 0U : 1U;
    return points_;
  }

 private:
  std::string_view text_;
  std::size_t byte_ = 0;
  std::uint64_t points_;
};

// The first line of a plain text, if an empty line follows it and it is no sentence.
entities::Span headline_of(std::string_view text) {
  const std::size_t end = text.find('\n');
  if (end == 0 || end > kMaxHeadline || text.substr(end, 2) != "\n\n" || text[end - 1] == '.')
    return {};
  return {0, static_cast<std::uint32_t>(end)};
}

double rounded(float p) {
  return std::round(static_cast<double>(p) * 1000) / 1000;
}

class TagRun final : public sources::Visitor {
 public:
  TagRun(const TagOptions& options, const entities::Aliases* aliases, cli::Console& console)
      : options_(options), console_(console), finder_(aliases) {}

  void stream(const std::string& name, sources::Stream& bytes) override {
    formats::ReadOptions read;
    read.format = options_.format;
    formats::RecordReader reader(
        bytes, name, [this](sources::Problem found) { problem(std::move(found)); }, read);
    for (formats::Record record; reader.next(record);) take(name, record, reader.mark_bytes());
  }

  void problem(sources::Problem found) override {
    ++problems_;
    console_.note(fmt::format("{}, byte {}: {}", found.source, found.offset, found.reason));
  }

  void passed_over(const std::string& path) override { console_.note(path + sources::kPassedOver); }

  bool finish() {
    output_.flush();
    return problems_ == 0;
  }

 private:
  void take(const std::string& name, const formats::Record& record, std::uint64_t mark) {
    const formats::Parsed parsed =
        record.format->parse(record.bytes, record.context(name, options_.formats));
    if (const auto* skip = std::get_if<formats::Skip>(&parsed)) {
      if (!skip->not_an_article) problem({name, record.offset, skip->reason});
      return;
    }
    const auto& article = std::get<Article>(parsed);
    if (record.format->name == "text") {
      plain_text(name, record, article, mark);
    } else {
      finder_.find(article, found_);
      entities::document_of(article, text_);
      write(article.id, true, 0);
    }
  }

  // The text as it is in the file, so that the offsets fit it; a byte order mark is no part of it.
  void plain_text(const std::string& name, const formats::Record& record, const Article& article,
                  std::uint64_t mark) {
    text_ = formats::is_valid_utf8(record.bytes) ? std::string(record.bytes)
                                                 : formats::to_raw_utf8(record.bytes);
    entities::Document document;
    document.text = text_;
    document.headline = headline_of(text_);
    document.language = article.language;
    finder_.find(document, found_);
    write(std::filesystem::path(name).filename().string(), false, record.offset - mark);
  }

  void write(std::string_view id, bool with_text, std::uint64_t base) {
    cli::JsonWriter json(output_.buffer());
    json.begin_object().key("id").string(id);
    if (with_text) json.key("text").string(text_);
    json.key("mentions").begin_array();
    CodePointCounter points(text_, base);
    for (const entities::ResolvedMention& mention : found_.mentions) {
      json.begin_object().key("start").number(points.at(mention.begin));
      json.key("end").number(points.at(mention.end));
      json.key("text").string(
          std::string_view(text_).substr(mention.begin, mention.end - mention.begin));
      json.key("type").string(entities::type_name(mention.type));
      json.key("entity").string_or_null(mention.entity == entities::kNoEntity
                                            ? std::string_view()
                                            : found_.entities[mention.entity].name);
      json.key("p").number(rounded(mention.p)).end_object();
    }
    json.end_array().key("entities").begin_array();
    for (const entities::Entity& entity : found_.entities) write(json, entity);
    json.end_array().end_object();
    output_.buffer().push_back('\n');
    output_.written();
  }

  static void write(cli::JsonWriter& json, const entities::Entity& entity) {
    json.begin_object().key("type").string(entities::type_name(entity.type));
    json.key("name").string(entity.name).key("mentions").number(entity.mentions);
    json.key("p").number(rounded(entity.p)).key("prominence").number(entity.prominence);
    if (!entity.offices.empty()) json.key("office").string(entity.offices.front());
    json.key("variants").begin_array();
    for (const entities::Variant& variant : entity.variants)
      json.begin_object()
          .key("form")
          .string(variant.form)
          .key("rule")
          .string(entities::rule_name(variant.rule))
          .key("mentions")
          .number(variant.mentions)
          .end_object();
    json.end_array().end_object();
  }

  const TagOptions& options_;
  cli::Console& console_;
  entities::Finder finder_;
  entities::Entities found_;
  std::string text_;
  cli::Output output_;
  std::uint64_t problems_ = 0;
};

void tag_tokens(const TagOptions& options) {
  entities::Tagger tagger;
  cli::Output output;
  for (const std::string& input : options.inputs) {
    std::ifstream file;
    if (input != "-") {
      file.open(input, std::ios::binary);
      if (!file) throw Error(ExitCode::input, "opening " + input, "it cannot be read");
    }
    std::istream& in = input == "-" ? std::cin : file;
    while (entities::tag_conll(in, output.buffer(), tagger)) output.written();
  }
  output.flush();
}

}  // namespace

ExitCode tag(const TagOptions& options, cli::Console& console) {
  if (options.tokens) {
    tag_tokens(options);
    return ExitCode::ok;
  }
  entities::Aliases aliases;
  if (!options.aliases.empty())
    aliases = entities::Aliases(read_file(options.aliases), options.aliases);
  TagRun run(options, &aliases, console);
  sources::Walk(run, options.limits).run(options.inputs);
  return run.finish() ? ExitCode::ok : ExitCode::nothing;
}

}  // namespace morgue::indexer
