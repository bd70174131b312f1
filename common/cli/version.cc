#include "common/cli/version.h"

#include <boost/version.hpp>
#include <fmt/format.h>
#include <unicode/uversion.h>
#include <xapian.h>
#include <xxhash.h>
#include <zstd.h>

namespace morgue::cli {
namespace {

std::string icu_version() {
  UVersionInfo version;
  u_getVersion(version);
  return fmt::format("{}.{}", version[0], version[1]);
}

}  // namespace

std::string_view program_version() {
  return MORGUE_VERSION;
}

std::vector<std::pair<std::string, std::string>> library_versions() {
  const unsigned xxhash = XXH_versionNumber();
  return {
      {"xapian", Xapian::version_string()},
      {"icu", icu_version()},
      {"zstd", ZSTD_versionString()},
      {"xxhash", fmt::format("{}.{}.{}", xxhash / 10000, xxhash / 100 % 100, xxhash % 100)},
      {"boost", fmt::format("{}.{}.{}", BOOST_VERSION / 100000, BOOST_VERSION / 100 % 1000,
                            BOOST_VERSION % 100)},
      {"fmt",
       fmt::format("{}.{}.{}", FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100)},
  };
}

}  // namespace morgue::cli
