#include "searcher/queries.h"

#include <cerrno>
#include <fstream>
#include <iostream>

#include "common/base/error.h"
#include "common/cli/terminal.h"
#include "searcher/more_like.h"

namespace morgue::searcher {
namespace {

class Batch {
 public:
  Batch(const Session& session, search::Searcher& searcher)
      : session_(session),
        searcher_(searcher),
        request_(request_of(session.options, searcher)),
        name_(session.options.queries_file == "-" ? "standard input"
                                                  : session.options.queries_file),
        sink_(output::make_sink(session.options.format, session.out,
                                output_settings(session.options, true))) {}

  void run(std::istream& in) {
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number) {
      if (line.ends_with('\r')) line.pop_back();
      if (line.empty()) continue;
      try {
        run_line(line);
      } catch (const Error& e) {
        if (e.code() != ExitCode::usage) throw;
        failed_ = true;
        const std::string where = name_ + ":" + std::to_string(number) + ": ";
        session_.console.error(where + e.what(), e.hint());
      }
      // Whoever writes queries to a pipe waits for each answer.
      if (&in == &std::cin) session_.out.flush();
    }
    if (in.bad()) throw system_error("reading " + name_, errno);
  }

  ExitCode code() const {
    if (failed_) return ExitCode::usage;
    return found_ ? ExitCode::ok : ExitCode::nothing;
  }

 private:
  void run_line(const std::string& line) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos || tab == 0)
      throw Error(ExitCode::usage, "", "no id before the query",
                  "each line is an id, a tab and a query");
    const std::string id = line.substr(0, tab);
    request_.query = line.substr(tab + 1);
    const Timed answer = timed_search(searcher_, request_);
    for (const std::string& note : answer.result.notes) session_.console.note(id + ": " + note);
    found_ |= !answer.result.empty();
    write(id, answer);
  }

  void write(const std::string& id, const Timed& answer) {
    const SearchOptions& options = session_.options;
    if (options.count && options.format != output::Format::json) {
      session_.out.write(cli::sanitize(id, cli::Lines::join) + "\t" +
                         std::to_string(answer.result.total) + "\n");
    } else {
      output::present(id, request_.query, answer.result, answer.took_ms, *sink_);
    }
  }

  const Session& session_;
  search::Searcher& searcher_;
  search::SearchRequest request_;
  std::string name_;
  std::unique_ptr<output::ResultSink> sink_;
  bool failed_ = false;
  bool found_ = false;
};

}  // namespace

ExitCode run_queries(const Session& session, search::Searcher& searcher) {
  const std::string& path = session.options.queries_file;
  Batch batch(session, searcher);
  if (path == "-") {
    batch.run(std::cin);
    return batch.code();
  }
  std::ifstream file(path);
  if (!file) {
    const int reason = errno;
    throw Error(ExitCode::usage, "", system_error("reading " + path, reason).what(),
                "--queries wants a file with an id, a tab and a query on each line");
  }
  batch.run(file);
  return batch.code();
}

}  // namespace morgue::searcher
