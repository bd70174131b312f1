#include "generator/options.h"

#include <charconv>
#include <limits>
#include <optional>

#include "generator/calendar.h"
#include "generator/zipf.h"

namespace morgue::generator {
namespace {

constexpr std::uint32_t kMaximumWords = 100'000;
constexpr std::uint32_t kMaximumVocabulary = Zipf::kLargestSize;
constexpr std::uint32_t kMaximumEntities = 5'000'000;
constexpr std::uint32_t kMaximumNight = 10'000;

template <typename Number>
bool read_number(std::string_view text, Number low, Number high, Number& value) {
  Number read{};
  const char* const end = text.data() + text.size();
  const auto result = std::from_chars(text.data(), end, read);
  if (result.ec != std::errc{} || result.ptr != end || read < low || read > high) return false;
  value = read;
  return true;
}

// Reads 0.05, .05, 1 or 5% digit by digit: going through a double would round.
bool read_share(std::string_view text, Share& share) {
  std::uint64_t scale = Share::kWhole;
  if (text.ends_with('%')) {
    scale /= 100;
    text.remove_suffix(1);
  }
  if (text.empty() || text == "." || text.size() > 12) return false;
  std::uint64_t parts = 0;
  bool fraction = false;
  for (const char c : text) {
    if (c == '.' && !fraction) {
      fraction = true;
    } else if (c < '0' || c > '9') {
      return false;
    } else if (fraction) {
      scale /= 10;
      parts += static_cast<std::uint64_t>(c - '0') * scale;
    } else {
      parts = parts * 10 + static_cast<std::uint64_t>(c - '0') * scale;
    }
    if (parts > Share::kWhole) return false;
  }
  share.parts = static_cast<std::uint32_t>(parts);
  return true;
}

bool read_day(std::string_view text, std::int64_t& day) {
  const std::optional<std::int64_t> parsed = parse_day(text);
  if (parsed) day = *parsed;
  return parsed.has_value();
}

enum class Outcome { kRead, kBadValue, kUnknown };

Outcome read_option(std::string_view name, std::string_view value, Options& options) {
  constexpr auto kAny32 = std::numeric_limits<std::uint32_t>::max();
  constexpr auto kAny64 = std::numeric_limits<std::uint64_t>::max();
  const auto outcome = [](bool ok) { return ok ? Outcome::kRead : Outcome::kBadValue; };
  const auto number = [&](std::uint32_t low, std::uint32_t high, std::uint32_t& target) {
    return outcome(read_number(value, low, high, target));
  };
  if (name == "--count") return number(0, kAny32 / 2, options.count);
  if (name == "--seed") return outcome(read_number(value, std::uint64_t{0}, kAny64, options.seed));
  if (name == "--from") return outcome(read_day(value, options.from_day));
  if (name == "--to") return outcome(read_day(value, options.to_day));
  if (name == "--copies") return outcome(read_share(value, options.copies));
  if (name == "--edits") return outcome(read_share(value, options.edits));
  if (name == "--mean-words") return number(1, kMaximumWords, options.mean_words);
  if (name == "--vocabulary") return number(2, kMaximumVocabulary, options.vocabulary);
  if (name == "--entities") return number(1, kMaximumEntities, options.entities);
  if (name == "--night") return number(0, kMaximumNight, options.night);
  if (name == "--change") return outcome(read_share(value, options.change));
  if (name == "--add") return outcome(read_share(value, options.add));
  return Outcome::kUnknown;
}

std::string check_together(const Options& options) {
  if (options.from_day > options.to_day) return "--from is later than --to";
  if (options.copies.parts + options.edits.parts > Share::kWhole) {
    return "--copies and --edits together are more than all articles";
  }
  return {};
}

}  // namespace

ParsedOptions parse_options(std::span<const char* const> arguments) {
  ParsedOptions parsed;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    std::string_view name = arguments[i];
    if (name == "--help" || name == "-h") {
      parsed.options.help = true;
      return parsed;
    }
    std::string_view value;
    bool has_value = false;
    if (const std::size_t equals = name.find('='); equals != std::string_view::npos) {
      value = name.substr(equals + 1);
      name = name.substr(0, equals);
      has_value = true;
    } else if (i + 1 < arguments.size()) {
      value = arguments[i + 1];
      has_value = true;
      ++i;
    }
    // An unknown name is reported as such even if nothing follows it.
    const Outcome outcome = read_option(name, value, parsed.options);
    if (outcome == Outcome::kUnknown) {
      parsed.error = "unknown option '" + std::string(name) + "'; see --help";
    } else if (!has_value) {
      parsed.error = std::string(name) + " needs a value; see --help";
    } else if (outcome == Outcome::kBadValue) {
      parsed.error = std::string(name) + ": bad value '" + std::string(value) + "'; see --help";
    }
    if (!parsed.error.empty()) return parsed;
  }
  parsed.error = check_together(parsed.options);
  return parsed;
}

std::string_view help_text() {
  return R"(Examples:
  morgue-generate --count 100000 > dump.jsonl            100,000 articles, about 280 MB
  morgue-generate --count 1000000 --seed 7 | zstd > dump.jsonl.zst
  morgue-generate --count 50000 --copies 5% --edits 3%   with copies and near copies
  morgue-generate --count 50000 --night 3 --change 2% --add 1%
                                                         the same archive three nights later

Prints made-up English news articles as JSON Lines. The same options give the same bytes on every
machine.

  --count N          articles in the dump of night 0 (default 1000)
  --seed S           another seed, other articles (default 1)
  --from YYYY-MM-DD  publication date of the first article (default 2020-01-01)
  --to YYYY-MM-DD    and of the last one (default 2024-12-31)
  --copies SHARE     articles that repeat the text of an earlier one under their own id
  --edits SHARE      articles that do so with about 5 % of the words changed
  --mean-words N     mean length of a body; lengths spread as in a newspaper (default 350)
  --vocabulary N     different words, Zipf distributed (default 60000)
  --entities N       people, organisations and places together (default 20000)
  --night K          the dump as it looks on night K (default 0)
  --change SHARE     existing articles of which a new revision appears each night
  --add SHARE        new articles each night, as a share of those that exist
  --help             this text

A SHARE is written 0.05 or 5%. Shares are 0 unless given.
)";
}

}  // namespace morgue::generator
