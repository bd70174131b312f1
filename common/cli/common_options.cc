#include "common/cli/common_options.h"

#include "common/base/error.h"

namespace morgue::cli {

void add_archive(Options& options, CommonOptions& common) {
  options.group("Archive").add_options()(
      "archive,a", once(&common.archive, "DIR"),
      "the archive's directory, usually NAME.morgue; $MORGUE_ARCHIVE if not given");
}

void add_archives(Options& options, CommonOptions& common) {
  options.group("Archive").add_options()(
      "archive,a", list(&common.archives, "DIR"),
      "the archive's directory, usually NAME.morgue; $MORGUE_ARCHIVE if not given; several are "
      "searched as one; HOST:PORT is one that xapian-tcpsrv serves");
}

void add_general(Options& options, CommonOptions& common) {
  options.group("General").add_options()(
      "color",
      choice(&common.color,
             {{"auto", When::automatic}, {"always", When::always}, {"never", When::never}}),
      "colour: on a terminal (auto, the default; not if NO_COLOR is set), always or never")(
      "progress",
      choice(&common.progress,
             {{"auto", When::automatic}, {"always", When::always}, {"never", When::never}}),
      "a progress line on stderr: if it is a terminal (auto, the default), always or never")(
      "quiet,q", flag(&common.quiet), "no notes on stderr, errors only")(
      "verbose,v", counter(&common.verbose), "more about what is done, on stderr; -vv: still more");
}

namespace {

[[noreturn]] void no_archive() {
  throw Error(ExitCode::usage, "", "no archive given",
              "name its directory with -a DIR, or in $MORGUE_ARCHIVE");
}

}  // namespace

const std::string& require_archive(const CommonOptions& common) {
  if (common.archive.empty()) no_archive();
  return common.archive;
}

const std::vector<std::string>& require_archives(const CommonOptions& common) {
  if (common.archives.empty() || common.archives.front().empty()) no_archive();
  return common.archives;
}

}  // namespace morgue::cli
