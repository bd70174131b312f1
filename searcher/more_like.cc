#include "searcher/more_like.h"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "common/base/error.h"

namespace morgue::searcher {
namespace {

std::string read_text(std::istream& in, const std::string& name) {
  std::string text(kMostLikeBytes + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (in.bad()) throw system_error("reading " + name, errno);
  if (text.size() > kMostLikeBytes)
    throw Error(ExitCode::usage, "--more-like " + name, "the text is longer than 4 MiB",
                "give the part of it that articles shall be like");
  return text;
}

std::string read_text_file(const std::string& name) {
  std::ifstream file(name, std::ios::binary);
  if (std::error_code ignored; file && !std::filesystem::is_directory(name, ignored))
    return read_text(file, name);
  throw Error(ExitCode::usage, "--more-like " + name,
              "no article has this id, and no file of this name can be read",
              "--format ids lists ids; ./NAME is a file, - standard input");
}

}  // namespace

search::SearchRequest request_of(const SearchOptions& options, const search::Searcher& searcher) {
  search::SearchRequest request = options.request;
  const std::string& named = options.more_like;
  if (named.empty()) return request;
  request.like.emplace();
  if (named == "-") {
    request.like->text = read_text(std::cin, "standard input");
  } else if (ArticleRef ref; searcher.archive().find(named, ref)) {
    request.like->id = named;
  } else {
    request.like->text = read_text_file(named);
  }
  return request;
}

}  // namespace morgue::searcher
