#include "indexer/read.h"

#include <string_view>
#include <variant>

#include "common/cli/article_json.h"
#include "common/cli/output.h"
#include "common/text/iso_date.h"
#include "indexer/formats/record_reader.h"

namespace morgue::indexer {
namespace {

constexpr int kFormatVersion = 1;

std::string_view name_of(PubStatus status) {
  constexpr std::string_view kNames[] = {"usable", "withheld", "canceled"};
  return kNames[static_cast<std::size_t>(status)];
}

std::string instant(const std::optional<std::int64_t>& seconds) {
  return seconds ? iso_date(Published{*seconds}) : std::string();
}

void write_article(const Article& article, cli::JsonWriter& json) {
  json.key("article").begin_object();
  cli::write_members(article, json);
  json.key("status").string(name_of(article.status));
  json.key("embargo").string_or_null(instant(article.embargo));
  json.end_object();
}

class Reading final : public sources::Visitor {
 public:
  explicit Reading(const ReadRequest& request) : request_(request) {}

  void stream(const std::string& name, sources::Stream& bytes) override {
    formats::ReadOptions options;
    options.format = request_.format;
    formats::RecordReader reader(
        bytes, name, [this](sources::Problem found) { problem(std::move(found)); }, options);
    for (formats::Record record; reader.next(record);) take(name, record);
  }

  void problem(sources::Problem found) override {
    quarantined({}, found.source, found.offset, found.reason, found.bytes.size());
  }

  bool finish() {
    output_.flush();
    return !any_quarantined_;
  }

 private:
  void take(const std::string& source, const formats::Record& record) {
    const std::string_view format = record.format->name;
    const formats::Parsed parsed =
        record.format->parse(record.bytes, record.context(source, request_.formats));
    if (const auto* skip = std::get_if<formats::Skip>(&parsed)) {
      if (!skip->not_an_article)
        return quarantined(format, source, record.offset, skip->reason, record.bytes.size());
      cli::JsonWriter json = begun("not_an_article", format, source, record.offset);
      json.key("reason").string(skip->reason);
      return end(json);
    }
    cli::JsonWriter json = begun("article", format, source, record.offset);
    write_article(std::get<Article>(parsed), json);
    end(json);
  }

  void quarantined(std::string_view format, std::string_view source, std::uint64_t offset,
                   std::string_view reason, std::size_t bytes) {
    any_quarantined_ = true;
    cli::JsonWriter json = begun("quarantined", format, source, offset);
    json.key("reason").string(reason).key("bytes").number(bytes);
    end(json);
  }

  cli::JsonWriter begun(std::string_view kind, std::string_view format, std::string_view source,
                        std::uint64_t offset) {
    cli::JsonWriter json(output_.buffer());
    json.begin_object().key("format_version").number(kFormatVersion).key("kind").string(kind);
    json.key("format").string_or_null(format).key("source").string(source);
    json.key("offset").number(offset);
    return json;
  }

  void end(cli::JsonWriter& json) {
    json.end_object();
    output_.buffer().push_back('\n');
    output_.written();
  }

  const ReadRequest& request_;
  cli::Output output_;
  bool any_quarantined_ = false;
};

}  // namespace

ExitCode read(const ReadRequest& request) {
  Reading reading(request);
  sources::Walk(reading, request.limits).run(request.inputs);
  return reading.finish() ? ExitCode::ok : ExitCode::nothing;
}

}  // namespace morgue::indexer
